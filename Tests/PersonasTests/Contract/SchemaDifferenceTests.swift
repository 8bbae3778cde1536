import Personas
import Testing
import YAML

/// The check of the contract against the published document can fail.
struct SchemaDifferenceTests {
  private static let document = """
    type: object
    properties:
      name: {type: string}
      model: {type: string, enum: [a, b]}
      first: {type: string, nullable: true}
      greet: {type: boolean}
      tools: {type: array, items: {type: string}}
      detection:
        $ref: '#/definitions/detection'
      generation:
        oneOf:
          - {title: One, type: object, properties: {speed: {type: number, minimum: 0.7, maximum: 1.2}}}
          - {title: Two, type: object, properties: {style: {type: string, oneOf: [{type: string, enum: [x, y]}]}}}
    definitions:
      detection: {type: object, properties: {level: {type: number, minimum: 0}}}
    """

  @Test(
    arguments: [
      ("", "", []),
      (
        "minimum: 0.7", "minimum: 0.6",
        ["generation(One).speed: a number from 0.7 to 1.2, not a number from 0.6 to 1.2"]
      ),
      (
        "maximum: 1.2", "maximum: 1.20001",
        ["generation(One).speed: a number from 0.7 to 1.2, not a number from 0.7 to 1.20001"]
      ),
      ("minimum: 0}", "minimum: 0, maximum: 1}", ["detection.level: a number, 0 or more, not a number from 0 to 1"]),
      ("{type: number, minimum: 0}", "{type: number}", ["detection.level: a number, 0 or more, not a number"]),
      ("{type: boolean}", "{type: string}", ["greet: true or false, not text"]),
      ("items: {type: string}", "items: {type: number}", ["tools[]: text, not a number"]),
      ("enum: [a, b]", "enum: [a, b, c]", ["model: one of a, b, not one of a, b, c"]),
      ("enum: [x, y]", "enum: [x]", ["generation(Two).style: one of x, y, not one of x"]),
      (", enum: [a, b]", "", ["model: one of a, b, not text"]),
      ("nullable: true", "nullable: false", ["first: nullable, not never null"]),
      ("{type: string, nullable: true}", "{type: [string, 'null']}", []),
      ("{type: string, nullable: true}", "{oneOf: [{type: string}, {type: 'null'}]}", []),
      ("    oneOf:\n", "    oneOf:\n      - {type: 'null'}\n", ["generation: never null, not nullable"]),
      ("name: {type: string}", "name: {type: [string, 'null']}", ["name: never null, not nullable"]),
      ("  name: {type: string}\n", "", ["name: not in the document"]),
      ("  name: {type: string}", "  name: {type: string}\n  mood: {type: string}", ["mood: missing"]),
      ("level: ", "volume: ", ["detection.volume: missing", "detection.level: not in the document"]),
      ("title: Two", "title: Three", ["generation: One, Two, not One, Three"]),
      ("{type: boolean}", "{type: object, properties: {a: {type: string}}}", ["greet: true or false, not a mapping"]),
    ] as [(String, String, [String])])
  func `a difference is found and named by its path`(_ old: String, _ new: String, _ expected: [String]) throws {
    let theirs = old.isEmpty ? Self.document : Self.document.replacing(old, with: new)
    #expect(old.isEmpty || theirs != Self.document)
    #expect(schemaDifferences(try properties(Self.document), try properties(theirs)) == expected)
  }

  private func properties(_ text: String) throws -> [Schema.Property] {
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    return try SchemaReader(document: root).properties(of: root)
  }
}
