/// The keywords that `JSONSchema` knows.
enum JSONSchemaKeyword: String {
  case ref = "$ref"
  case type, `enum`, const
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum
  case minLength, maxLength, pattern, format
  case items, minItems, maxItems, uniqueItems
  case properties, patternProperties, additionalProperties, required, minProperties, dependentRequired
  case oneOf, anyOf, allOf, not
  case `if`, then, `else`

  /// Keywords that describe a schema and do not restrict values.
  static let annotations: Set = [
    "$schema", "$id", "$comment", "$defs", "definitions", "title", "description", "default", "example", "examples",
    "nullable", "deprecated", "readOnly", "writeOnly",
  ]

  /// Where a keyword's argument holds schemas.
  enum Holding {
    case none
    case schema
    case list
    case members
  }

  var holding: Holding {
    switch self {
    case .items, .additionalProperties, .not, .if, .then, .else: .schema
    case .oneOf, .anyOf, .allOf: .list
    case .properties, .patternProperties: .members
    default: .none
    }
  }
}
