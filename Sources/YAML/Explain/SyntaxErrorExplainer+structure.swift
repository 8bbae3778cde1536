import Basics

extension SyntaxErrorExplainer {
  /// Mistakes in how lines, indentation and brackets fit together.
  var structureMistake: Diagnostic? {
    switch error.problem {
    case "mapping values are not allowed in this context":
      return unexpectedColon
    case "found unexpected ':'":
      return .error(
        .syntax, "unexpected ':' inside a value", at: character(at: error.mark),
        help: "put the text in quotes, or write a value behind ':' if the text is a key")
    case "could not find expected ':'":
      return missingColon
    case "did not find expected ',' or ']'":
      return bracketMistake(closing: "]")
    case "did not find expected ',' or '}'":
      return bracketMistake(closing: "}")
    case "did not find expected key", "did not find expected '-' indicator":
      return misplacedLine
    case "did not find expected <document start>":
      let line = source.line(at: source.offset(of: error.mark)).range
      if let header = source.blockHeader(above: line.lowerBound, indentedLess: Int.max) {
        return outsideBlock(header, at: error.mark)
      }
      return .error(
        .syntax, "this does not belong to the document above it", at: character(at: error.mark),
        help: "indent it like the document's first line, or begin another document with '---'")
    default:
      return nil
    }
  }

  private func bracketMistake(closing: String) -> Diagnostic {
    let opening = error.contextMark ?? error.mark
    let bracket = source.character(at: opening)
    guard isContinued(opening) else {
      let note = Diagnostic.Note(
        message: "what follows does not continue it", position: source.position(of: error.mark))
      return .error(
        .syntax, "this '\(bracket)' is never closed", at: character(at: opening), help: "close it with '\(closing)'",
        notes: [note])
    }
    let note = Diagnostic.Note(message: "'\(bracket)' opened here", position: source.position(of: opening))
    let line = source.line(at: source.offset(of: error.mark))
    if byte(at: error.mark) == UInt8(ascii: ":"), line.before.allSatisfy(isBlank) {
      return .error(
        .syntax, "inside brackets and braces, a key and its ':' have to stand on one line",
        at: character(at: error.mark), help: "write 'key: value'", notes: [note])
    }
    let help = "separate values by ',', or close the '\(bracket)' with '\(closing)'"
    guard opening.line != error.mark.line, byte(at: error.mark) == UInt8(ascii: ":"),
      !line.before.hasColonBeforeBlank,
      let start = line.before.firstIndex(where: { !isBlank($0) })
    else {
      return .error(
        .syntax, "expected ',' or '\(closing)' here", at: character(at: error.mark), help: help, notes: [note])
    }
    return .error(
      .syntax, "a ',' is missing before this key", at: source.range(of: start..<line.before.endIndex, after: .start),
      help: "end the line above with ','; a key itself has to stand on one line", notes: [note])
  }

  /// Whether the line of the error seems to belong to the bracket that is open there.
  private func isContinued(_ opening: SourceMark) -> Bool {
    guard opening.line != error.mark.line else { return true }
    guard byte(at: error.mark) != nil else { return false }
    let lines = [opening, error.mark].map { source.line(at: source.offset(of: $0)) }
    let indentations = lines.map { source.bytes[$0.range].prefix(while: isBlank).count }
    // A bracket that begins a line, as JSON's first one does, may continue at the same indentation.
    return lines[0].before.allSatisfy(isBlank) ? indentations[1] >= indentations[0] : indentations[1] > indentations[0]
  }

  /// A `:` where no key can end.
  private var unexpectedColon: Diagnostic {
    let line = source.line(at: source.offset(of: error.mark))
    if line.before.count > 1024 {
      return tooLongKey(at: error.mark)
    }
    if line.before.hasColonBeforeBlank {
      return .error(
        .syntax, "unexpected ':' inside a value", at: character(at: error.mark), help: "put the value in quotes")
    }
    guard let above = source.textLine(above: line.range.lowerBound) else {
      return .error(.syntax, "unexpected ':'", at: character(at: error.mark), help: "put the text in quotes")
    }
    if let problem = missingSpace(in: above) { return problem }
    guard source.bytes[above].hasColonBeforeBlank else {
      return .error(
        .syntax, "this line has no ':', and the next one is a key", at: textRange(from: above.lowerBound),
        help: "write 'key: value', or quotes around text of several lines")
    }
    return .error(
      .syntax, "this key is indented more than the one above it, which has a value already",
      at: textRange(from: line.range.lowerBound, to: line.before.endIndex),
      help: "align the two keys; text of several lines goes below 'key: |', indented")
  }

