package import Basics
package import Personas

/// The contract as JSON Schema (draft 2020-12): what one document of a persona file may say, for editors.
///
/// It accepts and refuses what `PersonaReader` does, except for what JSON Schema cannot say (docs/editors.md).
package struct PersonaFileSchema {
  /// What an id may be: `isIdentifier`.
  private static let identifier: JSONValue = "^[A-Za-z0-9_-]{1,128}$"
  /// Visible text without blanks at its ends; for what is invisible, ECMA-262 has no short name.
  private static let name: JSONValue = {
    let invisible = #"\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF"#
    return .string(#"^[^\s\#(invisible)]([^\#(invisible)]*[^\s\#(invisible)])?$"#)
  }()

  private let contract: Contract

  package init(_ contract: Contract) { self.contract = contract }

  /// The whole schema.
  package var document: JSONValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Anam persona",
      "description": "One persona, as anamctl reads it. A key that is absent is not managed.",
      "type": "object",
      "properties": .object(Dictionary(uniqueKeysWithValues: keys)),
      "additionalProperties": false,
      "anyOf": .array([contract.nameField, Contract.idKey].map { ["required": [.string($0)]] }),
      "allOf": .array(contract.fields.flatMap(\.exclusions)),
    ]
  }

  private var keys: [(String, JSONValue)] {
    [(Contract.idKey, identifierKey)]
      + contract.fields.flatMap { field in field.fileKeys.map { ($0, .object(keywords(for: $0, of: field))) } }
  }

  private var identifierKey: JSONValue {
    ["type": "string", "pattern": Self.identifier, "description": .string(Contract.idSummary)]
  }

  private func keywords(for key: String, of field: Field) -> [String: JSONValue] {
    var keywords: [String: JSONValue]
    switch key {
    case field.traits.nameKey: keywords = names(of: field)
    case field.traits.fileKey: keywords = ["anyOf": [Self.text, .object(Self.texts.merging(["minItems": 1]) { $1 })]]
    default: keywords = value(of: field)
    }
    keywords["description"] = .string(description(of: key, field))
    keywords["examples"] = field.example(for: key).map { [$0] }
    return keywords
  }

  private func value(of field: Field) -> [String: JSONValue] {
    var keywords = field.schema.keywords(isNullable: field.allowsNull)
    if field.name == contract.nameField, case .string = field.schema { keywords["pattern"] = Self.name }
    guard field.traits.catalogue != nil else { return keywords }
    if let items = keywords["items"]?.members {
      keywords["items"] = .object(items.merging(["pattern": Self.identifier]) { $1 })
    } else {
      keywords["pattern"] = Self.identifier
    }
    return keywords
  }

  private func names(of field: Field) -> [String: JSONValue] {
    field.schema.isArray ? Self.texts : Self.text.members ?? [:]
  }

  private static let text: JSONValue = ["type": "string", "minLength": 1]
  private static let texts: [String: JSONValue] = ["type": "array", "items": text]

  private func description(of key: String, _ field: Field) -> String {
    let facts = field.facts(for: key, under: contract).filter(\.isForEditors)
    return ([field.property.summary] + facts.map { "\($0.label): \($0.text)" }).joined(separator: "\n\n")
  }
}

extension Field {
  /// One of the keys, not two of them, declares the field.
  fileprivate var exclusions: [JSONValue] {
    fileKeys.dropFirst().map { key in ["not": ["required": [.string(name), .string(key)]]] }
  }
}

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
