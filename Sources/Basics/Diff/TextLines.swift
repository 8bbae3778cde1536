/// A text as bytes, and where its lines are in it; the empty text has none.
struct TextLines {
  let bytes: [UInt8]
  /// Without the newlines.
  let ranges: [Range<Int>]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    guard !bytes.isEmpty else {
      ranges = []
      return
    }
    var ranges: [Range<Int>] = []
    var start = 0
    for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
      ranges.append(start..<end)
      start = end + 1
    }
    self.ranges = ranges + [start..<bytes.count]
  }

  /// Returns the text of a stretch that does not divide a character.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Returns a whole line as a piece of a difference; nothing if it is empty.
  func segments(ofLine index: Int, _ kind: TextDiff.Segment.Kind) -> [TextDiff.Segment] {
    ranges[index].isEmpty ? [] : [TextDiff.Segment(kind, text(ranges[index]))]
  }

  /// How well the text can be cut before each line, and at its end: best before a heading and after a blank line.
  var cuts: [Int] {
    var cuts = [Int](repeating: 0, count: ranges.count + 1)
    for index in cuts.indices {
      guard index > 0, index < ranges.count else {
        cuts[index] = 3
        continue
      }
      if isBlank(ranges[index]) {
        cuts[index] = 1
      } else if bytes[ranges[index].lowerBound] == UInt8(ascii: "#") {
        cuts[index] = 4
      } else if isBlank(ranges[index - 1]) {
        cuts[index] = 3
      }
    }
    return cuts
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension TextLines {
  /// For each line, whether it is a Markdown heading: `#` to `######` outside a fenced block of code.
  ///
  /// Source: CommonMark 0.31, "ATX headings" and "Fenced code blocks".
  var headings: [Bool] {
    var fence: Fence?
    return ranges.map { range in
      let line = bytes[range].drop { $0 == UInt8(ascii: " ") }
      guard range.count - line.count < 4 else { return false }
      if let open = fence {
        if let other = Fence(line), other.closes(open) { fence = nil }
        return false
      }
      fence = Fence(line)
      guard fence == nil else { return false }
      let signs = line.prefix { $0 == UInt8(ascii: "#") }.count
      let next = line.dropFirst(signs).first
      return (1...6).contains(signs) && (next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "\t"))
    }
  }
}

/// A line that opens or closes a block of code.
private struct Fence {
  private let sign: UInt8
  private let length: Int
  private let hasText: Bool

  init?(_ line: ArraySlice<UInt8>) {
    guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    self.sign = sign
    length = line.prefix { $0 == sign }.count
    let text = line.dropFirst(length)
    hasText = text.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    // A code span on a line of its own is not a fence.
    guard length >= 3, sign == UInt8(ascii: "~") || !text.contains(sign) else { return nil }
  }

  func closes(_ other: Fence) -> Bool { sign == other.sign && length >= other.length && !hasText }
}
