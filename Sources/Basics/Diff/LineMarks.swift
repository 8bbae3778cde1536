/// What becomes of the tokens of a line that changes, as marks that read well.
struct LineMarks {
  /// Neighbouring tokens with one fate.
  private struct Run {
    var fate: Fate
    var old: Range<Int>
    var new: Range<Int>

    enum Fate {
      case kept
      case replaced
      /// Replaced by what looks the same.
      case disguised
    }
  }

  private let old: TextLines
  private let new: TextLines
  private let oldTokens: ArraySlice<Token>
  private let newTokens: ArraySlice<Token>
  private var runs: [Run] = []

  /// Compares a line of the old text with one of the new text.
  init(
    from oldLine: Int, in oldSide: LineTokens, of old: TextLines,
    to newLine: Int, in newSide: LineTokens, of new: TextLines
  ) {
    let (oldRange, newRange) = (oldSide[oldLine].tokens, newSide[newLine].tokens)
    (self.old, self.new) = (old, new)
    (oldTokens, newTokens) = (oldSide.tokens[oldRange], newSide.tokens[newRange])
    // Numbers from 0 in each line: what an alignment costs depends on the largest.
    var numbering = Numbering<Int>()
    let oldNumbers = oldSide.numbers[oldRange].map { numbering.number(of: $0) }
    let newNumbers = newSide.numbers[newRange].map { numbering.number(of: $0) }
    var alignment = Alignment(from: oldNumbers, to: newNumbers)
    alignment.slide(
      old: oldNumbers, new: newNumbers, oldCuts: oldSide.cuts(inLine: oldLine), newCuts: newSide.cuts(inLine: newLine))
    var next = (old: oldRange.lowerBound, new: newRange.lowerBound)
    for pair in alignment.kept(of: oldNumbers.count) {
      let pair = (old: pair.old + oldRange.lowerBound, new: pair.new + newRange.lowerBound)
      add(.replaced, next.old..<pair.old, next.new..<pair.new)
      add(isSame(pair.old, pair.new) ? .kept : .disguised, pair.old..<pair.old + 1, pair.new..<pair.new + 1)
      next = (pair.old + 1, pair.new + 1)
    }
    add(.replaced, next.old..<oldRange.upperBound, next.new..<newRange.upperBound)
    mergeSplinters()
    trimReplacements()
  }

  /// Adds a run, or makes the last one longer.
  private mutating func add(_ fate: Run.Fate, _ old: Range<Int>, _ new: Range<Int>) {
    guard !old.isEmpty || !new.isEmpty else { return }
    if let last = runs.last, last.fate == fate {
      runs[runs.count - 1].old = last.old.lowerBound..<old.upperBound
      runs[runs.count - 1].new = last.new.lowerBound..<new.upperBound
    } else {
      runs.append(Run(fate: fate, old: old, new: new))
    }
  }

  /// Counts as replaced what is kept, or only looks different, next to replacements and says nothing there: the marks
  /// would be a patchwork.
  private mutating func mergeSplinters() {
    let all = runs
    runs = []
    for (index, run) in all.enumerated() {
      let before = runs.last.flatMap { $0.fate == .replaced ? $0 : nil }
      let after = all.dropFirst(index + 1).first.flatMap { $0.fate == .replaced ? $0 : nil }
      add(isSplinter(run, between: before, after) ? .replaced : run.fate, run.old, run.new)
    }
  }

  /// Whether a run between replacements is only blanks and punctuation, or not half as long as either of them.
  private func isSplinter(_ run: Run, between before: Run?, _ after: Run?) -> Bool {
    switch run.fate {
    case .replaced: return false
    case .disguised:
      return (before != nil || after != nil) && oldTokens[run.old].allSatisfy { $0.kind == .blank }
    case .kept:
      guard let before, let after else { return false }
      return oldTokens[run.old].allSatisfy { $0.kind != .word }
        || 2 * length(run) <= min(length(before), length(after))
    }
  }

  /// Keeps what a replaced stretch and its replacement begin or end with.
  private mutating func trimReplacements() {
    let all = runs
    runs = []
    for run in all {
      guard run.fate == .replaced else {
        add(run.fate, run.old, run.new)
        continue
      }
      let head = zip(run.old, run.new).prefix { isSame($0, $1) }.count
      let rest = (old: run.old.dropFirst(head), new: run.new.dropFirst(head))
      let tail = zip(rest.old.reversed(), rest.new.reversed()).prefix { isSame($0, $1) }.count
      add(.kept, run.old.prefix(head), run.new.prefix(head))
      add(.replaced, rest.old.dropLast(tail), rest.new.dropLast(tail))
      add(.kept, rest.old.suffix(tail), rest.new.suffix(tail))
    }
  }

  private func isSame(_ oldToken: Int, _ newToken: Int) -> Bool {
    old.bytes[oldTokens[oldToken].range] == new.bytes[newTokens[newToken].range]
  }

  private func length(_ run: Run) -> Int {
    max(byteRange(run.old, oldTokens).count, byteRange(run.new, newTokens).count)
  }

  /// How much of the two lines is kept, from 0 to 1.
  var similarity: Double {
    let kept = runs.filter { $0.fate != .replaced }.reduce(0) { sum, run in
      sum + weight(oldTokens[run.old]) + weight(newTokens[run.new])
    }
    let total = weight(oldTokens) + weight(newTokens)
    return total == 0 ? 0 : Double(kept) / Double(total)
  }

  private func weight(_ tokens: ArraySlice<Token>) -> Int { tokens.reduce(0) { $0 + $1.weight } }

  /// The line in pieces.
  var segments: [TextDiff.Segment] {
    runs.flatMap { run -> [TextDiff.Segment] in
      let added = new.text(byteRange(run.new, newTokens))
      guard run.fate != .kept else { return [TextDiff.Segment(.kept, added)] }
      let isDisguised = run.fate == .disguised
      return [
        TextDiff.Segment(.removed, old.text(byteRange(run.old, oldTokens)), isDisguised: isDisguised),
        TextDiff.Segment(.added, added, isDisguised: isDisguised),
      ].filter { !$0.text.isEmpty }
    }
  }

  private func byteRange(_ range: Range<Int>, _ tokens: ArraySlice<Token>) -> Range<Int> {
    guard let first = tokens[range].first, let last = tokens[range].last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}
