import Basics
import Personas
import Reports
import TestTools
import Testing
import YAML

/// The schema for editors says what the validator says.
struct PersonaFileSchemaTests {
  @Test func `for generated documents, the schema and the validator have the same verdict`() throws {
    for (name, contract) in try Contract.variants() {
      let schema = JSONSchema(JSONInstance(PersonaFileSchema(contract).document))
      var generator = PersonaDocumentGenerator(contract: contract, seed: 20_261_122)
      var verdicts = (valid: 0, invalid: 0)
      for _ in 0..<2_000 {
        let document = generator.document()
        let errors = PersonaReader.read(Node(document), under: contract).problems.filter { $0.severity == .error }
        let problems = schema.problems(of: JSONInstance(document))
        let text = (try? jsonText(document, layout: .compact)) ?? ""
        #expect(
          errors.isEmpty == problems.isEmpty,
          "\(name): \(text)\nvalidator: \(errors.map(\.message))\nschema: \(problems)")
        if errors.isEmpty { verdicts.valid += 1 } else { verdicts.invalid += 1 }
      }
      #expect(verdicts.valid > 600 && verdicts.invalid > 600, "\(name): \(verdicts)")
    }
  }

  /// A file that the schema cannot refuse: what its author writes, and what an editor makes of each document.
  struct Difference: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let documents: [JSONInstance]
  }

  /// The same rules are listed in docs/editors.md.
  static let differences = [
    Difference(testDescription: "a key twice", text: "name: Cara\nname: Carla", documents: [["name": "Carla"]]),
    Difference(
      testDescription: "a persona twice", text: "name: Cara\n---\nname: Cara",
      documents: [["name": "Cara"], ["name": "Cara"]]),
    Difference(
      testDescription: "tag characters in a name", text: #"name: "Cara\U000E0041""#,
      documents: [["name": "Cara\u{E0041}"]]),
    Difference(
      testDescription: "a bidirectional override in a text", text: "name: Cara\nsystemPrompt: a\u{202E}b",
      documents: [["name": "Cara", "systemPrompt": "a\u{202E}b"]]),
    Difference(
      testDescription: "a tag that is not of the core schema", text: "name: !person Cara",
      documents: [["name": "Cara"]]),
    Difference(
      testDescription: "more than a limit allows",
      text: "name: Cara\ntools: [\(String(repeating: "a, ", count: 100_001))]",
      documents: [["name": "Cara", "tools": .array([JSONInstance](repeating: "a", count: 100_001))]]),
  ]

  @Test(arguments: differences)
  func `what JSON Schema cannot say is a difference indeed`(_ difference: Difference) throws {
    let contract = try Contract.builtIn()
    let schema = JSONSchema(JSONInstance(PersonaFileSchema(contract).document))
    let parsed = parseYAML(Array(difference.text.utf8), file: "cara.yaml")
    let read = parsed.documents.map { PersonaReader.read($0, under: contract) }
    let personas = read.compactMap(\.persona)
    let problems = parsed.diagnostics + read.flatMap(\.problems) + personas.duplicateProblems(under: contract)
    #expect(problems.contains { $0.severity == .error })
    for document in difference.documents { #expect(schema.problems(of: document) == []) }
  }

  @Test func `every key has a description, and its examples are valid`() throws {
    for (name, contract) in try Contract.variants() {
      let document = PersonaFileSchema(contract).document
      let schema = JSONSchema(JSONInstance(document))
      let keys = try #require(document["properties"]?.members)
      #expect(Set(keys.keys) == Set(contract.fileKeys))
      for (key, keywords) in keys {
        #expect(keywords["description"]?.text != nil, "\(name): \(key)")
        for example in keywords["examples"]?.elements ?? [] {
          let problems = schema.problems(of: JSONInstance(.object(["id": "p1", key: example])))
          #expect(problems == [], "\(name): \(key)")
        }
      }
    }
  }
}
