import Personas
import Testing
import YAMLNodes

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
      ("oneOf: [{type: string}, {type: number}]", "alternatives that are no objects"),
      ("type: array\nitems: {$ref: '#'}", "cannot follow '#'"),
      ("type: array\nitems: {$ref: '#/items/loop'}", "'#/items/loop' leads nowhere"),
    ] as [(String, String)])
  func `a document that cannot be read is refused`(_ text: String, _ problem: String) throws {
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    #expect { try SchemaReader(document: root).schema(root) } throws: { error in
      (error as? ContractError)?.problem == problem
    }
  }

  @Test func `schemas that hold themselves end in an error`() throws {
    let text = "a: {type: array, items: {$ref: '#/a'}}"
    let root = try #require(parseYAML(Array(text.utf8), file: "document.yaml").documents.first)
    let schema = try #require(root["a"])
    #expect { try SchemaReader(document: root).schema(schema) } throws: { error in
      (error as? ContractError)?.problem == "schemas nest too deeply"
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
