/// A place in a text that moves forward and keeps count of lines and columns.
package struct TextCursor {
  /// The place in bytes, from 0.
  package private(set) var offset: Int
  /// The line, from 1.
  package private(set) var line: Int
  /// The column in scalars, from 1.
  package private(set) var column: Int

  package init(offset: Int = 0, line: Int = 1, column: Int = 1) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Moves over one scalar, or over one malformed sequence, which counts as one column.
  ///
  /// LF, CRLF and CR end a line; in CRLF it is the LF that does.
  ///
  /// - Parameters:
  ///   - length: The number of bytes to move over.
  ///   - bytes: The text.
  package mutating func advance(by length: Int, in bytes: [UInt8]) {
    let endsLine = bytes.endsLine(at: offset)
    offset += length
    if endsLine {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  /// Moves forward to an offset at which a scalar or a malformed sequence begins.
  package mutating func advance(to target: Int, in bytes: [UInt8]) {
    while offset < target {
      advance(by: decodeScalar(in: bytes, at: offset).length, in: bytes)
    }
  }
}

/// Decodes the scalar at an offset, by the table of well-formed sequences (Unicode 16, table 3-7).
///
/// - Parameters:
///   - bytes: The text.
///   - offset: Where the scalar begins; within the text.
/// - Returns: The scalar's value, or nil when the bytes are malformed, and the number of bytes it takes.
package func decodeScalar(in bytes: [UInt8], at offset: Int) -> (value: UInt32?, length: Int) {
  let first = bytes[offset]
  let expected: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch first {
  case 0x00...0x7F: return (UInt32(first), 1)
  case 0xC2...0xDF: expected = 2
  case 0xE0: (expected, second) = (3, 0xA0...0xBF)
  case 0xED: (expected, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: expected = 3
  case 0xF0: (expected, second) = (4, 0x90...0xBF)
  case 0xF4: (expected, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: expected = 4
  default: expected = 1
  }
  // A malformed sequence takes its continuation bytes with it, so it is reported once.
  var continuation = bytes[(offset + 1)...].prefix(3).prefix { (0x80...0xBF).contains($0) }
  guard expected > 1, continuation.count >= expected - 1, let next = continuation.first,
    second.contains(next)
  else { return (nil, 1 + continuation.count) }
  continuation = continuation.prefix(expected - 1)
  let leadBits = UInt32(first) & (0x7F >> UInt32(expected))
  let value = continuation.reduce(leadBits) { $0 << 6 | UInt32($1 & 0x3F) }
  return (value, expected)
}
