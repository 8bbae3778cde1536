import Basics

extension SyntaxErrorExplainer {
  /// Mistakes inside quotes: an end that is missing, an escape that does not exist.
  var quoteMistake: Diagnostic? {
    switch error.problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      return unclosedQuote
    case "found unknown escape character":
      let escape = shown(source.text(at: error.mark, count: 2))
      guard escape != "\\" else { return unclosedQuote }
      return .error(
        .syntax, "unknown escape '\(escape)'", at: range(from: error.mark, count: 2),
        help: "write '\\\(escape)' for a backslash, or single quotes around the text")
    case "did not find expected hexdecimal number":
      return .error(
        .syntax, "the escape '\(source.text(at: escapeMark, count: 2))' has too few digits",
        at: range(from: escapeMark, count: 2),
        help: "\\x takes two hexadecimal digits, \\u four and \\U eight")
    case "found invalid Unicode character escape code":
      return surrogateMistake
    default:
      return nil
    }
  }

  private var unclosedQuote: Diagnostic {
    let opening = error.contextMark ?? error.mark
    return .error(
      .syntax, "this quote is never closed", at: character(at: opening),
      help: "close it with \(source.character(at: opening)), indented more than the key")
  }

  private var surrogateMistake: Diagnostic {
    let offset = source.offset(of: escapeMark)
    guard let high = source.hexadecimalEscape(at: offset, digits: 4), (0xD800...0xDBFF).contains(high.value),
      source.text(offset + 6..<offset + 8) == "\\u",
      let low = source.hexadecimalEscape(at: offset + 6, digits: 4), (0xDC00...0xDFFF).contains(low.value),
      let scalar = Unicode.Scalar(0x10000 + (high.value & 0x3FF) << 10 + (low.value & 0x3FF))
    else {
      let length = source.byte(at: offset + 1) == UInt8(ascii: "U") ? 10 : 6
      return .error(
        .syntax, "this escape is not a Unicode character", at: range(from: escapeMark, count: length),
        help: "write the character itself")
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return .error(
      .syntax, "YAML has no surrogate pairs", at: range(from: escapeMark, count: 12),
      help: "write \(scalar) itself, or \\U\(padded)")
  }

  /// The backslash of an escape whose digits are wrong: libyaml's mark is at the first digit.
  private var escapeMark: SourceMark {
    var mark = error.mark
    mark.scalarIndex -= 2
    mark.column -= 2
    return mark
  }
}
