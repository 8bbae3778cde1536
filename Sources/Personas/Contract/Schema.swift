package import Basics

/// What a value may be, in the part of OpenAPI's vocabulary that the update body uses.
package indirect enum Schema: Equatable, Sendable {
  /// Text; one of `allowed` if there is a list.
  case string(allowed: [String]?)
  case boolean
  case number(NumberRange)
  case array(of: Schema)
  case object([Property])
  /// A mapping whose keys the document does not name: any key, with any value.
  case freeForm
  /// One of several objects, each with a title.
  case oneOf([Shape])
  /// A value that cannot be checked, so no file may set it; and why, in plain words.
  case unmanageable(reason: String)

  /// One key of an object, with its own schema.
  package struct Property: Equatable, Sendable {
    package let name: String
    package let schema: Schema
    package let isNullable: Bool
    /// A line of help.
    package let summary: String
    package let example: JSONValue?
    /// The numbers beyond those of the schema that servers are known to hold, and to take back; nil for none.
    var alsoStored: NumberRange?
  }

  /// One alternative of a `oneOf`.
  package struct Shape: Equatable, Sendable {
    package let title: String
    /// The voice provider that takes this shape; nil if the document does not say.
    package let provider: String?
    package let properties: [Property]
  }
}

extension Schema {
  /// Whether the value is a mapping, whose keys are managed one by one.
  package var isObject: Bool {
    switch self {
    case .object, .freeForm, .oneOf: true
    default: false
    }
  }

  /// Whether a mapping may have keys that the document does not name.
  package var isFreeForm: Bool { self == .freeForm }

  /// Whether no file may set the value.
  package var isUnmanageable: Bool {
    if case .unmanageable = self { true } else { false }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  /// The alternatives of a mapping: the shapes of a `oneOf`, or the one object.
  package var shapes: [Shape] {
    switch self {
    case .oneOf(let shapes): shapes
    case .object(let properties): [Shape(title: "options", provider: nil, properties: properties)]
    default: []
    }
  }

  /// What fits, in words: "a number from 0 to 1", "true or false", "one of a, b".
  package var expectation: String {
    switch self {
    case .string(nil): "text"
    case .string(let allowed?): "one of \(allowed.joined(separator: ", "))"
    case .boolean: "true or false"
    case .number(let range): range.expectation
    case .array(.string(nil)): "a list of texts"
    case .array(let item): "a list, each item \(item.expectation)"
    case .object, .oneOf: "a mapping"
    case .freeForm: "a mapping with any keys"
    case .unmanageable(let reason): "nothing that can be checked (\(reason))"
    }
  }
}

/// The numbers that a value may be.
package struct NumberRange: Equatable, Sendable {
  /// The least number, itself included; nil if there is none.
  package var minimum: Number?
  /// The greatest number, itself included; nil if there is none.
  package var maximum: Number?
  /// Whether only numbers without a fraction are meant.
  package var isInteger: Bool

  package init(minimum: Number? = nil, maximum: Number? = nil, isInteger: Bool = false) {
    self.minimum = minimum
    self.maximum = maximum
    self.isInteger = isInteger
  }
}

extension NumberRange {
  /// Returns whether `number` is one of these.
  package func contains(_ number: Number) -> Bool {
    if let minimum, number < minimum { return false }
    if let maximum, number > maximum { return false }
    return !isInteger || number.doubleValue == number.doubleValue.rounded()
  }

  /// What fits, in words: "a number from 0 to 1", "a whole number, 1 or more".
  package var expectation: String {
    let kind = isInteger ? "a whole number" : "a number"
    return switch (minimum, maximum) {
    case (let minimum?, let maximum?): "\(kind) from \(minimum) to \(maximum)"
    case (let minimum?, nil): "\(kind), \(minimum) or more"
    case (nil, let maximum?): "\(kind), \(maximum) or less"
    case (nil, nil): kind
    }
  }
}

extension Schema.Property {
  /// Returns whether a file may give the property this value.
  func accepts(_ value: JSONValue) -> Bool {
    value == .null ? isNullable : schema.accepts(value)
  }

  /// Returns whether the API takes a value back that a server has stored.
  func takesBack(_ value: JSONValue) -> Bool {
    if case .number(let number) = value, alsoStored?.contains(number) == true { return true }
    return accepts(value)
  }
}

extension Schema {
  /// Returns whether a value that is not null fits; the recursion follows the schema, not the value.
  package func accepts(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.string(let allowed), .string(let text)): allowed?.contains(text) ?? true
    case (.boolean, .boolean), (.freeForm, .object): true
    case (.number(let range), .number(let number)): range.contains(number)
    case (.array(let item), .array(let elements)): elements.allSatisfy(item.accepts)
    case (.object, .object(let members)), (.oneOf, .object(let members)):
      shapes.contains { shape in
        members.allSatisfy { name, value in
          shape.properties.contains { $0.name == name && $0.accepts(value) }
        }
      }
    default: false
    }
  }
}
