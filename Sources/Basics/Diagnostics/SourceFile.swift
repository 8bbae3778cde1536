/// A file's text, kept to show the line of an error.
package struct SourceFile: Sendable {
  /// The file's name as the user gave it.
  package let name: String
  /// The text's bytes, without a leading byte order mark.
  private let bytes: [UInt8]

  package init(name: String, text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  /// Keeps the bytes of a file that may not be text at all.
  ///
  /// A leading byte order mark is left out, as in the columns of positions.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
  }

  /// The whole text.
  ///
  /// Bytes that are not UTF-8 become U+FFFD, one for each sequence that takes a column: good enough to show, never to
  /// send.
  package var text: String { legibleText(bytes) }

  /// Returns a line without its line break.
  ///
  /// Only LF, CRLF and CR end a line, as in `SourcePosition`.
  ///
  /// - Parameter number: The line, from 1.
  /// - Returns: The line, or nil when the text has fewer.
  package func line(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    var start = 0
    for _ in 1..<number {
      guard let lineEnd = bytes.indices[start...].first(where: { bytes.endsLine(at: $0) }) else { return nil }
      start = lineEnd + 1
    }
    return legibleText(Array(bytes[start...].prefix { !isLineBreak($0) }))
  }
}

private func legibleText(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  var text = String.UnicodeScalarView()
  var offset = 0
  while offset < bytes.count {
    let (value, length) = decodeScalar(in: bytes, at: offset)
    text.append(value.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
    offset += length
  }
  return String(text)
}
