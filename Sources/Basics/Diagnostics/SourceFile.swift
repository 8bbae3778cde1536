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

extension SourceFile {
  /// Returns where stretches of a file lie, as lines and columns.
  ///
  /// - Parameters:
  ///   - stretches: Offsets of bytes, in ascending order.
  ///   - bytes: The whole file.
  ///   - file: The file's name.
  package static func ranges(of stretches: [Range<Int>], in bytes: [UInt8], file: String) -> [SourceRange] {
    guard !stretches.isEmpty else { return [] }
    var cursor = TextCursor(offset: bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    func advance(to offset: Int) -> SourcePosition {
      while cursor.offset < min(offset, bytes.count) {
        cursor.advance(by: decodeScalar(in: bytes, at: cursor.offset).length, in: bytes)
      }
      return SourcePosition(file: file, line: cursor.line, column: cursor.column)
    }
    return stretches.map { stretch in
      let start = advance(to: stretch.lowerBound)
      let end = advance(to: stretch.upperBound)
      return SourceRange(start: start, endLine: end.line, endColumn: end.column)
    }
  }

  /// Returns the file with an asterisk for every character of `ranges`, so its lines can be shown without that text.
  package func masking(_ ranges: [SourceRange]) -> SourceFile {
    var masked = String.UnicodeScalarView()
    var position = SourcePosition(file: name, line: 1, column: 1)
    var remaining = ranges.sorted { $0.start < $1.start }[...]
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if previous == "\n" || previous == "\r" && scalar != "\n" {
        position.line += 1
        position.column = 1
      }
      previous = scalar
      while let first = remaining.first, first.end <= position { remaining.removeFirst() }
      let isHidden = remaining.first.map { $0.start <= position } ?? false
      masked.append(isHidden && scalar != "\n" && scalar != "\r" ? "*" : scalar)
      position.column += 1
    }
    return SourceFile(name: name, text: String(masked))
  }
}
