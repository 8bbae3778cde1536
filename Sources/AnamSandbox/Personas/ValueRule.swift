/// What a property of a request's body may be.
indirect enum ValueRule: Sendable {
  case string
  case boolean
  case number(ClosedRange<Double>)
  /// One of these strings.
  case choice([String])
  /// An array of strings.
  case strings
  /// An object with any members.
  case anyObject
  /// An object with some of these members and no others.
  case object([String: ValueRule])
  case nullable(ValueRule)
}

extension ValueRule {
  /// Returns what is wrong with a value.
  ///
  /// - Parameters:
  ///   - value: The value to judge.
  ///   - path: Its place in the body; empty for the body itself.
  /// - Returns: Each problem as `path: what is wrong`; empty if there are no problems.
  func problems(with value: JSON, at path: String) -> [String] {
    switch (unwrapped, value) {
    case (.string, .string), (.boolean, .boolean), (.anyObject, .object):
      []
    case (_, .null) where isNullable:
      []
    case (.number(let range), .number(let number)):
      range.contains(number) ? [] : ["\(path): \(value) is not \(Self.phrase(range))"]
    case (.choice(let choices), .string(let text)):
      choices.contains(text) ? [] : ["\(path): \(value) is not one of \(choices.joined(separator: ", "))"]
    case (.strings, .array(let items)):
      items.enumerated().flatMap { Self.string.problems(with: $1, at: "\(path)[\($0)]") }
    case (.object(let rules), .object(let members)):
      Self.problems(with: members, under: rules, at: path)
    default:
      [(path.isEmpty ? "the body" : "\(path):") + " must be \(phrase), not \(value.typePhrase)"]
    }
  }

  private static func problems(
    with members: [String: JSON],
    under rules: [String: ValueRule],
    at path: String
  ) -> [String] {
    members.sorted { $0.key < $1.key }.flatMap { name, value in
      let place = path.isEmpty ? name : "\(path).\(name)"
      return rules[name]?.problems(with: value, at: place)
        ?? ["\(place): unknown; known are \(rules.keys.sorted().joined(separator: ", "))"]
    }
  }

  private var isNullable: Bool {
    if case .nullable = self { true } else { false }
  }

  /// The rule for values other than null.
  private var unwrapped: ValueRule {
    if case .nullable(let rule) = self { rule } else { self }
  }

  /// What is expected, as the end of a sentence.
  private var phrase: String {
    switch self {
    case .string, .choice: "a string"
    case .boolean: "true or false"
    case .number: "a number"
    case .strings: "an array of strings"
    case .anyObject, .object: "an object"
    case .nullable(let rule): "\(rule.phrase) or null"
    }
  }

  private static func phrase(_ range: ClosedRange<Double>) -> String {
    range.upperBound.isInfinite
      ? "at least \(JSON.number(range.lowerBound))"
      : "between \(JSON.number(range.lowerBound)) and \(JSON.number(range.upperBound))"
  }
}

extension JSON {
  /// The type of this value, as the end of a sentence.
  fileprivate var typePhrase: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
