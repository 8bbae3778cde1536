package import Basics

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
