/// A file's text, kept to show the line of an error.
package struct SourceFile: Sendable {
  /// The file's name as the user gave it.
  package let name: String
  /// The whole text.
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Keeps the text of a file that may not be text at all.
  ///
  /// A leading byte order mark is left out, as in the columns of positions. Bytes that are not UTF-8
  /// become U+FFFD: good enough to show, never to send.
  package init(name: String, bytes: [UInt8]) {
    let content = bytes.dropFirst(bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    self.init(name: name, text: String(decoding: content, as: UTF8.self))
  }

  /// Returns a line without its line break.
  ///
  /// Only LF, CRLF and CR end a line, as in `SourcePosition`.
  ///
  /// - Parameter number: The line, from 1.
  /// - Returns: The line, or nil when the text has fewer.
  package func line(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    let bytes = text.utf8
    var start = bytes.startIndex
    for _ in 1..<number {
      guard let lineBreak = bytes[start...].firstIndex(where: isLineBreak) else { return nil }
      start = bytes.index(after: lineBreak)
      if bytes[lineBreak] == UInt8(ascii: "\r"), start < bytes.endIndex,
        bytes[start] == UInt8(ascii: "\n")
      {
        start = bytes.index(after: start)
      }
    }
    let end = bytes[start...].firstIndex(where: isLineBreak) ?? bytes.endIndex
    return String(text[start..<end])
  }
}
