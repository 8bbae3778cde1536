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
