/// What follows the name of a fault in a rule, taken piece by piece.
struct RuleArguments {
  private var words: [String]
  /// The `{…}` or the `[…]` that ends the rule.
  private var json: String?

  init(words: [String], json: String?) {
    self.words = words
    self.json = json
  }

  /// Takes the first of the remaining words.
  mutating func word() -> String? {
    words.isEmpty ? nil : words.removeFirst()
  }

  /// Takes the remaining words.
  mutating func remainingWords() -> [String] {
    defer { words = [] }
    return words
  }

  /// Takes this word; false when it is not there.
  mutating func flag(_ name: String) -> Bool {
    guard let index = words.firstIndex(of: name) else { return false }
    words.remove(at: index)
    return true
  }

  /// Takes the value of the first `name=value`.
  mutating func value(of name: String) -> String? {
    guard let index = words.firstIndex(where: { $0.hasPrefix("\(name)=") }) else { return nil }
    return String(words.remove(at: index).dropFirst(name.count + 1))
  }

  /// Takes a time: `250ms`, `2s`; at most an hour.
  mutating func duration() -> Duration? {
    guard let word = word() else { return nil }
    let isSeconds = !word.hasSuffix("ms")
    guard word.hasSuffix("s"), let count = word.dropLast(isSeconds ? 1 : 2).wholeNumber,
      count <= (isSeconds ? 3_600 : 3_600_000)
    else { return nil }
    return isSeconds ? .seconds(count) : .milliseconds(count)
  }

  /// Takes the JSON object; nil when nothing is there, or something else.
  mutating func object() -> [String: JSON]? {
    guard let text = json, let object = (try? JSON(decoding: Array(text.utf8)))?.object else { return nil }
    json = nil
    return object
  }

  /// The first piece that was not taken.
  var leftover: String? { words.first ?? json }
}

/// The words of a fault rule.
///
/// Blanks separate words, except between quotes. `{`, `[` or `body=` at the start of a word takes everything to the
/// end of the rule.
struct RuleWords {
  private(set) var words: [String] = []
  private(set) var json: String?

  /// Splits a rule.
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

extension Substring {
  /// The number that this text writes in decimal digits; nil for anything else, also for a sign.
  var wholeNumber: Int? {
    utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(self) : nil
  }
}
