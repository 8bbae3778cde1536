import Basics
import Personas

extension Schema {
  /// Returns the keywords of JSON Schema that say what this schema says.
  ///
  /// - Parameter isNullable: Whether null fits as well.
  func keywords(isNullable: Bool) -> [String: JSONValue] {
    switch self {
    case .string(let allowed):
      var keywords = typed("string", isNullable)
      if let allowed { keywords["enum"] = .array(allowed.map(JSONValue.string) + (isNullable ? [.null] : [])) }
      return keywords
    case .boolean: return typed("boolean", isNullable)
    case .number(let range):
      var keywords = typed(range.isInteger ? "integer" : "number", isNullable)
      keywords["minimum"] = range.minimum.map(JSONValue.number)
      keywords["maximum"] = range.maximum.map(JSONValue.number)
      return keywords
    case .array(let item):
      return typed("array", isNullable).merging(["items": .object(item.keywords(isNullable: false))]) { $1 }
    case .freeForm: return typed("object", isNullable)
    case .object(let properties): return typed("object", isNullable).merging(members(properties)) { $1 }
    case .oneOf(let shapes):
      return ["anyOf": .array(shapes.map(\.keywords) + (isNullable ? [["type": "null"]] : []))]
    case .unmanageable: return ["not": [:]]
    }
  }
}

extension Schema.Shape {
  /// One kind of options, told apart by its keys: several may fit, so the alternatives are an `anyOf`.
  fileprivate var keywords: JSONValue {
    var keywords = typed("object", false).merging(members(properties)) { $1 }
    keywords["title"] = .string(title)
    keywords["description"] = provider.map { .string("For voices of the provider \($0).") }
    return .object(keywords)
  }
}

private func typed(_ type: JSONValue, _ isNullable: Bool) -> [String: JSONValue] {
  ["type": isNullable ? [type, "null"] : type]
}

private func members(_ properties: [Schema.Property]) -> [String: JSONValue] {
  let members = properties.map { property in
    var keywords = property.schema.keywords(isNullable: property.isNullable)
    if !property.summary.isEmpty { keywords["description"] = .string(property.summary) }
    keywords["examples"] = property.exampleValue.map { [$0] }
    return (property.name, JSONValue.object(keywords))
  }
  return ["properties": .object(Dictionary(members) { first, _ in first }), "additionalProperties": false]
}
