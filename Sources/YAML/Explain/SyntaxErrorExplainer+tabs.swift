import Basics

extension SyntaxErrorExplainer {
  /// A tab where libyaml takes none.
  var tabMistake: Diagnostic {
    let line = source.line(at: source.offset(of: error.mark))
    let isIndentation = line.before.allSatisfy(isBlank)
    if isIndentation, source.bytes[line.range].allSatisfy(isBlank) {
      return .error(
        .syntax, "a tab in a line that has nothing else", at: character(at: error.mark),
        help: "remove the tab: an empty line needs none")
    }
    if error.context == "while scanning a block scalar", let header = error.contextMark,
      let problem = leadingTab(in: line.range, ofTextAt: source.offset(of: header))
    {
      return problem
    }
    return .error(
      .syntax, isIndentation ? "tab used for indentation" : "tab used where only spaces may stand",
      at: character(at: error.mark), help: "write spaces")
  }

  /// The error of a block of text whose first line is spaces, which indent it, and a tab, which is text.
  ///
  /// YAML allows that; libyaml takes it only if the indentation is given.
  private func leadingTab(in line: Range<Int>, ofTextAt header: Int) -> Diagnostic? {
    let headerLine = source.line(at: header).range
    let spaces = source.bytes[line].prefix { $0 == UInt8(ascii: " ") }.count
    let between = source.bytes[headerLine.upperBound..<max(headerLine.upperBound, line.lowerBound)]
    guard between.allSatisfy({ isBlank($0) || isLineBreak($0) }) else { return nil }
    let outer = source.indentation(ofValueAt: header)
    guard spaces > outer ?? 0 else { return nil }
    let sign = source.text(header..<header + 1)
    let indicators = source.bytes[header...].dropFirst().prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let chomping = source.text(indicators.indices)
    let count = outer.map { spaces - $0 } ?? 2
    let help =
      outer == nil || count > 9
      ? "write '\(sign)2\(chomping)' instead of '\(sign)\(chomping)', and indent the text by two spaces more than the key"
      : "write '\(sign)\(count)\(chomping)' instead of '\(sign)\(chomping)': \(count) \(count == 1 ? "space" : "spaces") "
        + "of indentation, and the tab is text"
    return .error(
      .syntax, "this text begins with a tab, so it has to say how far it is indented", at: character(at: error.mark),
      help: help,
      notes: [
        .init(message: "the text begins here", position: source.range(of: header..<header + 1, after: .start).start)
      ])
  }
}

extension SourceText {
  /// Returns how far what holds a value is indented: the key, or the `-`, in the line of the value; nil if that stands on
  /// another line.
  fileprivate func indentation(ofValueAt offset: Int) -> Int? {
    let before = line(at: offset).before
    if before.starts(with: "---".utf8) { return 0 }
    var place = before.firstIndex { $0 != UInt8(ascii: " ") } ?? before.endIndex
    var outer: Int?
    while place + 1 < before.endIndex, "-?:".utf8.contains(before[place]), isBlank(before[place + 1]) {
      outer = place - before.startIndex
      place = before[(place + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? before.endIndex
    }
    guard place < before.endIndex, before[place] != UInt8(ascii: "&"), before[place] != UInt8(ascii: "!") else {
      return outer
    }
    return place - before.startIndex
  }
}