  /// A line that can only be a key and has no `:`.
  private var missingColon: Diagnostic {
    let start = error.contextMark ?? error.mark
    let line = source.line(at: source.offset(of: start)).range
    if let header = source.blockHeader(above: line.lowerBound, indentedLess: Int.max) {
      return outsideBlock(header, at: start)
    }
    if start.line == error.mark.line || line.count > 1024 {
      return tooLongKey(at: start)
    }
    return missingSpace(in: line)
      ?? .error(
        .syntax, "this line has no ':'", at: textRange(from: source.offset(of: start)),
        help: "write 'key: value', or indent the line if it continues the one above")
  }

  private func tooLongKey(at mark: SourceMark) -> Diagnostic {
    .error(
      .syntax, "a key is longer than 1024 characters", at: character(at: mark),
      help: "shorten it, or put the text in quotes if it is a value")
  }

  /// `name:Ada`, where the first `:` of the line has no blank after it.
  private func missingSpace(in line: Range<Int>) -> Diagnostic? {
    guard let colon = source.bytes[line].firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.upperBound,
      !isBlank(source.bytes[colon + 1])
    else { return nil }
    return .error(
      .syntax, "missing space after ':'", at: source.range(of: colon..<colon + 1, after: .start),
      help: "write 'key: value'")
  }

  /// Something where the next key or item should be.
  private var misplacedLine: Diagnostic {
    let line = source.line(at: source.offset(of: error.mark))
    guard line.before.allSatisfy(isBlank) else {
      return unexpectedText(after: line.before)
    }
    if let header = source.blockHeader(above: line.range.lowerBound, indentedLess: line.before.count) {
      return outsideBlock(header, at: error.mark)
    }
    if byte(at: error.mark) == UInt8(ascii: ":") {
      return .error(.syntax, "a key is missing before ':'", at: character(at: error.mark), help: "write one")
    }
    if error.problem == "did not find expected key" {
      return .error(
        .syntax, "the indentation of this line fits none of the keys above it",
        at: textRange(from: source.offset(of: error.mark)),
        help: "align it with the keys that it belongs to")
    }
    return .error(
      .syntax, "expected the next '- ' of the list above", at: textRange(from: source.offset(of: error.mark)),
      help: "indent the line more if it belongs to the last item, and less if it does not belong to the list")
  }

  /// Something behind a value that has ended.
  private func unexpectedText(after value: ArraySlice<UInt8>) -> Diagnostic {
    let start = source.offset(of: error.mark)
    if let byte = byte(at: error.mark), "]}".utf8.contains(byte) {
      return .error(
        .syntax, "this '\(source.character(at: error.mark))' closes nothing", at: character(at: error.mark),
        help: "remove it, or put the whole value in quotes")
    }
    if byte(at: error.mark) == UInt8(ascii: ",") {
      return .error(
        .syntax, "unexpected ',' after a value", at: character(at: error.mark),
        help: "remove it: only inside brackets and braces does ',' separate values")
    }
    if byte(at: error.mark) == UInt8(ascii: ":") {
      return .error(
        .syntax, "a key is missing before ':'", at: character(at: error.mark),
        help: "write one, or put the text in quotes")
    }
    let help =
      switch value.last {
      case UInt8(ascii: "'"): "inside single quotes write '' for one '"
      case UInt8(ascii: "\""): "inside double quotes write \\\" for one \""
      default: "put the whole value in quotes"
      }
    return .error(.syntax, "unexpected text after a value", at: textRange(from: start), help: help)
  }

  /// The range of the text of a line, without the blanks around it.
  ///
  /// - Parameters:
  ///   - start: Where to begin in the line.
  ///   - end: Where to end; nil for the end of the line.
  private func textRange(from start: Int, to end: Int? = nil) -> SourceRange {
    let stretch = start..<(end ?? source.line(at: start).range.upperBound)
    let first = source.bytes[stretch].firstIndex { !isBlank($0) } ?? start
    let last = source.bytes[stretch].lastIndex { !isBlank($0) } ?? start
    return source.range(of: first..<max(first, min(last + 1, source.bytes.count)), after: .start)
  }

  private func outsideBlock(_ header: Range<Int>, at mark: SourceMark) -> Diagnostic {
    let range = source.range(of: header, after: .start)
    return .error(
      .syntax, "the indentation of this line puts it outside the text above",
      at: textRange(from: source.offset(of: mark)),
      help: "indent all lines of the text alike; the first one decides, even if it is blank",
      notes: [.init(message: "the text begins here", position: range.start)])
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line has a `:` that ends a key.
  fileprivate var hasColonBeforeBlank: Bool {
    indices.contains { index in
      self[index] == UInt8(ascii: ":") && (index + 1 == endIndex || isBlank(self[index + 1]))
    }
  }
}
