extension TextDiff {
  /// Lines that belong together: changes, and the kept lines around them.
  package struct Hunk: Equatable, Sendable {
    package let lines: [Line]
    /// The number that its first line has, or would have, in each text; from 1.
    package let oldStart: Int
    package let newStart: Int
    /// The heading that it stands under, if there is one above its first line.
    package let heading: String?
  }

  /// Returns the changes with at most `context` kept lines on each side; hunks that would touch are one.
  package func hunks(context: Int = 3) -> [Hunk] {
    var ranges: [Range<Int>] = []
    for index in lines.indices where lines[index].kind != .kept {
      let range = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    var (oldStart, newStart) = (1, 1)
    var heading: String?
    var end = 0
    return ranges.map { range in
      func pass(_ lines: ArraySlice<Line>) {
        oldStart += lines.count { $0.oldNumber != nil }
        newStart += lines.count { $0.newNumber != nil }
        heading = lines.last { $0.isHeading && $0.newNumber != nil }?.newText ?? heading
      }
      pass(lines[end..<range.lowerBound])
      let hunk = Hunk(lines: Array(lines[range]), oldStart: oldStart, newStart: newStart, heading: heading)
      pass(lines[range])
      end = range.upperBound
      return hunk
    }
  }
}
