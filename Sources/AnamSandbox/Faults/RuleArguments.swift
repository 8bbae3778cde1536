/// What follows the name of a fault in a rule, taken piece by piece.
struct RuleArguments {
  private var words: [String]
  /// The `{…}` or the `[…]` that ends the rule.
  private var json: String?

  init(words: [String], json: String?) {
    self.words = words
    self.json = json
  }

  /// Takes the first word that is left.
  mutating func word() -> String? {
    words.isEmpty ? nil : words.removeFirst()
  }

  /// Takes the words that are left.
  mutating func remainingWords() -> [String] {
    defer { words = [] }
    return words
  }

  /// Takes a word that stands for itself; false when it is not there.
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

  /// Takes the JSON object; nil when there is none, or other JSON, or what is no JSON.
  mutating func object() -> [String: JSON]? {
    guard let text = json, let object = (try? JSON(decoding: Array(text.utf8)))?.object else { return nil }
    json = nil
    return object
  }

  /// The first piece that nobody took.
  var leftover: String? { words.first ?? json }
}
