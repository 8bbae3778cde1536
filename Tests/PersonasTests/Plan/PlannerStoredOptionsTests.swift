import Basics
import Personas
import Testing

/// Stored options that the API does not take back: nothing is dropped, and the plan says what to write.
struct PlannerStoredOptionsTests {
  private static let skip = "voiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 5}"
  private static let skipChange = "voiceDetectionOptions.silenceBeforeSkipTurnSeconds null 5 config"

  @Test(
    arguments: [
      .init(
        "a number as a text", skip, live: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": "0.5"}}"#,
        changes: [skipChange],
        problems: [
          #"2:24 the server has 'voiceDetectionOptions.endOfSpeechSensitivity' as "0.5", which it does not take back with "#
            + "the others: it must be a number from 0 to 1"
        ]),
      .init(
        "a number out of its range", skip, live: #"{"voiceDetectionOptions": {"speechEnhancementLevel": 1.4}}"#,
        changes: [skipChange],
        problems: [
          "2:24 the server has 'voiceDetectionOptions.speechEnhancementLevel' as 1.4, which it does not take back with "
            + "the others: it must be a number from 0 to 1"
        ]),
      .init(
        "an option of the voice, out of the range that the voice has", "voiceGenerationOptions: {stability: 0.3}",
        live: #"{"voiceGenerationOptions": {"speed": 1.4}}"#,
        changes: ["voiceGenerationOptions.stability null 0.3 config"],
        problems: [
          "2:25 the server has 'voiceGenerationOptions.speed' as 1.4, which it does not take back with the others: it "
            + "must be a number from 0.7 to 1.2"
        ]),
      .init(
        "what the file says takes its place",
        "voiceDetectionOptions: {speechEnhancementLevel: 1, endOfSpeechSensitivity: 0}",
        live: #"{"voiceDetectionOptions": {"speechEnhancementLevel": 1.4, "endOfSpeechSensitivity": "0.5"}}"#,
        changes: [
          #"voiceDetectionOptions.endOfSpeechSensitivity "0.5" 0 config"#,
          "voiceDetectionOptions.speechEnhancementLevel 1.4 1 config",
        ], body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0, "speechEnhancementLevel": 1}}"#),
      .init(
        "what is not sent is nobody's business", "skipGreeting: true",
        live: #"{"voiceDetectionOptions": {"speechEnhancementLevel": 1.4}}"#,
        changes: ["skipGreeting false true config"], body: #"{"skipGreeting": true}"#),
      .init(
        "a new voice takes them away anyway", "voiceId: emma\nvoiceGenerationOptions: {stability: 0.3}",
        live: #"{"voiceGenerationOptions": {"speed": 1.4}}"#,
        changes: [#"voiceId "lucy" "emma" config"#, "voiceGenerationOptions.stability null 0.3 config"],
        sideEffects: ["voiceGenerationOptions.speed 1.4 voiceId possible"],
        body: #"{"voiceId": "emma", "voiceGenerationOptions": {"stability": 0.3}}"#),
      .init(
        "all of them as one text", skip, live: #"{"voiceDetectionOptions": "{\"speechEnhancementLevel\": 0.5}"}"#,
        changes: [skipChange],
        problems: [
          "2:24 the server has 'voiceDetectionOptions' as text, not as a mapping, so that the rest of it would be lost"
        ]),
      .init(
        "all of them as something else", skip, live: #"{"voiceDetectionOptions": [0.5]}"#, changes: [skipChange],
        problems: [
          "2:24 the server has 'voiceDetectionOptions' as a list, not as a mapping, so that the rest of it would be lost"
        ]),
      .init(
        "a text of which the file says everything", skip,
        live: #"{"voiceDetectionOptions": "{\"silenceBeforeSkipTurnSeconds\": 5, \"speechEnhancementLevel\": null}"}"#,
        changes: [skipChange], body: #"{"voiceDetectionOptions": {"silenceBeforeSkipTurnSeconds": 5}}"#),
    ] as [PlanExample])
  func `a stored option that the API does not take back is named`(_ example: PlanExample) throws {
    try example.check()
  }

  @Test(arguments: [
    (
      #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": "0.5"}}"#,
      "add 'endOfSpeechSensitivity' to 'voiceDetectionOptions' here; if the API takes more, see --api-schema"
    ),
    (
      #"{"voiceDetectionOptions": "{\"speechEnhancementLevel\": 0.5, \"endOfSpeechSensitivity\": 1}"}"#,
      "add here what is to stay: endOfSpeechSensitivity: 1, speechEnhancementLevel: 0.5"
    ),
    (
      #"{"voiceDetectionOptions": "none"}"#,
      "add here what is to stay: endOfSpeechSensitivity, silenceBeforeSessionEndSeconds, "
        + "silenceBeforeAutoEndTurnSeconds, speechEnhancementLevel"
    ),
  ])
  func `the help says what to add to the file`(_ live: String, _ help: String) throws {
    let problems = try PlanExample("", Self.skip, live: live).planner().plan().problems
    #expect(problems.map(\.help) == [help])
  }
}
