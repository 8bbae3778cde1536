import Basics
import Personas
import Testing

/// A document that is not the API's is refused at its place, with what was expected.
struct ContractDocumentTests {
  private static let path = "body of PUT /v1/personas/{id}"

  @Test(arguments: [
    ("", "1:1 expected one document"),
    ("a: 1\n---\nb: 1", "1:1 expected one document"),
    ("just text", "1:1 not an OpenAPI 3 document: expected a mapping with the key 'openapi'"),
    ("swagger: '2.0'", "1:1 not an OpenAPI 3 document: expected a mapping with the key 'openapi'"),
    ("openapi: 3.1.0", "1:1 there is no 'paths' here, on the way to the \(path)"),
    ("openapi: 3.1.0\npaths: {}", "2:8 there is no '/v1/personas/{id}' here, on the way to the \(path)"),
    (
      "openapi: 3.1.0\npaths:\n  /v1/personas/{id}: {get: {}}",
      "3:22 there is no 'put' here, on the way to the \(path)"
    ),
    ("openapi: [", "1:11 the file ends where a value should be"),
  ])
  func `a document without the body is refused`(_ text: String, _ expected: String) {
    #expect { try APIDocument(text).contract() } throws: { error in
      guard let error = error as? ContractError else { return false }
      return "\(error.position.line):\(error.position.column) \(error.problem)" == expected
    }
  }

  @Test(arguments: [
    ("name:\n", "title:\n", "the body has no property 'name', by which personas are found"),
    ("application/json", "text/plain", "there is no 'application/json' here, on the way to the \(path)"),
    ("'#/components/schemas/UpdatePersona'", "'#/nowhere'", "'#/nowhere' leads nowhere"),
    ("'#/components/schemas/UpdatePersona'", "'#/components/schemas'", "the \(path) has no 'properties'"),
  ])
  func `a document whose body is of no use is refused`(_ old: String, _ new: String, _ problem: String) {
    #expect { try APIDocument(replacing: old, with: new).contract() } throws: { error in
      (error as? ContractError)?.problem == problem
    }
  }

  @Test(arguments: [
    ("/v1/personas/{personaId}:", "/v1/personas/{id}/:"),
    ("/v1/personas/{personaId}:", "/personas/{x}:"),
    ("application/json:", "application/json; charset=utf-8:"),
  ])
  func `the body is found where documents put it`(_ old: String, _ new: String) throws {
    #expect(try APIDocument(replacing: old, with: new).contract() == APIDocument().contract())
  }

  @Test func `a document in JSON is the same, even with escapes that YAML does not have`() throws {
    let properties = #"{"name": {"type": "string", "description": "\ud83d\ude00 hi"}, "retries": {"type": "integer"}}"#
    let body = #"{"content": {"application/json": {"schema": {"properties": \#(properties)}}}}"#
    let json = #"{"openapi": "3.0.3", "paths": {"/v1/personas/{id}": {"put": {"requestBody": \#(body)}}}}"#
    let contract = try APIDocument(json).contract()
    #expect(contract.fields.map(\.name) == ["name", "retries"])
    #expect(contract.field(named: "name")?.property.summary == "\u{1F600} hi")
  }

  @Test func `a document whose references multiply ends in an error`() {
    let levels = (0..<30).map { "    L\($0): {properties: {a: {$ref: '#/L\($0 + 1)'}, b: {$ref: '#/L\($0 + 1)'}}}" }
    let schemas = levels.map { $0.dropFirst(4) }.joined(separator: "\n")
    let text = """
      openapi: 3.1.0
      paths: {'/v1/personas/{id}': {put: {requestBody: {content: {application/json: {schema: {$ref: '#/Body'}}}}}}}
      Body: {properties: {name: {type: string}, deep: {$ref: '#/L0'}, last: {type: string}}}
      \(schemas)
      L30: {type: string}
      """
    #expect { try APIDocument(text).contract() } throws: { error in
      (error as? ContractError)?.problem.contains("larger than the limit") == true
    }
  }

  @Test func `a document larger than the limit is refused`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: Contract.largestDocument + 1)
    #expect(throws: ContractError.self) { try Contract.test.updated(from: bytes, file: "openapi.yaml") }
  }
}
