import Testing

@testable import AnamSandbox

/// The judge must see what is wrong, or ``OpenAPITests`` proves nothing.
struct JSONSchemaTests {
  static let document: JSON = [
    "schemas": [
      "Named": [
        "type": "object", "properties": ["name": ["type": "string"]], "required": ["name"],
        "additionalProperties": false,
      ]
    ]
  ]

  @Test(
    arguments: [
      (["type": "string"], ["text"], [nil, 1, true, [], [:]]),
      (["type": ["string", "null"]], ["text", nil], [1]),
      (["type": "string", "nullable": true, "enum": ["a"]], ["a", nil], ["b", 1]),
      (["type": "number"], [1, 1.5], ["1", true]),
      (["type": "integer"], [1, -2], [1.5]),
      (["enum": ["a", nil]], ["a", nil], ["b"]),
      (["minimum": 1, "maximum": 2], [1, 1.5, 2, "x"], [0.9, 2.1]),
      (["oneOf": [["type": "string"], ["enum": ["a", 1]]]], ["b", 1], ["a", 2]),
      (
        ["type": "array", "items": ["type": "number"]],
        [[], [1, 2]], [["a"], [1, nil]]
      ),
      (
        ["$ref": "#/schemas/Named"],
        [["name": "x"]], [[:], ["name": 1], ["name": "x", "other": 1], "x"]
      ),
      (["$ref": "#/schemas/Missing"], [], [1]),
      (["pattern": "a"], [], ["a"]),
      (
        ["format": "uuid"],
        ["3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01", 1],
        ["", "3f2a7c1e5b7d4c589a530d8a8e4c1b01", "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b0g"]
      ),
      (
        ["format": "date-time"],
        ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z"], ["2026-01-01", "now"]
      ),
      (["format": "uri"], ["https://example.com/a?b=c"], ["", "example"]),
      (["format": "email"], [], ["a@b"]),
    ] as [(JSON, [JSON], [JSON])]
  )
  func `a schema tells right from wrong`(_ schema: JSON, _ right: [JSON], _ wrong: [JSON]) {
    let judge = JSONSchema(Self.document)
    for value in right {
      #expect(judge.problems(of: value, by: schema) == [])
    }
    for value in wrong {
      #expect(!judge.problems(of: value, by: schema).isEmpty, "\(value)")
    }
  }

  @Test func `more than one match is allowed where said so`() {
    let schema: JSON = [
      "properties": ["a": ["oneOf": [["type": "object"], ["type": "object"]]]]
    ]
    #expect(!JSONSchema([:]).problems(of: ["a": [:]], by: schema).isEmpty)
    #expect(JSONSchema([:], overlapping: ["a"]).problems(of: ["a": [:]], by: schema) == [])
    #expect(!JSONSchema([:], overlapping: ["a"]).problems(of: ["a": 1], by: schema).isEmpty)
  }
}
