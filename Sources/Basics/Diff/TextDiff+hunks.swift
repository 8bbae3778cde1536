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

extension TextDiff {
  /// A part of a line around its changes.
  package struct Excerpt: Equatable, Sendable {
    package var segments: [Segment] = []
    /// Whether something is left out before it.
    package let isCutBefore: Bool
    /// Whether something is left out after it.
    package fileprivate(set) var isCutAfter = false
  }
}

extension TextDiff.Line {
  /// Returns the line in parts: the changes, each with at most `context` words on either side.
  ///
  /// A line of at most `shortLine` bytes is left whole, and so is one that keeps nothing.
  package func excerpts(context: Int = 8, shortLine: Int = 400) -> [TextDiff.Excerpt] {
    guard kind == .changed, segments.reduce(0, { $0 + $1.text.utf8.count }) > shortLine else {
      return [TextDiff.Excerpt(segments: segments, isCutBefore: false)]
    }
    var excerpts: [TextDiff.Excerpt] = []
    var current = TextDiff.Excerpt(isCutBefore: false)
    for (index, segment) in segments.enumerated() {
      let isFirst = index == 0
      let isLast = index == segments.count - 1
      guard segment.kind == .kept,
        let ends = ends(of: segment.text, head: isFirst ? 0 : context, tail: isLast ? 0 : context)
      else {
        current.segments.append(segment)
        continue
      }
      if !isFirst {
        if !ends.head.isEmpty { current.segments.append(TextDiff.Segment(.kept, ends.head)) }
        current.isCutAfter = true
        excerpts.append(current)
      }
      current = TextDiff.Excerpt(isCutBefore: true)
      if !ends.tail.isEmpty { current.segments.append(TextDiff.Segment(.kept, ends.tail)) }
    }
    return current.segments.contains { $0.kind != .kept } ? excerpts + [current] : excerpts
  }

  /// Returns the first and the last words of a text; nil if little is left between them.
  private func ends(of text: String, head: Int, tail: Int) -> (head: String, tail: String)? {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer(bytes)
    tokenizer.add(bytes.indices)
    let words = tokenizer.tokens.filter { $0.kind == .word }
    guard words.count > head + tail + 4 else { return nil }
    let headEnd = head > 0 ? words[head - 1].range.upperBound : 0
    let tailStart = tail > 0 ? words[words.count - tail].range.lowerBound : bytes.count
    return (
      String(decoding: bytes[..<headEnd], as: UTF8.self), String(decoding: bytes[tailStart...], as: UTF8.self)
    )
  }
}
