import Basics

extension SourceText {
  /// Finds the escapes of a double-quoted scalar that make control characters other than tab and line feed.
  ///
  /// No persona needs one, and it may cut off or control whatever shows or stores the text.
  ///
  /// - Parameters:
  ///   - scalar: The scalar, escapes resolved.
  ///   - start: Where it begins.
  ///   - end: Where it ends.
  ///   - count: How many to find at most.
  /// - Returns: One error for each such escape.
  func escapedControls(
    in scalar: YAMLEvent.Scalar, from start: SourceMark, to end: SourceMark, atMost count: Int
  ) -> [Diagnostic] {
    guard scalar.style == .doubleQuoted, scalar.text.unicodeScalars.contains(where: { isRefused($0.value) })
    else { return [] }
    var problems: [Diagnostic] = []
    let last = offset(of: end)
    var cursor = cursor(at: start)
    var offset = cursor.offset
    while offset < last, problems.count < count {
      guard bytes[offset] == UInt8(ascii: "\\"), let escape = escape(at: offset) else {
        offset += 1
        continue
      }
      if isRefused(escape.value) {
        let written = offset..<(offset + escape.length)
        problems.append(
          .error(
            .encoding, "the escape \(text(written)) makes the control character \(codePoint(escape.value))",
            at: range(of: written, from: &cursor), help: "remove it; only \\t and \\n may be written"))
      }
      offset += escape.length
    }
    return problems
  }

  /// Reads the escape at a backslash; the value of one that makes no control character is that of its letter.
  private func escape(at offset: Int) -> (value: UInt32, length: Int)? {
    guard let letter = byte(at: offset + 1) else { return nil }
    switch letter {
    case UInt8(ascii: "0"): return (0x00, 2)
    case UInt8(ascii: "a"): return (0x07, 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "v"): return (0x0B, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "e"): return (0x1B, 2)
    case UInt8(ascii: "N"): return (0x85, 2)
    case UInt8(ascii: "x"): return hexadecimalEscape(at: offset, digits: 2)
    case UInt8(ascii: "u"): return hexadecimalEscape(at: offset, digits: 4)
    case UInt8(ascii: "U"): return hexadecimalEscape(at: offset, digits: 8)
    default: return (0x20, 2)
    }
  }

  /// Reads an escape with a fixed number of digits, `\x1B` say, or nil when there are fewer.
  func hexadecimalEscape(at offset: Int, digits: Int) -> (value: UInt32, length: Int)? {
    var value: UInt32 = 0
    for position in 0..<digits {
      guard let digit = byte(at: offset + 2 + position).flatMap(hexadecimalDigit) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return (value, 2 + digits)
  }
}

/// Whether a scalar is NUL, C0, DEL or C1, tab and line feed aside.
private func isRefused(_ value: UInt32) -> Bool {
  switch value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F: true
  default: false
  }
}
