import Basics

/// Warnings about text that YAML takes for something else without a word.
extension SourceText {
  /// Returns the warning for a `#` that ends a plain scalar though it probably belongs to the text: `Dial #9`.
  ///
  /// What people write as a comment has a blank behind its `#`, or more than one before it, or stands below another
  /// one, or behind a single word.
  ///
  /// - Parameters:
  ///   - scalar: The scalar.
  ///   - value: What it is.
  ///   - bytes: Where it is written, in `writtenBytes`.
  ///   - range: The same as lines and columns.
  ///   - isInFlow: Whether it stands in brackets or braces.
  func droppedComment(
    after scalar: YAMLEvent.Scalar, value: Node.Value?, bytes place: Range<Int>, range: SourceRange, isInFlow: Bool
  ) -> Diagnostic? {
    let bytes = writtenBytes
    let sign = place.upperBound + 1
    guard scalar.style == .plain, sign + 1 < bytes.count, bytes[sign] == UInt8(ascii: "#"),
      bytes[sign - 1] == UInt8(ascii: " "), beginsWord(at: sign + 1, in: bytes)
    else { return nil }
    let isText =
      switch value {
      case .string(let text): isDigit(bytes[sign + 1]) || text.utf8.contains(UInt8(ascii: " "))
      case .null: scalar.isAbsent
      default: false
      }
    let end = bytes[sign...].firstIndex(where: isLineBreak) ?? bytes.count
    guard isText, !isNote(bytes[(sign + 1)..<end]), !isBelowOrAboveComment(sign, in: bytes) else { return nil }
    let lost = String(decoding: bytes[sign..<end].dropLastBlanks, as: UTF8.self)
    let column = range.endColumn + 1
    let start = SourcePosition(file: file, line: range.endLine, column: column)
    return .warning(
      .droppedText, "'\(shown(lost))' is a comment and not part of the text",
      at: SourceRange(start: start, endLine: range.endLine, endColumn: column + lost.unicodeScalars.count),
      help: "if it is text, \(quoting(from: place.lowerBound, to: end, in: bytes, isInFlow: isInFlow)); "
        + "if it is a comment, write a blank behind '#'")
  }

  /// Returns the warning for an anchor that nothing refers to, and that probably belongs to the text: `&Co hotel`.
  func droppedAnchor(_ name: String, at range: SourceRange, bytes place: Range<Int>, isInFlow: Bool) -> Diagnostic {
    let bytes = writtenBytes
    let end = bytes[place.lowerBound...].firstIndex(where: isLineBreak) ?? bytes.count
    return .warning(
      .droppedText, "'&\(shown(name))' is an anchor that nothing refers to, and not part of the text", at: range,
      help:
        "if it is text, \(quoting(from: place.lowerBound, to: min(end, place.upperBound), in: bytes, isInFlow: isInFlow)); "
        + "if not, remove it")
  }

  /// Says how to write a value in quotes, with the key before it.
  private func quoting(from start: Int, to end: Int, in bytes: [UInt8], isInFlow: Bool) -> String {
    let lineStart = bytes[..<start].lastIndex(where: isLineBreak).map { $0 + 1 } ?? 0
    let value = bytes[start..<end]
    guard !isInFlow, !value.contains(where: isLineBreak) else { return "put it in quotes" }
    let key = String(decoding: bytes[lineStart..<start].drop(while: isBlank), as: UTF8.self)
    var text = String(decoding: value.drop(while: isBlank).dropLastBlanks, as: UTF8.self)
    let quote = text.utf8.contains { "\"\\".utf8.contains($0) } ? "'" : "\""
    if quote == "'" { text = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") }
    let blank = key.isEmpty || key.hasSuffix(" ") ? "" : " "
    return "write \(shown("\(key)\(blank)\(quote)\(text)\(quote)"))"
  }

  private func beginsWord(at offset: Int, in bytes: [UInt8]) -> Bool {
    if isDigit(bytes[offset]) { return true }
    let scalar = decodeScalar(in: bytes, at: offset).value.flatMap(Unicode.Scalar.init)
    return scalar?.properties.isAlphabetic == true
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Whether a comment begins as notes to people and tools do: `#TODO`, `#noqa`, `#note: x`.
  private func isNote(_ comment: ArraySlice<UInt8>) -> Bool {
    let word = comment.prefix { isLetter($0) || isDigit($0) || isBeyondASCII($0) || $0 == UInt8(ascii: "-") }
    if comment[word.endIndex...].first == UInt8(ascii: ":") { return true }
    let name = String(decoding: word.map(asciiLowercase), as: UTF8.self)
    return ["todo", "fixme", "tbd", "xxx", "hack", "noqa", "nosec", "nolint", "region", "endregion"].contains(name)
  }

  /// Whether the line above or below has a comment in the same column.
  private func isBelowOrAboveComment(_ sign: Int, in bytes: [UInt8]) -> Bool {
    let lineStart = bytes[..<sign].lastIndex(where: isLineBreak).map { $0 + 1 } ?? 0
    let column = sign - lineStart
    func hasComment(at start: Int) -> Bool {
      let offset = start + column
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "#"), column > 0 else { return false }
      return isBlank(bytes[offset - 1]) && !bytes[start..<offset].contains(where: isLineBreak)
    }
    if let end = bytes[sign...].firstIndex(where: isLineBreak) {
      let isPair = bytes[end...].starts(with: "\r\n".utf8)
      if hasComment(at: end + (isPair ? 2 : 1)) { return true }
    }
    guard lineStart > 0 else { return false }
    let isPair = bytes[..<lineStart].suffix(2).elementsEqual("\r\n".utf8)
    let above = lineStart - (isPair ? 2 : 1)
    return hasComment(at: bytes[..<above].lastIndex(where: isLineBreak).map { $0 + 1 } ?? 0)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var dropLastBlanks: ArraySlice<UInt8> {
    prefix((lastIndex { !isBlank($0) } ?? startIndex - 1) + 1 - startIndex)
  }
}
