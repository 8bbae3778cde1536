import Personas
import Testing

struct PlannerCreateTests {
  @Test(
    arguments: [
      .init(
        creating: "everything that the file names",
        """
        name: Cara
        avatarId: mia
        avatarModel: cara-4-latest
        voiceId: hans
        systemPrompt: |
          Be brief.
        skipGreeting: false
        voiceDetectionOptions: {endOfSpeechSensitivity: 0.4}
        voiceGenerationOptions: {emotion: calm}
        toolIds: [t1, t1]
        """,
        changes: [
          #"name null "Cara" config"#, #"avatarId null "mia" config"#, #"avatarModel null "cara-4-latest" config"#,
          #"voiceId null "hans" config"#, #"systemPrompt null "Be brief." config"#, "skipGreeting null false config",
          "voiceDetectionOptions.endOfSpeechSensitivity null 0.4 config",
          #"voiceGenerationOptions.emotion null "calm" config"#, #"toolIds null ["t1"] config"#,
        ],
        body: """
          {"name": "Cara", "avatarId": "mia", "avatarModel": "cara-4-latest", "voiceId": "hans",
           "systemPrompt": "Be brief.", "skipGreeting": false,
           "voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4},
           "voiceGenerationOptions": {"emotion": "calm"}, "toolIds": ["t1"]}
          """),
      .init(
        creating: "options that are not wanted are not there yet",
        "name: Cara\navatarId: liv\nvoiceId: olga\nvoiceGenerationOptions: null\nvoiceDetectionOptions: {}",
        changes: [#"name null "Cara" config"#, #"avatarId null "liv" config"#, #"voiceId null "olga" config"#],
        body: #"{"name": "Cara", "avatarId": "liv", "voiceId": "olga"}"#),
    ] as [PlanExample])
  func `a persona that the server does not have is created`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        creating: "one required field", "name: Cara\nvoiceId: hans",
        changes: [#"name null "Cara" config"#, #"voiceId null "hans" config"#],
        problems: ["1:1 the server has no such persona, and a new one needs 'avatarId' (or 'avatar')"]),
      .init(
        creating: "two required fields", "description: A guest\nname: Cara",
        changes: [#"name null "Cara" config"#, #"description null "A guest" config"#],
        problems: [
          "1:1 the server has no such persona, and a new one needs 'avatarId' (or 'avatar') and 'voiceId' (or 'voice')"
        ]),
      .init(
        creating: "a model and options that do not fit",
        "name: Cara\navatarId: old\navatarModel: cara-3\nvoiceId: olga\nvoiceGenerationOptions: {speed: 1}",
        changes: [
          #"name null "Cara" config"#, #"avatarId null "old" config"#, #"avatarModel null "cara-3" config"#,
          #"voiceId null "olga" config"#, "voiceGenerationOptions.speed null 1 config",
        ],
        problems: [
          "3:14 avatar 'Otto' does not support 'cara-3'",
          "5:25 voice 'Olga' (OPENAI_ADVANCED_VOICE) takes no 'voiceGenerationOptions'",
        ]),
    ] as [PlanExample])
  func `a persona that cannot be created is blocked`(_ example: PlanExample) throws { try example.check() }

  @Test func `a request creates with POST and updates with PUT`() throws {
    let create = PlanExample(creating: "", "name: Cara\navatarId: liv\nvoiceId: lucy")
    let update = PlanExample("", "name: Clara")
    let creation = try create.planner().plan()
    #expect(creation.request(under: .test)?.method == "POST")
    #expect(creation.request(under: .test)?.path == "/v1/personas")
    #expect(creation.id == nil)
    let change = try update.planner().plan()
    #expect(change.request(under: .test)?.method == "PUT")
    #expect(change.request(under: .test)?.path == "/v1/personas/p1")
    #expect(change.id == "p1")
  }
}
