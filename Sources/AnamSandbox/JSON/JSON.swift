/// A JSON value, as a request's body or an answer holds it.
///
/// The sandbox has to tell `null` from an absent key, and to check a value's type before it decodes anything from
/// it. Numbers are doubles: this API needs nothing larger.
enum JSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])
}

extension JSON {
  /// The value of a member that may be missing; `null` if it is.
  init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  /// The value of an options object that may be missing; `null` if it is.
  init(_ object: [String: JSON]?) {
    self = object.map(JSON.object) ?? .null
  }

  /// The text, when this is a string.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The members, when this is an object.
  var object: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSON {
  /// Returns the same value with `transform` applied to every string in it, except keys.
  func mapStrings(_ transform: (String) -> String) -> JSON {
    switch self {
    case .string(let text): .string(transform(text))
    case .array(let items): .array(items.map { $0.mapStrings(transform) })
    case .object(let members): .object(members.mapValues { $0.mapStrings(transform) })
    case .null, .boolean, .number: self
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) {
    self = .string(value)
  }

  init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }
}

extension JSON: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  init(integerLiteral value: Int) {
    self = .number(Double(value))
  }

  init(floatLiteral value: Double) {
    self = .number(value)
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(nilLiteral: ()) {
    self = .null
  }

  init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }

  /// Makes an object; the last value counts for a key that is written twice.
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
}
