import Basics
import Testing

@testable import Personas

struct PlannerMissingItemTests {
  @Test(
    arguments: [
      ("avatarId: gone\navatarModel: cara-3", ["2:11 the account has no avatar with the id 'gone'"]),
      ("voiceId: lost\nvoiceGenerationOptions: {volume: 1}", ["2:10 the account has no voice with the id 'lost'"]),
      ("avatarId: mia\nvoiceId: hans", []),
      ("voiceId: lucy", []),
      ("llmId: none", ["2:8 the account has no LLM with the id 'none'"]),
      ("llmId: CUSTOMER_CLIENT_V1", []),
      (
        "toolIds: [t1, end_call,\n  nope]",
        ["2:15 the account has no tool with the id 'end_call'", "3:3 the account has no tool with the id 'nope'"]
      ),
    ] as [(String, [String])])
  func `an id that the account is known not to have blocks the persona`(
    _ file: String, _ expected: [String]
  ) throws {
    let persona = try #require(PersonaFile("id: p1\n" + file).personas.first)
    var catalogue = try Catalogue.test()
    catalogue.markMissing(CatalogueNeed(kind: .avatars, id: "gone"))
    catalogue.markMissing(CatalogueNeed(kind: .voices, id: "lost"))
    catalogue.markMissing(CatalogueNeed(kind: .voices, id: "gone"))
    catalogue.addAll([], of: .llms)
    catalogue.addAll([], of: .tools)
    let planner = PersonaPlanner(
      desired: persona, live: try LivePersona("{}"), catalogue: catalogue, contract: .test)
    #expect(planner.plan().problems.map(\.line) == expected)
  }

  @Test func `a name where an id belongs is told where it goes`() throws {
    let persona = try #require(PersonaFile("id: p1\ntoolIds: [end_call]").personas.first)
    var catalogue = Catalogue()
    catalogue.markMissing(CatalogueNeed(kind: .tools, id: "end_call"))
    let planner = PersonaPlanner(desired: persona, live: try LivePersona("{}"), catalogue: catalogue, contract: .test)
    #expect(planner.plan().problems.map(\.help) == ["an id belongs here; a name goes under 'tools'"])
  }

  @Test func `what the persona has already is not held against it`() throws {
    let persona = try #require(PersonaFile("id: p1\nvoiceId: lucy\ntoolIds: [t1]").personas.first)
    var catalogue = Catalogue()
    for (kind, id) in [(CatalogueKind.voices, "lucy"), (.tools, "t1")] {
      catalogue.markMissing(CatalogueNeed(kind: kind, id: id))
    }
    let live = try LivePersona(#"{"tools": [{"id": "t1"}, {"id": "t2"}]}"#)
    let planner = PersonaPlanner(desired: persona, live: live, catalogue: catalogue, contract: .test)
    #expect(planner.plan().problems == [])
  }
}
