import Personas
import Testing
import YAML

struct SchemaReaderTests {
  @Test(
    arguments: [
      ("$ref: '#/nowhere'", "'#/nowhere' leads nowhere"),
      ("$ref: 'other.yaml#/a'", "cannot follow 'other.yaml#/a'"),
      ("$ref: '#/circle'\ncircle: {$ref: '#/circle'}", "'$ref's go in a circle"),
      ("type: file", "unknown type 'file'"),
      ("description: anything", "a schema without one type"),
      ("type: [string, number]", "a schema without one type"),
      ("type: array", "an array without 'items'"),
      ("oneOf: [{type: string}, {type: number}]", "alternatives that are not objects"),
      ("type: array\nitems: {$ref: '#'}", "cannot follow '#'"),
      ("type: array\nitems: {$ref: '#/items/loop'}", "'#/items/loop' leads nowhere"),
    ] as [(String, String)])
  func `a document that cannot be read is refused`(_ text: String, _ problem: String) throws {
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    #expect { try SchemaReader(document: root).schema(root) } throws: { error in
      (error as? ContractError)?.problem == problem
    }
  }

  @Test(
    arguments: [
      ("type: string", "text"),
      ("type: [string, 'null']", "text"),
      ("type: string\nenum: [a, b, null]", "one of a, b"),
      ("const: a", "one of a"),
      ("enum: [a, b]", "one of a, b"),
      ("anyOf: [{type: string}, {type: 'null'}]", "text"),
      ("oneOf: [{const: a}, {const: b}, {enum: [b, c]}]", "one of a, b, c"),
      ("anyOf: [{type: string, enum: [a]}, {type: string}]", "text"),
      ("type: integer\nminimum: 1", "a whole number, 1 or more"),
      ("type: number\nmaximum: 2.5", "a number, 2.5 or less"),
      ("type: integer\nenum: [3, 1, 2]", "a whole number from 1 to 3"),
      ("type: array\nitems: {type: integer}", "a list, each item a whole number"),
      ("type: object", "a mapping with any keys"),
      ("type: object\nadditionalProperties: {type: string}", "a mapping with any keys"),
      ("type: object\nadditionalProperties: false", "a mapping"),
      ("properties: {a: {type: string}}", "a mapping"),
      ("$ref: '#/parts/a~1b'\nparts: {a/b: {type: boolean}}", "true or false"),
      ("allOf: [{$ref: '#/parts'}, {maximum: 2}]\nparts: {type: number, minimum: 1}", "a number from 1 to 2"),
    ] as [(String, String)])
  func `a schema is read in each of its spellings`(_ text: String, _ expectation: String) throws {
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    #expect(try SchemaReader(document: root).schema(root).expectation == expectation)
  }

  @Test func `parts that are brought together keep all their properties, and the nearest description`() throws {
    let text = """
      properties:
        a:
          allOf: [{$ref: '#/base'}, {properties: {y: {type: boolean}, z: {type: string}}}]
          description: Near
      base: {type: object, description: Far, properties: {x: {type: string}, y: {type: string}}}
      """
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    let property = try #require(try SchemaReader(document: root).properties(of: root).first)
    #expect(property.summary == "Near")
    let members = property.schema.shapes.flatMap(\.properties)
    #expect(members.map { "\($0.name): \($0.schema.expectation)" } == ["x: text", "y: true or false", "z: text"])
  }

  @Test func `a property that cannot be read does not make the others useless`() throws {
    let text = """
      properties:
        good: {type: string}
        bad: {type: file}
        nested: {properties: {loop: {$ref: '#/properties/nested'}, fine: {type: boolean}}}
      """
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    let properties = try SchemaReader(document: root).properties(of: root)
    #expect(properties.map(\.schema.isUnmanageable) == [false, true, false])
    #expect(properties[1].schema == .unmanageable(reason: "document.yaml:3:8: unknown type 'file'"))
    let loop = properties[2].schema.shapes.flatMap(\.properties).first?.schema.shapes.flatMap(\.properties)
    #expect(loop?.map(\.schema.isUnmanageable) == [true, false])
  }

  @Test func `schemas that hold themselves end in an error`() throws {
    let text = "a: {type: array, items: {$ref: '#/a'}}"
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    let schema = try #require(root["a"])
    #expect { try SchemaReader(document: root).schema(schema) } throws: { error in
      (error as? ContractError)?.problem == "a schema that contains itself"
    }
  }

  @Test func `the error names the place`() throws {
    let text = "type: array\nitems: {type: file}"
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    #expect { try SchemaReader(document: root).schema(root) } throws: { error in
      "\(error)" == "document.yaml:2:8: error: unknown type 'file'"
    }
  }
}
