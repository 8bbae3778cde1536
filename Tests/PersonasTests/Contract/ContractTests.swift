import Personas
import TestTools
import Testing

struct ContractTests {
  /// api.md, "Request fields": live answers carry these at the top level, and no document says so.
  private static let undocumented: Set = ["uninterruptibleGreeting", "initialMessage", "languageCode"]

  @Test func `the built-in contract can be read`() throws {
    let contract = try Contract.builtIn()
    #expect(
      contract.fields.map(\.name) == [
        "name", "description", "avatarId", "avatarModel", "voiceId", "llmId", "systemPrompt", "skipGreeting",
        "uninterruptibleGreeting", "initialMessage", "zeroDataRetention", "voiceDetectionOptions", "languageCode",
        "voiceGenerationOptions", "toolIds",
      ])
    #expect(contract.requiredToCreate == ["name", "avatarId", "voiceId"])
  }

  @Test func `every field has a line of help, and every option too`() {
    let options = Contract.test.fields.flatMap(\.schema.shapes).flatMap(\.properties)
    for property in Contract.test.fields.map(\.property) + options {
      #expect(property.summary != "", "\(property.name)")
      #expect(!property.summary.contains("\n"), "\(property.name)")
    }
  }

  @Test func `every example is a value that the contract allows`() {
    for property in Contract.test.fields.map(\.property) where !property.schema.isObject {
      let text = "\(property.name): \(property.example?.line ?? "")"
      let problems = PersonaFile("id: p1\n" + text).problems
      #expect(property.example != nil, "\(property.name)")
      #expect(problems.map(\.line) == [], "\(property.name)")
    }
  }

  @Test func `a field is found by each of its keys`() {
    let contract = Contract.test
    #expect(contract.field(declaredBy: "avatar")?.name == "avatarId")
    #expect(contract.field(declaredBy: "voice")?.name == "voiceId")
    #expect(contract.field(declaredBy: "llm")?.name == "llmId")
    #expect(contract.field(declaredBy: "tools")?.name == "toolIds")
    #expect(contract.field(declaredBy: "systemPromptFile")?.name == "systemPrompt")
    #expect(contract.field(named: "systemPromptFile") == nil)
    #expect(contract.field(declaredBy: "avatars") == nil)
    #expect(Set(contract.fileKeys).count == contract.fileKeys.count)
  }

  @Test(.enabled(if: PublishedDocument.path != nil))
  func `the contract says what the published document says`() throws {
    let published = try PublishedDocument().updateProperties()
    #expect(published.count == 15)
    #expect(schemaDifferences(Contract.test.fields.map(\.property), published) == [])
  }

  @Test(.enabled(if: PublishedDocument.path != nil))
  func `the published persona shows every field where the contract reads it`() throws {
    let document = try PublishedDocument()
    let missing = try Contract.test.fields.filter { try !document.personaHas($0.traits.readPath) }
    #expect(Set(missing.map(\.name)) == Self.undocumented)
  }
}
