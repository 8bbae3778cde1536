import Personas
import Testing

/// The items that a plan gives to a persona are looked up, and no others.
struct CatalogueNeedsTests {
  @Test(
    arguments: [
      ("nothing changes", "avatarId: liv\navatarModel: cara-3\nvoiceId: lucy", "{}", []),
      ("a new avatar, with a managed model", "avatarId: mia\navatarModel: cara-3", "{}", ["avatars mia"]),
      ("a new avatar, with a model in force", "avatarId: mia", "{}", ["avatars mia"]),
      ("a new avatar, with no model in force", "avatarId: mia", #"{"avatarModel": null}"#, ["avatars mia"]),
      ("a new model on the old avatar", "avatarModel: cara-2", "{}", []),
      ("a new voice, with managed options", "voiceId: hans\nvoiceGenerationOptions: {speed: 1}", "{}", ["voices hans"]),
      ("a new voice, with no managed options", "voiceId: hans\nvoiceGenerationOptions: {}", "{}", ["voices hans"]),
      ("a new voice, with options to be reset", "voiceId: hans\nvoiceGenerationOptions: null", "{}", ["voices hans"]),
      ("a new voice alone", "voiceId: hans", "{}", ["voices hans"]),
      ("new options for the old voice", "voiceGenerationOptions: {speed: 1}", "{}", []),
      ("a new LLM and new tools", "llmId: llama\ntoolIds: [t1, t2]", "{}", ["llms llama", "tools t1", "tools t2"]),
      ("no LLM", "llmId: CUSTOMER_CLIENT_V1", #"{"llmId": "llama"}"#, []),
      ("a tool beside those that are there", "toolIds: [t1, t2]", #"{"tools": [{"id": "t2"}]}"#, ["tools t1"]),
      ("fewer tools", "toolIds: [t2]", #"{"tools": [{"id": "t1"}, {"id": "t2"}]}"#, []),
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

  @Test func `a new persona needs everything that its file gives it`() throws {
    let file = "name: A\navatarId: mia\nvoiceId: hans\nllmId: llama\ntoolIds: [t1, t1]"
    #expect(try PlanExample(creating: "", file).planner().catalogueNeeds.map(\.id) == ["mia", "hans", "llama", "t1"])
  }
}
