import Personas
import Testing

/// Only the items on which a plan depends are fetched, one request each.
struct CatalogueNeedsTests {
  @Test(
    arguments: [
      ("nothing changes", "avatarId: liv\navatarModel: cara-3\nvoiceId: lucy", "{}", []),
      ("a new avatar, with a managed model", "avatarId: mia\navatarModel: cara-3", "{}", ["avatars mia"]),
      ("a new avatar, with a model in force", "avatarId: mia", "{}", ["avatars mia"]),
      ("a new avatar, with no model in force", "avatarId: mia", #"{"avatarModel": null}"#, []),
      ("a new model on the old avatar", "avatarModel: cara-2", "{}", []),
      ("a new voice, with managed options", "voiceId: hans\nvoiceGenerationOptions: {speed: 1}", "{}", ["voices hans"]),
      ("a new voice, with no managed options", "voiceId: hans\nvoiceGenerationOptions: {}", "{}", []),
      ("a new voice, with options to be reset", "voiceId: hans\nvoiceGenerationOptions: null", "{}", []),
      ("a new voice, with options that are lost", "voiceId: hans", #"{"voiceGenerationOptions": {"speed": 1}}"#, []),
      ("new options for the old voice", "voiceGenerationOptions: {speed: 1}", "{}", []),
      ("a new LLM and new tools", "llmId: llama\ntoolIds: [t1]", "{}", []),
      (
        "both", "voiceId: hans\navatarId: old\navatarModel: cara-2\nvoiceGenerationOptions: {speed: 1}", "{}",
        ["avatars old", "voices hans"]
      ),
    ] as [(String, String, String, [String])])
  func `a plan needs the new items that it depends on`(
    _ description: String, _ file: String, _ live: String, _ needs: [String]
  ) throws {
    let planner = try PlanExample(description, file, live: live).planner()
    #expect(planner.catalogueNeeds.map { "\($0.kind) \($0.id)" } == needs)
  }

  @Test func `a new persona needs what its model and its options depend on`() throws {
    let file = "name: A\navatarId: mia\navatarModel: cara-3\nvoiceId: hans\nvoiceGenerationOptions: {speed: 1}"
    #expect(try PlanExample(creating: "", file).planner().catalogueNeeds.map(\.id) == ["mia", "hans"])
    let plain = "name: A\navatarId: mia\nvoiceId: hans"
    #expect(try PlanExample(creating: "", plain).planner().catalogueNeeds == [])
  }
}
