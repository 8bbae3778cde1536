import Basics

extension SyntaxErrorExplainer {
  /// Returns the mistake of a character that looks like a space or a `:`, if one stands in the line of a mistake.
  func disguise(behind mistake: Diagnostic) -> Diagnostic? {
    guard mistake.rule == .syntax else { return nil }
    var line = source.line(at: source.offset(of: error.mark)).range
    for _ in 0..<max(0, source.position(of: error.mark).line - mistake.range.start.line) where line.lowerBound > 0 {
      let isPair = source.bytes[..<line.lowerBound].suffix(2).elementsEqual("\r\n".utf8)
      line = source.line(at: line.lowerBound - (isPair ? 2 : 1)).range
    }
    guard source.bytes.containsAny(in: line, where: isBeyondASCII) else { return nil }
    let column = source.scalarCount(in: source.bytes.startIndex..<line.lowerBound)
    let start = SourceMark(scalarIndex: column, line: mistake.range.start.line, column: 1)
    if let disguise = Disguise(in: source.bytes[line]) {
      return disguise.diagnostic(inLineAt: line.lowerBound, of: source, after: start)
    }
    // A blank where the error is: behind a value in quotes, or behind '|'.
    let character = source.text(at: mistake.range.start, in: line)
    guard let scalar = character?.unicodeScalars.first, !scalar.isASCII, scalar.isDrawnBlank else { return nil }
    return .error(
      .syntax, "\(codePoint(scalar.value)) looks like a space and is none", at: mistake.range,
      help: "remove it, or write a space")
  }
}

extension SourceText {
  fileprivate func scalarCount(in stretch: Range<Int>) -> Int { bytes[stretch].count { !isContinuation($0) } }

  /// Returns the character at a position of a line.
  fileprivate func text(at position: SourcePosition, in line: Range<Int>) -> String? {
    let offset = offset(position.column - 1, after: line.lowerBound)
    return line.contains(offset) ? text(offset..<self.offset(after: offset)) : nil
  }
}
