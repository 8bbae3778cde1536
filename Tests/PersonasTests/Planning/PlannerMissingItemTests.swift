import Testing
import YAMLNodes

@testable import Personas

struct PlannerMissingItemTests {
  @Test(
    arguments: [
      ("avatarId: gone\navatarModel: cara-3", ["2:11 the account has no avatar with the id 'gone'"]),
      ("voiceId: lost\nvoiceGenerationOptions: {volume: 1}", ["2:10 the account has no voice with the id 'lost'"]),
      ("avatarId: mia\nvoiceId: hans", []),
      ("voiceId: lucy", []),
    ] as [(String, [String])])
  func `an id that the account is known not to have blocks the persona`(
    _ file: String, _ expected: [String]
  ) throws {
    let persona = try #require(PersonaFile("id: p1\n" + file).personas.first)
    var catalogue = try Catalogue.test()
    catalogue.markMissing(CatalogueNeed(kind: .avatars, id: "gone"))
    catalogue.markMissing(CatalogueNeed(kind: .voices, id: "lost"))
    catalogue.markMissing(CatalogueNeed(kind: .voices, id: "gone"))
    let planner = PersonaPlanner(
      desired: persona, live: try LivePersona("{}"), catalogue: catalogue, contract: .test)
    #expect(planner.plan().problems.map(\.line) == expected)
  }
}
