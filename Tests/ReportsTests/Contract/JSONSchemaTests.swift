import TestTools
import Testing

/// The judge must see what is wrong, or the tests that ask it prove nothing.
struct JSONSchemaTests {
  /// What a schema accepts and what it does not.
  struct Example: CustomTestStringConvertible {
    let schema: JSONInstance
    let right: [JSONInstance]
    let wrong: [JSONInstance]

    init(_ schema: JSONInstance, _ right: [JSONInstance], _ wrong: [JSONInstance]) {
      self.schema = schema
      self.right = right
      self.wrong = wrong
    }

    var testDescription: String { (schema.members ?? [:]).keys.sorted().joined(separator: ", ") }
  }

  private static let document: JSONInstance = [
    "schemas": [
      "Named": [
        "type": "object", "properties": ["name": ["type": "string"]], "required": ["name"],
        "additionalProperties": false,
      ],
      "Tree": ["type": "object", "properties": ["child": ["$ref": "#/schemas/Tree"]], "additionalProperties": false],
      "a/b": ["const": 1],
    ]
  ]

  private static let values = [
    Example(["type": "string"], ["text"], [nil, 1, true, [], [:]]),
    Example(["type": ["string", "null"]], ["text", nil], [1]),
    Example(["type": "string", "nullable": true, "enum": ["a"]], ["a", nil], ["b", 1]),
    Example(["type": "number"], [1, 1.5], ["1", true]),
    Example(["type": "integer"], [1, -2, 2.0], [1.5]),
    Example(["enum": ["a", nil, [1]]], ["a", nil, [1]], ["b", "A", [2]]),
    Example(["const": "e\u{301}"], ["e\u{301}"], ["\u{E9}", "e"]),
    Example(["minimum": 1, "maximum": 2], [1, 1.5, 2, "x"], [0.9, 2.1]),
    Example(["exclusiveMinimum": 1, "exclusiveMaximum": 2], [1.5, "x"], [1, 2]),
    Example(["minLength": 1, "maxLength": 2], ["a", "\u{1F44B}\u{1F3FD}", 5], ["", "abc"]),
    Example(["pattern": "b"], ["abc", 1], ["ac"]),
    Example(["pattern": "^a+$"], ["aa"], ["ab", "a\n", ""]),
    Example(
      ["format": "uuid"], ["3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01", 1], ["", "3f2a7c1e5b7d4c589a530d8a8e4c1b01"]),
    Example(
      ["format": "date-time"], ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z"], ["2026-01-01", "now"]),
    Example(["format": "uri"], ["https://example.com/a?b=c"], ["", "example"]),
  ]

  private static let collections = [
    Example(["items": ["type": "number"]], [[], [1, 2], "x"], [["a"], [1, nil]]),
    Example(["minItems": 1, "maxItems": 2], [[1], [1, 1], 5], [[], [1, 2, 3]]),
    Example(["uniqueItems": true], [[], [1, "1", nil]], [[1, 2, 1], [["a": 1], ["a": 1]]]),
    Example(["required": ["a"]], [["a": nil], 1], [[:], ["b": 1]]),
    Example(["minProperties": 1], [["a": 1]], [[:]]),
    Example(["dependentRequired": ["a": ["b"]]], [[:], ["a": 1, "b": 1], ["b": 1]], [["a": 1]]),
    Example(["additionalProperties": ["type": "number"]], [["a": 1]], [["a": "b"]]),
    Example(
      ["patternProperties": ["^x-": ["type": "string"]], "properties": ["a": [:]], "additionalProperties": false],
      [["x-b": "c", "a": 1]], [["x-b": 1], ["b": 1]]),
    Example(["$ref": "#/schemas/Named"], [["name": "x"]], [[:], ["name": 1], ["name": "x", "other": 1], "x"]),
    Example(["$ref": "#/schemas/Tree"], [["child": ["child": [:]]]], [["child": ["leaf": 1]]]),
    Example(["$ref": "#/schemas/a~1b"], [1], [2]),
  ]

  private static let combinations = [
    Example(["oneOf": [["type": "string"], ["enum": ["a", 1]]]], ["b", 1], ["a", 2]),
    Example(["anyOf": [["type": "string"], ["enum": ["a", 1]]]], ["a", "b", 1], [2]),
    Example(["allOf": [["minimum": 1], ["maximum": 2]]], [1, 2], [0, 3]),
    Example(["not": ["type": "string"]], [1], ["a"]),
    Example(["not": [:]], [], [1, nil]),
    Example(
      ["if": ["type": "string"], "then": ["minLength": 2], "else": ["minimum": 2]], ["ab", 2], ["a", 1]),
    Example(["properties": ["a": false, "b": true]], [["b": 1]], [["a": 1]]),
  ]

  @Test(arguments: values + collections + combinations)
  func `a schema tells right from wrong`(_ example: Example) {
    let judge = JSONSchema(Self.document)
    for value in example.right { #expect(judge.problems(of: value, by: example.schema) == []) }
    for value in example.wrong { #expect(!judge.problems(of: value, by: example.schema).isEmpty, "\(value)") }
  }

  @Test(
    arguments: [
      ["multipleOf": 2], ["not": ["multipleOf": 2]], ["anyOf": [[:], ["contains": [:]]]], ["format": "email"],
      ["pattern": "("], ["patternProperties": ["(": [:]]], ["items": [[:]]], ["$ref": "#/schemas/Missing"],
      ["properties": ["a": ["$ref": "other.json"]]], ["properties": ["a": ["unknown": 1]]],
    ] as [JSONInstance])
  func `what the judge does not know is no silent yes, wherever it stands`(_ schema: JSONInstance) {
    #expect(!JSONSchema(Self.document).problems(of: [:], by: schema).isEmpty)
  }

  @Test func `more than one match is allowed where said so`() {
    let schema: JSONInstance = ["properties": ["a": ["oneOf": [["type": "object"], ["type": "object"]]]]]
    #expect(!JSONSchema([:]).problems(of: ["a": [:]], by: schema).isEmpty)
    #expect(JSONSchema([:], overlapping: ["a"]).problems(of: ["a": [:]], by: schema) == [])
    #expect(!JSONSchema([:], overlapping: ["a"]).problems(of: ["a": 1], by: schema).isEmpty)
  }
}
