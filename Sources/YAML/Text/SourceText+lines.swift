import Basics

extension SourceText {
  /// Returns the line an offset is in, and the part of it before the offset.
  func line(at offset: Int) -> (range: Range<Int>, before: ArraySlice<UInt8>) {
    let offset = min(offset, bytes.count)
    let start = bytes[..<offset].lastIndex(where: isLineBreak).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(where: isLineBreak) ?? bytes.count
    return (start..<end, bytes[start..<offset])
  }

  /// Returns the line before the one that starts at `lineStart`.
  private func line(above lineStart: Int) -> Range<Int>? {
    guard lineStart > 0 else { return nil }
    let isPair = bytes[..<lineStart].suffix(2).elementsEqual("\r\n".utf8)
    return line(at: lineStart - (isPair ? 2 : 1)).range
  }

  /// Returns the nearest line above that is neither blank nor a comment.
  func textLine(above lineStart: Int) -> Range<Int>? {
    var current = line(above: lineStart)
    while let line = current {
      if let first = bytes[line].first(where: { !isBlank($0) }), first != UInt8(ascii: "#") { return line }
      current = self.line(above: line.lowerBound)
    }
    return nil
  }

  /// Returns the `|` or `>` of the nearest line above that could hold the line at `lineStart`.
  ///
  /// - Parameters:
  ///   - lineStart: Where the line begins.
  ///   - indentation: Lines with at least that many blanks before their text are passed over.
  /// - Returns: The place of the `|` or `>`, or nil when the line above ends otherwise.
  func blockHeader(above lineStart: Int, indentedLess indentation: Int) -> Range<Int>? {
    var current = textLine(above: lineStart)
    while let line = current {
      if bytes[line].prefix(while: isBlank).count < indentation { return blockHeader(in: line) }
      current = textLine(above: line.lowerBound)
    }
    return nil
  }

  /// Returns the `|` or `>` that ends a line, with its indicators, and no comment behind it.
  private func blockHeader(in line: Range<Int>) -> Range<Int>? {
    let indicators = Array("-+123456789 \t".utf8)
    guard let last = bytes[line].lastIndex(where: { !indicators.contains($0) }),
      "|>".utf8.contains(bytes[last]), last == line.lowerBound || isBlank(bytes[last - 1])
    else { return nil }
    return last..<last + 1
  }

  /// Returns the character at a mark, or an empty string at the end.
  func character(at mark: SourceMark) -> String {
    text(at: mark, count: 1)
  }

  /// Returns `count` characters from a mark, or fewer at the end.
  func text(at mark: SourceMark, count: Int) -> String {
    let start = offset(of: mark)
    var end = start
    for _ in 0..<count where end < bytes.count {
      end = offset(after: end)
    }
    return text(start..<end)
  }

  /// Returns the text from a mark to the next blank or line break.
  func text(word mark: SourceMark) -> String {
    let start = offset(of: mark)
    let end = bytes[start...].firstIndex { isBlank($0) || isLineBreak($0) } ?? bytes.count
    return text(start..<end)
  }
}
