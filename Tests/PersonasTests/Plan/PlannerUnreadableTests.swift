import Basics
import Testing

/// promises.md, 3: fields that the answer does not carry cannot be compared.
struct PlannerUnreadableTests {
  private static let undocumented = ["uninterruptibleGreeting", "initialMessage", "languageCode"]

  @Test(
    arguments: [
      .init(
        "the three undocumented ones", "uninterruptibleGreeting: false\ninitialMessage: Hi\nlanguageCode: en",
        absent: undocumented,
        changes: [
          "uninterruptibleGreeting null false unreadable", #"initialMessage null "Hi" unreadable"#,
          #"languageCode null "en" unreadable"#,
        ],
        body: #"{"uninterruptibleGreeting": false, "initialMessage": "Hi", "languageCode": "en"}"#),
      .init(
        "a null too", "initialMessage: null", absent: undocumented,
        changes: ["initialMessage null null unreadable"], body: #"{"initialMessage": null}"#),
      .init(
        "a documented one that is missing", "systemPrompt: Be brief.", absent: ["brain"],
        changes: [#"systemPrompt null "Be brief." unreadable"#], body: #"{"systemPrompt": "Be brief."}"#),
      .init(
        "the keys of a mapping", "voiceDetectionOptions: {speechEnhancementLevel: 1, endOfSpeechSensitivity: 0}",
        absent: ["voiceDetectionOptions"],
        changes: [
          "voiceDetectionOptions.endOfSpeechSensitivity null 0 unreadable",
          "voiceDetectionOptions.speechEnhancementLevel null 1 unreadable",
        ],
        body: #"{"voiceDetectionOptions": {"speechEnhancementLevel": 1, "endOfSpeechSensitivity": 0}}"#),
      .init("a mapping without keys", "voiceDetectionOptions: {}", absent: ["voiceDetectionOptions"]),
      .init("a reset that cannot be seen", "voiceGenerationOptions: null", absent: ["voiceGenerationOptions"]),
    ] as [PlanExample])
  func `a field that is not shown is sent, and said to be unreadable`(_ example: PlanExample) throws {
    try example.check()
  }

  @Test(
    arguments: [
      .init("equal", "uninterruptibleGreeting: false\ninitialMessage: Hi\nlanguageCode: en"),
      .init(
        "different", "uninterruptibleGreeting: true\nlanguageCode: de",
        changes: ["uninterruptibleGreeting false true config", #"languageCode "en" "de" config"#],
        body: #"{"uninterruptibleGreeting": true, "languageCode": "de"}"#),
    ] as [PlanExample])
  func `an undocumented field that is shown is compared like any other`(_ example: PlanExample) throws {
    try example.check()
  }
}
