import Basics
import Personas

/// A value, and the ways to write it in a persona file.
struct WrittenValue {
  let value: JSONValue
  let spellings: [String]

  init(_ value: JSONValue, _ spellings: String...) {
    self.value = value
    self.spellings = spellings
  }
}

extension WrittenValue {
  static let null = WrittenValue(.null, "null", "~", "")

  static func boolean(_ value: Bool) -> WrittenValue { WrittenValue(.boolean(value), "\(value)") }

  static func number(_ value: Double, _ spellings: String...) -> WrittenValue {
    WrittenValue(value: Number(value).map(JSONValue.number) ?? .null, spellings: spellings)
  }

  /// A text in double quotes, which show each of its characters.
  static func text(_ text: String) -> WrittenValue { WrittenValue(.string(text), quoted(text)) }

  /// A longer text in double quotes, or as a block if that can hold it.
  static func lines(_ text: String) -> WrittenValue {
    let scalars = text.unicodeScalars
    let isPlain = scalars.allSatisfy { $0 == "\n" || ($0 >= " " && $0 != "\u{FEFF}") }
    guard isPlain, let first = scalars.first, first > " ", scalars.last != "\n" else { return .text(text) }
    let block = text.unicodeScalars.map { $0 == "\n" ? "\n  " : String($0) }.joined()
    return WrittenValue(.string(text), quoted(text), "|-\n  \(block)", "|\n  \(block)")
  }

  static func list(_ texts: [String]) -> WrittenValue {
    WrittenValue(.array(texts.map(JSONValue.string)), "[\(texts.map(quoted).joined(separator: ", "))]")
  }

  private init(value: JSONValue, spellings: [String]) {
    self.value = value
    self.spellings = spellings
  }
}

/// Returns `text` as a JSON string, which YAML's double-quoted style reads as well.
func quoted(_ text: String) -> String {
  JSONValue.string(text).line
}
