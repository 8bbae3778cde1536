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

  /// Returns the file with an asterisk for every character of `ranges`, for showing its lines without what stands there.
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
