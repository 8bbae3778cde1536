extension JSONSchema {
  /// Returns why `value` violates one keyword of a schema; a keyword for other kinds of values does not apply.
  func judge(
    _ value: JSONInstance, by keyword: JSONSchemaKeyword?, _ argument: JSONInstance,
    in schema: [String: JSONInstance], at path: String
  ) -> [String] {
    switch keyword {
    case .ref:
      return argument.string.flatMap(resolve).map { judge(value, by: $0, at: path) } ?? []
    case .type, .enum, .const, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .minLength, .maxLength,
      .pattern, .format:
      let name = keyword?.rawValue ?? ""
      return keeps(value, keyword, argument) ? [] : ["\(path): \(value) breaks '\(name)' \(argument)"]
    case .items, .minItems, .maxItems, .uniqueItems:
      return value.elements.map { judge($0, by: keyword, argument, at: path) } ?? []
    case .properties, .patternProperties, .additionalProperties, .required, .minProperties, .dependentRequired:
      return value.members.map { judge($0, by: keyword, argument, in: schema, at: path) } ?? []
    case .allOf:
      return argument.list.flatMap { judge(value, by: $0, at: path) }
    case .anyOf:
      return argument.list.contains { accepts(value, $0, at: path) } ? [] : ["\(path): matches none of the schemas"]
    case .oneOf:
      let matches = argument.list.filter { accepts(value, $0, at: path) }.count
      let name = path.split(separator: ".").last.map(String.init) ?? ""
      return matches == 1 || matches > 1 && overlapping.contains(name)
        ? [] : ["\(path): matches \(matches) of the schemas"]
    case .not:
      return accepts(value, argument, at: path) ? ["\(path): matches what it must not"] : []
    case .if:
      let branch = accepts(value, argument, at: path) ? schema["then"] : schema["else"]
      return branch.map { judge(value, by: $0, at: path) } ?? []
    case .then, .else, nil:
      return []
    }
  }

  /// Whether a single value satisfies a keyword.
  private func keeps(_ value: JSONInstance, _ keyword: JSONSchemaKeyword?, _ argument: JSONInstance) -> Bool {
    let limit = argument.number ?? 0
    return switch keyword {
    case .type: argument.list.contains { value.has(type: $0.string) }
    case .enum: argument.list.contains(value)
    case .const: value == argument
    case .minimum: value.number.map { $0 >= limit } ?? true
    case .maximum: value.number.map { $0 <= limit } ?? true
    case .exclusiveMinimum: value.number.map { $0 > limit } ?? true
    case .exclusiveMaximum: value.number.map { $0 < limit } ?? true
    case .minLength: value.string.map { Double($0.unicodeScalars.count) >= limit } ?? true
    case .maxLength: value.string.map { Double($0.unicodeScalars.count) <= limit } ?? true
    case .pattern: value.string.map { JSONSchemaPattern(argument.string ?? "")?.matches($0) ?? false } ?? true
    case .format: value.string.map { JSONSchemaFormat(rawValue: argument.string ?? "")?.accepts($0) ?? false } ?? true
    default: true
    }
  }

  private func judge(
    _ elements: [JSONInstance], by keyword: JSONSchemaKeyword?, _ argument: JSONInstance, at path: String
  ) -> [String] {
    let limit = argument.number ?? 0
    return switch keyword {
    case .items: elements.enumerated().flatMap { judge($1, by: argument, at: "\(path)[\($0)]") }
    case .minItems where Double(elements.count) < limit: ["\(path): fewer than \(limit) items"]
    case .maxItems where Double(elements.count) > limit: ["\(path): more than \(limit) items"]
    case .uniqueItems where argument == true && elements.hasRepetition: ["\(path): the same item twice"]
    default: []
    }
  }

  private func judge(
    _ members: [String: JSONInstance], by keyword: JSONSchemaKeyword?, _ argument: JSONInstance,
    in schema: [String: JSONInstance], at path: String
  ) -> [String] {
    switch keyword {
    case .properties:
      return argument.sortedMembers.flatMap { name, schema in
        members[name].map { judge($0, by: schema, at: "\(path).\(name)") } ?? []
      }
    case .patternProperties:
      return argument.sortedMembers.flatMap { pattern, schema in
        members.filter { JSONSchemaPattern(pattern)?.matches($0.key) ?? false }
          .flatMap { judge($0.value, by: schema, at: "\(path).\($0.key)") }
      }
    case .additionalProperties:
      return members.filter { isAdditional($0.key, in: schema) }
        .flatMap { judge($0.value, by: argument, at: "\(path).\($0.key)") }
    case .required:
      return argument.list.filter { members[$0.string ?? ""] == nil }.map { "\(path): \($0) is missing" }
    case .minProperties:
      return Double(members.count) < argument.number ?? 0 ? ["\(path): too few properties"] : []
    case .dependentRequired:
      return argument.sortedMembers.filter { members[$0.name] != nil }
        .flatMap { judge(members, by: .required, $0.value, in: schema, at: path) }
    default:
      return []
    }
  }

  private func isAdditional(_ name: String, in schema: [String: JSONInstance]) -> Bool {
    schema["properties"]?.members?[name] == nil
      && !(schema["patternProperties"]?.members ?? [:]).keys.contains { JSONSchemaPattern($0)?.matches(name) ?? false }
  }
}

extension JSONInstance {
  fileprivate func has(type: String?) -> Bool {
    switch self {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .number(let number): type == "number" || type == "integer" && number.rounded() == number
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}

extension [JSONInstance] {
  fileprivate var hasRepetition: Bool {
    indices.contains { self[..<$0].contains(self[$0]) }
  }
}
