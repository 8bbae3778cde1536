/// The words of a fault rule.
///
/// Words are separated by blanks. Quotes make a blank part of a word, and `{`, `[` and `body=` at the start of a
/// word take everything up to the end of the rule.
struct RuleWords {
  private(set) var words: [String] = []
  private(set) var json: String?

  /// Takes a rule apart.
  ///
  /// - Throws: `FaultRuleError` when a quote is not closed.
  init(_ text: String) throws(FaultRuleError) {
    var rest = text.utf8[...]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard let first = rest.first else { return }
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
        json = String(Substring(rest))
        return
      }
      if rest.starts(with: "body=".utf8) {
        words.append(String(Substring(rest)))
        return
      }
      words.append(try Self.takeWord(from: &rest))
    }
  }

  private static func takeWord(from rest: inout Substring.UTF8View) throws(FaultRuleError) -> String {
    var word: [UInt8] = []
    var isQuoted = false
    while let byte = rest.first, isQuoted || byte != UInt8(ascii: " ") {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else {
        word.append(byte)
      }
      rest = rest.dropFirst()
    }
    guard !isQuoted else { throw FaultRuleError("a quote is not closed") }
    return String(decoding: word, as: UTF8.self)
  }
}
