import Basics

extension SyntaxErrorExplainer {
  /// Mistakes in what may stand before a node or a document: anchors, tags, block headers, directives.
  var propertyMistake: Diagnostic? {
    switch (error.problem, error.context) {
    case ("did not find expected alphabetic or numeric character", _):
      return .error(
        .syntax, "'\(source.character(at: start))' needs a name of letters a to z, digits, '-' and '_'",
        at: character(at: start), help: "put the value in quotes if it is text")
    case ("did not find expected comment or line break", "while scanning a block scalar"),
      ("found an indentation indicator equal to 0", _):
      return .error(
        .syntax, "text cannot begin on the same line as '\(source.character(at: start))'",
        at: character(at: error.mark), help: "begin it on the next line, indented, or put it in quotes")
    case ("found incompatible YAML document", _):
      return .error(.directive, "this file is read as YAML 1.2", at: word(at: start), help: "write '%YAML 1.2'")
    case (_, "while scanning a %TAG directive"), (_, "while parsing a %TAG directive"),
      (_, "while scanning a tag directive"), (_, "while parsing a tag directive"),
      (_, "while scanning a directive") where source.text(word: start) == "%TAG",
      ("found duplicate %TAG directive", _):
      return .error(.directive, "%TAG is not supported", at: word(at: start), help: "remove the line")
    case (_, "while scanning a directive"), (_, "while scanning a %YAML directive"),
      ("found duplicate %YAML directive", _):
      return .error(
        .directive, "this directive is not supported here", at: word(at: start),
        help: "remove the line: the only directive is '%YAML 1.2', once; put text that begins with % in quotes")
    case ("found undefined tag handle", _), (_, "while scanning a tag"), (_, "while parsing a tag"):
      return .unknownTag(source.text(word: start), at: word(at: start))
    default:
      return nil
    }
  }

  /// The range from a mark to the next blank or line break.
  private func word(at mark: SourceMark) -> SourceRange {
    var end = mark
    end.column += source.text(word: mark).unicodeScalars.count
    return source.range(from: mark, to: end)
  }

  private var start: SourceMark { error.contextMark ?? error.mark }
}
