import Basics
import Personas
import TestTools
import Testing

struct LivePersonaTests {
  @Test(
    arguments: [
      ("name", #"{"name": "Cara"}"#, #""Cara""#),
      ("description", #"{"description": null}"#, #""""#),
      ("avatarId", #"{"avatar": {"id": "x"}}"#, #""x""#),
      ("avatarId", #"{"avatar": null}"#, "null"),
      ("avatarId", #"{"avatar": {}}"#, "absent"),
      ("avatarId", #"{"avatar": "x"}"#, "absent"),
      ("avatarModel", #"{"avatarModel": null}"#, "null"),
      ("voiceId", #"{"voice": {"id": "x"}}"#, #""x""#),
      ("llmId", #"{"llmId": null}"#, #""CUSTOMER_CLIENT_V1""#),
      ("systemPrompt", #"{"brain": {"systemPrompt": "Hi"}}"#, #""Hi""#),
      ("systemPrompt", #"{"brain": {"systemPrompt": null}}"#, #""""#),
      ("systemPrompt", #"{"systemPrompt": "Hi", "brain": {}}"#, "absent"),
      ("initialMessage", #"{"initialMessage": null}"#, #""""#),
      ("voiceGenerationOptions", #"{"voiceGenerationOptions": {"speed": 1}}"#, #"{"speed":1}"#),
      ("toolIds", #"{"tools": [{"id": "b"}, {"_toolId": "a", "id": "x"}]}"#, #"["b","a"]"#),
      ("toolIds", #"{"tools": null}"#, "[]"),
      ("toolIds", #"{"tools": [{}]}"#, "absent"),
    ] as [(String, String, String)])
  func `a field is read where the answer shows it`(_ name: String, _ answer: String, _ expected: String) throws {
    let field = try #require(Contract.test.field(named: name))
    let reading = try LivePersona(answer).reading(of: field)
    #expect((reading.value?.line ?? "absent") == expected)
  }

  @Test(arguments: Contract.test.fields.map(\.name))
  func `a field that the answer does not carry is absent`(_ name: String) throws {
    let field = try #require(Contract.test.field(named: name))
    let persona = try #require(LivePersona(["id": "p1"]))
    #expect(persona.reading(of: field) == .absent)
  }

  @Test(arguments: ["{}", "[]", "null", #"{"id": 1}"#, #"{"id": null}"#])
  func `an answer without an id is not a persona`(_ answer: String) throws {
    #expect(LivePersona(try JSONValue(parsing: answer)) == nil)
    #expect(PersonaSummary(try JSONValue(parsing: answer)) == nil)
    #expect(CatalogueItem(try JSONValue(parsing: answer)) == nil)
  }
}
