import Personas
import Testing

struct ContractChangesTests {
  private static let document = """
    openapi: 3.1.0
    paths: {'/v1/personas/{id}': {put: {requestBody: {content: {application/json: {schema: {$ref: '#/body'}}}}}}}
    body:
      properties:
        name: {type: string, description: A name.}
        model: {type: string, enum: [a, b]}
        first: {type: string, nullable: true}
        tries: {type: integer, minimum: 1}
        labels: {type: array, items: {type: string}}
        detection: {properties: {level: {type: number, minimum: 0, maximum: 1}}}
        generation:
          oneOf:
            - {title: One, type: object, properties: {speed: {type: number, minimum: 0.7}}}
            - {title: Two, type: object, properties: {style: {type: string}}}
    """

  @Test(
    arguments: [
      ("A name.", "Another name.", []),
      ("enum: [a, b]", "enum: [b, c, a]", ["changed model: may also be c"]),
      ("enum: [a, b]", "enum: [a, c]", ["changed model: may also be c; may no longer be b"]),
      (", enum: [a, b]", "", ["changed model: text (was one of a, b)"]),
      ("nullable: true", "nullable: false", ["changed first: may no longer be null"]),
      ("model: {type: string", "model: {nullable: true, type: string", ["changed model: may be null now"]),
      (
        "type: integer, minimum: 1", "type: number, minimum: 0, maximum: 5",
        ["changed tries: a number from 0 to 5 (was a whole number, 1 or more)"]
      ),
      ("items: {type: string}", "items: {type: integer}", ["changed labels[]: a whole number (was text)"]),
      ("maximum: 1", "maximum: 2", ["changed detection.level: a number from 0 to 2 (was a number from 0 to 1)"]),
      ("{level: ", "{volume: {type: boolean}, level: ", ["added detection.volume: true or false"]),
      (
        "level: ", "volume: ",
        ["removed detection.level: was a number from 0 to 1", "added detection.volume: a number from 0 to 1"]
      ),
      (
        "minimum: 0.7", "minimum: 0.5",
        ["changed generation(One).speed: a number, 0.5 or more (was a number, 0.7 or more)"]
      ),
      (
        "title: Two", "title: Three",
        ["removed generation(Two): was a kind of options: style", "added generation(Three): a kind of options: style"]
      ),
      ("    first: ", "    mood: {type: boolean, nullable: true}\n    first: ", ["added mood: true or false, or null"]),
      ("    first: {type: string, nullable: true}\n", "", ["removed first: was text"]),
      (
        "{type: string, enum: [a, b]}", "{}",
        ["changed model: nothing that can be checked (new.yaml:6:12: a schema without one type) (was one of a, b)"]
      ),
    ] as [(String, String, [String])])
  func `a change is named by its path, with what it is and was`(
    _ old: String, _ new: String, _ expected: [String]
  ) throws {
    let base = try Contract.test.updated(from: Array(Self.document.utf8), file: "old.yaml")
    let text = Self.document.replacing(old, with: new)
    #expect(text != Self.document)
    let newer = try Contract.test.updated(from: Array(text.utf8), file: "new.yaml")
    #expect(base.changes(to: newer).map { "\($0.kind) \($0.path): \($0.explanation)" } == expected)
  }

  @Test func `a contract does not differ from itself`() {
    #expect(Contract.test.changes(to: .test) == [])
  }
}
