/// The lines between two kept ones, each removed, added, or paired with the one that it has become.
struct ChangedLines {
  /// How much of their words two lines share to count as one line that changed: with a higher value, a line that was
  /// rewritten in part is shown as two; with a lower one, a line that was rewritten wholly becomes a patchwork.
  private static let leastSimilarity = 0.4

  let lines: [TextDiff.Line]

  init(_ edit: Edit, from old: TextLines, to new: TextLines) {
    guard !edit.old.isEmpty, !edit.new.isEmpty else {
      lines = Self.separate(old, edit.old, new, edit.new)
      return
    }
    var appearances = Numbering<String>()
    let oldTokens = LineTokens(edit.old, of: old, &appearances)
    let newTokens = LineTokens(edit.new, of: new, &appearances)
    var pairs = [(old: edit.old.lowerBound, new: edit.new.lowerBound)]
    if edit.old.count > 1 || edit.new.count > 1 {
      pairs = LinePairs(oldTokens, newTokens, leastSimilarity: Self.leastSimilarity).pairs.map { ($0.old, $0.new) }
    }
    var lines: [TextDiff.Line] = []
    var next = (old: edit.old.lowerBound, new: edit.new.lowerBound)
    for pair in pairs {
      let marks = LineMarks(from: pair.old, in: oldTokens, of: old, to: pair.new, in: newTokens, of: new)
      guard marks.similarity >= Self.leastSimilarity else { continue }
      lines += Self.separate(old, next.old..<pair.old, new, next.new..<pair.new)
      lines.append(
        TextDiff.Line(oldNumber: pair.old + 1, newNumber: pair.new + 1, segments: marks.segments))
      next = (pair.old + 1, pair.new + 1)
    }
    self.lines = lines + Self.separate(old, next.old..<edit.old.upperBound, new, next.new..<edit.new.upperBound)
  }

  private static func separate(
    _ old: TextLines, _ oldLines: Range<Int>, _ new: TextLines, _ newLines: Range<Int>
  ) -> [TextDiff.Line] {
    oldLines.map { TextDiff.Line(oldNumber: $0 + 1, newNumber: nil, segments: old.segments(ofLine: $0, .removed)) }
      + newLines.map { TextDiff.Line(oldNumber: nil, newNumber: $0 + 1, segments: new.segments(ofLine: $0, .added)) }
  }
}

/// Which of the old lines between two kept ones has become which of the new ones.
///
/// The words of all of them are aligned at once. Each old line is paired with a new one that has enough of its words,
/// so that the pairs share as much as possible and do not cross.
struct LinePairs {
  /// Two lines that share words.
  struct Pair {
    let old: Int
    let new: Int
    /// How many bytes of words they share.
    fileprivate(set) var weight = 0
  }

  /// In order.
  private(set) var pairs: [Pair] = []

  /// - Parameter leastSimilarity: How much of their words the lines of a pair share at least, from 0 to 1.
  init(_ old: LineTokens, _ new: LineTokens, leastSimilarity: Double) {
    let alignment = Alignment(from: old.numbers, to: new.numbers)
    var candidates: [Pair] = []
    for pair in alignment.kept(of: old.numbers.count) where old.tokens[pair.old].kind == .word {
      let lines = (old: old.lines[pair.old], new: new.lines[pair.new])
      if candidates.last.map({ ($0.old, $0.new) != lines }) ?? true {
        candidates.append(Pair(old: lines.old, new: lines.new))
      }
      candidates[candidates.count - 1].weight += old.tokens[pair.old].weight
    }
    pairs = Self.best(
      candidates.filter { pair in
        Double(2 * pair.weight) >= leastSimilarity * Double(old[pair.old].weight + new[pair.new].weight)
      })
  }

  /// Returns the candidates that together share most and have no line in common, in order.
  ///
  /// As the words are aligned, the candidates go forward in both texts: two that have a line in common stand next to
  /// each other.
  private static func best(_ candidates: [Pair]) -> [Pair] {
    // For each number of candidates, the most that pairs among the first so many share.
    var most = [0]
    // For each candidate, whether it is taken if none follows, and how many before it have no line in common with it.
    var choices: [(isTaken: Bool, free: Int)] = []
    for (index, candidate) in candidates.enumerated() {
      var free = index
      while free > 0, candidates[free - 1].old == candidate.old || candidates[free - 1].new == candidate.new {
        free -= 1
      }
      let weight = most[free] + candidate.weight
      choices.append((weight > most[index], free))
      most.append(max(most[index], weight))
    }
    var pairs: [Pair] = []
    var count = candidates.count
    while count > 0 {
      let choice = choices[count - 1]
      if choice.isTaken { pairs.append(candidates[count - 1]) }
      count = choice.isTaken ? choice.free : count - 1
    }
    return pairs.reversed()
  }
}
