/// A JSON value as JSON Schema sees it: numbers are compared as numbers, texts by their scalars.
package enum JSONInstance: Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONInstance])
  case object([String: JSONInstance])
}

extension JSONInstance: Equatable {
  package static func == (left: JSONInstance, right: JSONInstance) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONInstance {
  /// The members of an object; nil for every other value.
  package var members: [String: JSONInstance]? {
    if case .object(let members) = self { members } else { nil }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  var elements: [JSONInstance]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The elements of an array; for any other value, that value alone.
  var list: [JSONInstance] { elements ?? [self] }

  /// The members, sorted by name.
  var sortedMembers: [(name: String, value: JSONInstance)] {
    (members ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension JSONInstance: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(arrayLiteral elements: JSONInstance...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSONInstance)...) {
    self = .object(Dictionary(members) { _, last in last })
  }
}
