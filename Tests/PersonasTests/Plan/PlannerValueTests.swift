import Basics
import Personas
import Testing

struct PlannerValueTests {
  @Test(
    arguments: [
      .init(
        "a field that differs is sent, and no other", "name: Clara\nskipGreeting: false",
        changes: [#"name "Cara" "Clara" config"#], body: #"{"name": "Clara"}"#),
      .init("nothing is sent where everything is as wanted", "name: Cara\nskipGreeting: false\nlanguageCode: en"),
      .init("a key that is absent is not managed", ""),
      .init(
        "each kind of field is read where the answer shows it",
        """
        description: Night desk
        avatarModel: cara-2
        llmId: llama
        systemPrompt: Be kind.
        skipGreeting: true
        uninterruptibleGreeting: true
        initialMessage: Hello
        zeroDataRetention: true
        languageCode: de
        """,
        changes: [
          #"description "Front desk" "Night desk" config"#, #"avatarModel "cara-3" "cara-2" config"#,
          #"llmId "gpt" "llama" config"#, #"systemPrompt "Be brief." "Be kind." config"#,
          #"skipGreeting false true config"#, #"uninterruptibleGreeting false true config"#,
          #"initialMessage "Hi" "Hello" config"#, #"zeroDataRetention false true config"#,
          #"languageCode "en" "de" config"#,
        ],
        body: """
          {"description": "Night desk", "avatarModel": "cara-2", "llmId": "llama", "systemPrompt": "Be kind.",
           "skipGreeting": true, "uninterruptibleGreeting": true, "initialMessage": "Hello",
           "zeroDataRetention": true, "languageCode": "de"}
          """),
      .init(
        "changes stand in the contract's order, whatever the file's", "systemPrompt: Be kind.\nname: Clara",
        changes: [#"name "Cara" "Clara" config"#, #"systemPrompt "Be brief." "Be kind." config"#],
        body: #"{"name": "Clara", "systemPrompt": "Be kind."}"#),
      .init(
        "a null on the server is a value like any other", "languageCode: en\navatarModel: cara-3",
        live: #"{"languageCode": null, "avatarModel": null}"#,
        changes: [#"avatarModel null "cara-3" config"#, #"languageCode null "en" config"#],
        body: #"{"avatarModel": "cara-3", "languageCode": "en"}"#),
      .init(
        "a value of another type differs", "skipGreeting: false", live: #"{"skipGreeting": "false"}"#,
        changes: [#"skipGreeting "false" false config"#], body: #"{"skipGreeting": false}"#),
      .init(
        "a null object on the way is a null value", "systemPrompt: Be kind.", live: #"{"brain": null}"#,
        changes: [#"systemPrompt "" "Be kind." config"#], body: #"{"systemPrompt": "Be kind."}"#),
    ] as [PlanExample])
  func `a value is sent if it differs`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init("CUSTOMER_CLIENT_V1 is what a null llmId means", "llmId: CUSTOMER_CLIENT_V1", live: #"{"llmId": null}"#),
      .init(
        "CUSTOMER_CLIENT_V1 may also be shown as it is", "llmId: CUSTOMER_CLIENT_V1",
        live: #"{"llmId": "CUSTOMER_CLIENT_V1"}"#),
      .init(
        "an LLM in place of none", "llmId: gpt", live: #"{"llmId": null}"#,
        changes: [#"llmId "CUSTOMER_CLIENT_V1" "gpt" config"#], body: #"{"llmId": "gpt"}"#),
      .init(
        "no LLM in place of one", "llmId: CUSTOMER_CLIENT_V1",
        changes: [#"llmId "gpt" "CUSTOMER_CLIENT_V1" config"#], body: #"{"llmId": "CUSTOMER_CLIENT_V1"}"#),
      .init(
        "empty texts are what nulls mean", "description: ''\nsystemPrompt: ''\ninitialMessage: ''",
        live: #"{"description": null, "brain": {"systemPrompt": null}, "initialMessage": null}"#),
      .init("an initialMessage of null is an empty one", "initialMessage: null", live: #"{"initialMessage": ""}"#),
      .init("an initialMessage of null is null", "initialMessage:", live: #"{"initialMessage": null}"#),
      .init(
        "an initialMessage is cleared by null", "initialMessage: null",
        changes: [#"initialMessage "Hi" null config"#], body: #"{"initialMessage": null}"#),
      .init(
        "a text is cleared by empty text", "description: ''",
        changes: [#"description "Front desk" "" config"#], body: #"{"description": ""}"#),
      .init(
        "numbers are compared as numbers", "voiceDetectionOptions: {endOfSpeechSensitivity: 1.0}",
        live: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 1}}"#),
      .init(
        "numbers are compared however they are written", "voiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 1e1}",
        live: #"{"voiceDetectionOptions": {"silenceBeforeSkipTurnSeconds": 10.0}}"#),
    ] as [PlanExample])
  func `two spellings of one value are no difference`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init("newlines at the very end", "systemPrompt: |+\n  Be brief.\n\n"),
      .init(
        "newlines at the very end on the server", "systemPrompt: Be brief.",
        live: #"{"brain": {"systemPrompt": "Be brief.\n\n"}}"#),
      .init("CRLF on the server", #"systemPrompt: "a\nb""#, live: #"{"brain": {"systemPrompt": "a\r\nb\r\n"}}"#),
      .init("CRLF in the file", "systemPrompt: |\r\n  a\r\n  b\r\n", live: #"{"brain": {"systemPrompt": "a\nb"}}"#),
      .init("CR on the server", #"initialMessage: "a\nb""#, live: #"{"initialMessage": "a\rb\r"}"#),
      .init(
        "what is sent is canonical", "description: |+\r\n  a\r\n  b\r\n\r\n",
        changes: [#"description "Front desk" "a\nb" config"#], body: #"{"description": "a\nb"}"#),
      .init(
        "newlines at the start are text", #"systemPrompt: "\nBe brief.""#,
        live: #"{"brain": {"systemPrompt": "Be"}}"#, changes: [#"systemPrompt "Be" "\nBe brief." config"#],
        body: #"{"systemPrompt": "\nBe brief."}"#),
      .init(
        "two spellings of an accent are two texts", "systemPrompt: Caf\u{E9}",
        live: #"{"brain": {"systemPrompt": "Cafe\u0301"}}"#,
        changes: ["systemPrompt \"Cafe\u{301}\" \"Caf\u{E9}\" config"], body: "{\"systemPrompt\": \"Caf\u{E9}\"}"),
    ] as [PlanExample])
  func `texts are compared in their canonical form`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "a server that trims has what was sent", #"systemPrompt: "  Be brief. ""#,
        warnings: ["the server keeps 'systemPrompt' without the blanks at its ends"]),
      .init(
        "a server that trims leaves nothing of blanks", #"initialMessage: "  ""#,
        live: #"{"initialMessage": null}"#,
        warnings: ["the server keeps 'initialMessage' without the blanks at its ends"]),
      .init(
        "blanks that only the server has are a difference", "systemPrompt: Be brief.",
        live: #"{"brain": {"systemPrompt": " Be brief."}}"#,
        changes: [#"systemPrompt " Be brief." "Be brief." config"#], body: #"{"systemPrompt": "Be brief."}"#),
      .init(
        "blanks inside a text count", "systemPrompt: a  b", live: #"{"brain": {"systemPrompt": "a b"}}"#,
        changes: [#"systemPrompt "a b" "a  b" config"#], body: #"{"systemPrompt": "a  b"}"#),
      .init(
        "a server that trims options too", "voiceGenerationOptions: {model: ' flash '}",
        live: #"{"voiceGenerationOptions": {"model": "flash"}}"#,
        warnings: ["the server keeps 'voiceGenerationOptions.model' without the blanks at its ends"]),
    ] as [PlanExample])
  func `a server that trims does not give a difference for ever`(_ example: PlanExample) throws {
    try example.check()
  }

  @Test(
    arguments: [
      .init(
        "a 32-bit float is how the number is kept", "voiceDetectionOptions: {endOfSpeechSensitivity: 0.4}",
        live: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4000000059604645}}"#,
        warnings: [
          "the server keeps 'voiceDetectionOptions.endOfSpeechSensitivity' as a 32-bit float, 0.4000000059604645"
        ]),
      .init(
        "what was rounded to two digits is another number", "voiceDetectionOptions: {endOfSpeechSensitivity: 0.456}",
        live: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.46}}"#,
        changes: ["voiceDetectionOptions.endOfSpeechSensitivity 0.46 0.456 config"],
        body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.456}}"#),
      .init(
        "the other way round is a difference", "voiceDetectionOptions: {endOfSpeechSensitivity: 0.4000000059604645}",
        live: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4}}"#,
        changes: ["voiceDetectionOptions.endOfSpeechSensitivity 0.4 0.4000000059604645 config"],
        body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4000000059604645}}"#),
      .init(
        "numbers that such a float has are themselves", "voiceDetectionOptions: {endOfSpeechSensitivity: 0.5}",
        live: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.5}}"#),
      .init(
        "what is sent back lies within its limits again", "voiceGenerationOptions: {stability: 0.3}",
        live: #"{"voiceGenerationOptions": {"speed": 1.2000000476837158}}"#,
        changes: ["voiceGenerationOptions.stability null 0.3 config"],
        body: #"{"voiceGenerationOptions": {"speed": 1.2, "stability": 0.3}}"#),
      .init(
        "a limit that is managed, too", "voiceGenerationOptions: {speed: 1.2, stability: 0.3}",
        live: #"{"voiceGenerationOptions": {"speed": 1.2000000476837158}}"#,
        changes: ["voiceGenerationOptions.stability null 0.3 config"],
        warnings: ["the server keeps 'voiceGenerationOptions.speed' as a 32-bit float, 1.2000000476837158"],
        body: #"{"voiceGenerationOptions": {"speed": 1.2, "stability": 0.3}}"#),
    ] as [PlanExample])
  func `a server that keeps 32-bit floats does not give a difference for ever`(_ example: PlanExample) throws {
    try example.check()
  }

  @Test func `a change stands where the file asks for it`() throws {
    let text = "id: p1\nsystemPromptFile: a.md\nvoiceDetectionOptions:\n  speechEnhancementLevel: 1\nname: Clara"
    let persona = try #require(PersonaFile(text).personas.first)
    let prompt = SourceRange(at: SourcePosition(file: "a.md", line: 1, column: 1))
    let complete = persona.setting(try #require(persona.textFiles.first), to: "Be kind.\n", at: prompt)
    let planner = PersonaPlanner(
      desired: complete.sorted(under: .test), live: try LivePersona("{}"), catalogue: Catalogue(), contract: .test)
    let plan = planner.plan()
    #expect(plan.changes.map { "\($0.source)" } == ["cara.yaml:5:7", "a.md:1:1", "cara.yaml:4:27"])
    #expect(plan.source?.description == "cara.yaml:1:1")
    #expect(plan.request(under: .test)?.body["systemPrompt"] == "Be kind.")
  }

  @Test func `a persona is called what it will be called`() throws {
    #expect(try PlanExample("", "name: Clara").planner().plan().name == "Clara")
    #expect(try PlanExample("", "skipGreeting: true").planner().plan().name == "Cara")
  }
}
