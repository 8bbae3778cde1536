/// The lines between two kept ones, each removed, added, or paired with the one that it has become.
struct ChangedLines {
  /// How much of their words two lines share to be one line that changed: with more, a line that was rewritten in part
  /// is shown as two; with less, one that was rewritten wholly is a patchwork.
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
