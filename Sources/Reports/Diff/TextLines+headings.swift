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
    // A code span on a line of its own is no fence.
    guard length >= 3, sign == UInt8(ascii: "~") || !text.contains(sign) else { return nil }
  }

  func closes(_ other: Fence) -> Bool { sign == other.sign && length >= other.length && !hasText }
}
