import Basics

/// Puts libyaml's syntax errors in the user's words.
///
/// libyaml says what its grammar expected, which is seldom what its user did. The explainer looks at the text
/// around the place and names the usual mistake; libyaml's own sentence never reaches the user.
struct SyntaxErrorExplainer {
  let error: YAMLSyntaxError
  let source: SourceText
  let limits: YAMLLimits

  /// The mistake, at the place where it was most likely made.
  var diagnostic: Diagnostic {
    if error.problem.contains("nesting level") {
      return .beyondLimit("depth", limits.depth, at: character(at: error.mark))
    }
    return disguise(behind: mistake) ?? mistake
  }

  private var mistake: Diagnostic {
    characterMistake ?? quoteMistake ?? propertyMistake ?? structureMistake
      ?? .error(.syntax, "this is not valid YAML", at: character(at: error.mark), help: "check the line above it, too")
  }

  /// Mistakes of one character: tabs, and characters that YAML reserves.
  private var characterMistake: Diagnostic? {
    switch error.problem {
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tabMistake
    case "found character that cannot start any token":
      guard byte(at: error.mark) != UInt8(ascii: "\t") else { return tabMistake }
      return .error(
        .syntax, "'\(source.character(at: error.mark))' cannot begin a value", at: character(at: error.mark),
        help: "put the value in quotes")
    case "did not find expected node content":
      guard byte(at: error.mark) != nil else {
        return .error(
          .syntax, "the file ends where a value should be", at: character(at: error.mark),
          help: "close what is open above")
      }
      if source.text(at: error.mark, count: 3) == "..." {
        return .error(
          .syntax, "'...' ends a document, and there is none", at: range(from: error.mark, count: 3),
          help: "remove the line, or put the text in quotes")
      }
      let missing = byte(at: error.mark) == UInt8(ascii: ":") ? "key" : "value"
      return .error(
        .syntax, "a \(missing) is missing before '\(source.character(at: error.mark))'",
        at: character(at: error.mark), help: "write one, or quotes around the text")
    case "block sequence entries are not allowed in this context":
      return .error(
        .syntax, "a list cannot begin on this line", at: character(at: error.mark),
        help: "begin it on the next line, or put the text in quotes")
    case "mapping keys are not allowed in this context":
      return .error(.syntax, "'?' cannot stand here", at: character(at: error.mark), help: "put the text in quotes")
    default:
      return nil
    }
  }

  /// The range of the one character at a mark; empty at the end of a line.
  func character(at mark: SourceMark) -> SourceRange {
    range(from: mark, count: 1)
  }

  /// The range of `count` characters from a mark, or fewer at the end of a line.
  func range(from mark: SourceMark, count: Int) -> SourceRange {
    var offset = source.offset(of: mark)
    var end = mark
    while end.column < mark.column + count, let byte = source.byte(at: offset), !isLineBreak(byte) {
      offset = source.offset(after: offset)
      end.scalarIndex += 1
      end.column += 1
    }
    return source.range(from: mark, to: end)
  }

  /// The byte at a mark, or nil at the end.
  func byte(at mark: SourceMark) -> UInt8? {
    source.byte(at: source.offset(of: mark))
  }
}

extension YAMLSyntaxError {
  /// Returns the error in the user's words.
  func diagnostic(in source: SourceText, limits: YAMLLimits) -> Diagnostic {
    SyntaxErrorExplainer(error: self, source: source, limits: limits).diagnostic
  }
}
