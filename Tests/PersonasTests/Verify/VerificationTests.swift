import Basics
import Personas
import TestTools
import Testing

/// promises.md, 4: each answer is checked value by value.
struct VerificationTests {
  /// A persona's file, the persona before the write, and the answer to it.
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let plan: PlanExample
    let answer: String
    let hidden: [String]
    /// Each as `path expected stored`, with `sent` at the end if the value was sent.
    let mismatches: [String]

    init(
      _ description: String, _ file: String, before: String = "{}", answer: String, hiding hidden: [String] = [],
      _ mismatches: [String] = []
    ) {
      testDescription = description
      plan = PlanExample(description, file, live: before)
      self.answer = answer
      self.hidden = hidden
      self.mismatches = mismatches
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
      let verification = Verification(
        plan: try plan.planner().plan(), before: try LivePersona(plan.live ?? "{}"), contract: .test)
      let found = verification.mismatches(in: try LivePersona(answer, without: hidden))
      #expect(found.map(line) == mismatches, sourceLocation: sourceLocation)
    }

    private func line(_ mismatch: Mismatch) -> String {
      "\(mismatch.path) \(mismatch.expected.line) \(mismatch.stored.line)" + (mismatch.wasSent ? " sent" : "")
    }
  }

  @Test(
    arguments: [
      .init("stored as sent", "name: Clara", answer: #"{"name": "Clara"}"#),
      .init("stored otherwise", "name: Clara", answer: #"{"name": "clara"}"#, [#"name "Clara" "clara" sent"#]),
      .init("not stored", "skipGreeting: true", answer: "{}", ["skipGreeting true false sent"]),
      .init("stored trimmed", "systemPrompt: ' Be kind. '", answer: #"{"brain": {"systemPrompt": "Be kind."}}"#),
      .init("stored with a newline at its end", "description: New", answer: #"{"description": "New\r\n"}"#),
      .init(
        "stored cut", "description: New words", answer: #"{"description": "New"}"#,
        [#"description "New words" "New" sent"#]),
      .init("null stored as empty text", "initialMessage: null", answer: #"{"initialMessage": ""}"#),
      .init("null stored as null", "initialMessage: null", answer: #"{"initialMessage": null}"#),
      .init("null not stored", "initialMessage: null", answer: "{}", [#"initialMessage null "Hi" sent"#]),
      .init("no LLM stored as null", "llmId: CUSTOMER_CLIENT_V1", answer: #"{"llmId": null}"#),
      .init("tools in another order", "toolIds: [t1, t2]", answer: #"{"tools": [{"id": "t2"}, {"_toolId": "t1"}]}"#),
      .init(
        "a tool missing", "toolIds: [t1, t2]", answer: #"{"tools": [{"id": "t2"}]}"#,
        [#"toolIds ["t1","t2"] ["t2"] sent"#]),
      .init(
        "an id in an object", "avatarId: mia", before: #"{"avatarModel": null}"#,
        answer: #"{"avatarModel": null}"#, [#"avatarId "mia" "liv" sent"#]),
      .init("hidden by the answer", "name: Clara", answer: "{}", hiding: ["name"]),
      .init(
        "an option stored as sent", "voiceDetectionOptions: {endOfSpeechSensitivity: 1.0}",
        answer: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 1, "speechEnhancementLevel": null}}"#),
      .init(
        "an option stored otherwise", "voiceDetectionOptions: {endOfSpeechSensitivity: 1}",
        answer: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.9}}"#,
        ["voiceDetectionOptions.endOfSpeechSensitivity 1 0.9 sent"]),
      .init(
        "an option not stored", "voiceDetectionOptions: {endOfSpeechSensitivity: 1}", answer: "{}",
        ["voiceDetectionOptions.endOfSpeechSensitivity 1 null sent"]),
    ] as [Example])
  func `what was sent must be stored`(_ example: Example) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "a field", "name: Clara", answer: #"{"name": "Clara", "skipGreeting": true, "description": null}"#,
        [#"description "Front desk" """#, "skipGreeting false true"]),
      .init(
        "null for empty text", "name: Clara", before: #"{"description": ""}"#,
        answer: #"{"name": "Clara", "description": null}"#),
      .init(
        "no options for null", "name: Clara",
        answer: #"{"name": "Clara", "voiceDetectionOptions": {"speechEnhancementLevel": null}}"#),
      .init(
        "options out of nothing", "name: Clara",
        answer: #"{"name": "Clara", "voiceDetectionOptions": {"speechEnhancementLevel": 1}}"#,
        [#"voiceDetectionOptions null {"speechEnhancementLevel":1}"#]),
      .init(
        "a text whose line ends are not canonical", "name: Clara",
        before: #"{"description": "a\r\nb\n\n", "brain": {"systemPrompt": " Hi\r"}}"#,
        answer: #"{"name": "Clara", "description": "a\r\nb\n\n", "brain": {"systemPrompt": " Hi\r"}}"#),
      .init(
        "an option beside the one sent", "voiceDetectionOptions: {endOfSpeechSensitivity: 1}",
        before: #"{"voiceDetectionOptions": {"speechEnhancementLevel": 1}}"#,
        answer: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 1, "speechEnhancementLevel": 0}}"#,
        ["voiceDetectionOptions.speechEnhancementLevel 1 0 sent"]),
      .init(
        "an option that nobody sent", "voiceDetectionOptions: {endOfSpeechSensitivity: 1}",
        answer: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 1, "newest": true}}"#,
        ["voiceDetectionOptions.newest null true"]),
      .init(
        "an unmanaged model that the new avatar supports", "avatarId: mia",
        answer: #"{"avatar": {"id": "mia"}, "avatarModel": "cara-2"}"#, [#"avatarModel "cara-3" "cara-2""#]),
      .init(
        "settings that no file can manage", "name: Clara",
        answer: #"{"name": "Clara", "enableAudioPassthrough": true, "widgetConfig": {"a": 1}}"#,
        ["enableAudioPassthrough false true", #"widgetConfig {} {"a":1}"#]),
      .init(
        "a field that the answer hides", "name: Clara", answer: #"{"name": "Clara"}"#,
        hiding: ["brain", "widgetConfig", "tools"]),
      .init(
        "what is nobody's setting", "name: Clara",
        answer: #"{"name": "Clara", "updatedAt": "2026-05-01T10:00:00.000Z", "knowledge": [1]}"#),
    ] as [Example])
  func `what was not sent must stay`(_ example: Example) throws { try example.check() }

  private static let fast = #"{"voiceGenerationOptions": {"speed": 1.1}}"#
  private static let lost = #"{"voice": {"id": "emma"}, "voiceGenerationOptions": null}"#
  private static let kept = #"{"voice": {"id": "emma"}, "voiceGenerationOptions": {"speed": 1.1}}"#

  @Test(
    arguments: [
      .init("a certain one happened", "voiceId: emma", before: fast, answer: lost),
      .init(
        "a certain one happened, leaving an empty object", "voiceId: emma", before: fast,
        answer: #"{"voice": {"id": "emma"}, "voiceGenerationOptions": {"speed": null}}"#),
      .init(
        "a certain one did not happen", "voiceId: emma", before: fast, answer: kept,
        [#"voiceGenerationOptions null {"speed":1.1}"#]),
      .init(
        "a reset that was asked for happened", "voiceId: emma\nvoiceGenerationOptions: null", before: fast, answer: lost
      ),
      .init(
        "a reset that was asked for did not happen", "voiceId: emma\nvoiceGenerationOptions: null", before: fast,
        answer: kept, [#"voiceGenerationOptions null {"speed":1.1}"#]),
      .init("the server's choice is to keep", "avatarId: old", answer: #"{"avatar": {"id": "old"}}"#),
      .init(
        "the server's choice is another", "avatarId: old",
        answer: #"{"avatar": {"id": "old"}, "avatarModel": "cara-2"}"#),
      .init("the server's choice is none", "avatarId: old", answer: #"{"avatar": {"id": "old"}, "avatarModel": null}"#),
      .init(
        "a possible one did not happen", "voiceId: emma\nvoiceGenerationOptions: {stability: 1}", before: fast,
        answer: #"{"voice": {"id": "emma"}, "voiceGenerationOptions": {"stability": 1, "speed": 1.1}}"#),
      .init(
        "a possible one happened", "voiceId: emma\nvoiceGenerationOptions: {stability: 1}", before: fast,
        answer: #"{"voice": {"id": "emma"}, "voiceGenerationOptions": {"stability": 1}}"#),
      .init(
        "a possible one went otherwise", "voiceId: emma\nvoiceGenerationOptions: {stability: 1}", before: fast,
        answer: #"{"voice": {"id": "emma"}, "voiceGenerationOptions": {"stability": 1, "speed": 1}}"#,
        ["voiceGenerationOptions.speed 1.1 1"]),
    ] as [Example])
  func `a side effect must be as foreseen`(_ example: Example) throws { try example.check() }

  @Test(
    arguments: [
      ("kept", #"{"voiceGenerationOptions": {"speed": 1.1}}"#, []),
      ("lost", #"{"voiceGenerationOptions": null}"#, []),
      ("changed", #"{"voiceGenerationOptions": {"speed": 1}}"#, ["voiceGenerationOptions"]),
    ] as [(String, String, [String])])
  func `options whose voice may have changed are kept or lost`(
    _ description: String, _ answer: String, _ mismatches: [String]
  ) throws {
    let example = PlanExample(description, "voiceId: lucy", live: Self.fast, absent: ["voice"])
    let verification = Verification(
      plan: try example.planner().plan(), before: try LivePersona(Self.fast, without: ["voice"]), contract: .test)
    #expect(verification.mismatches(in: try LivePersona(answer)).map { "\($0.path)" } == mismatches)
  }

  @Test func `of a new persona only what was sent is judged`() throws {
    let file = "name: Clara\navatarId: liv\nvoiceId: lucy\nvoiceGenerationOptions: {speed: 1}"
    let plan = try PlanExample(creating: "", file).planner().plan()
    let verification = Verification(plan: plan, before: nil, contract: .test)
    let answer = #"{"name": "Clara", "voiceGenerationOptions": {"speed": 1, "stability": 0.5}}"#
    #expect(verification.mismatches(in: try LivePersona(answer)) == [])
    #expect(verification.mismatches(in: try LivePersona("{}")).map(\.path) == ["name", "voiceGenerationOptions.speed"])
    #expect(verification.hiddenFields(in: try LivePersona(answer, without: ["name"])) == [])
  }

  @Test func `a sent field that was shown before and is not shown now has to be read again`() throws {
    let plan = try PlanExample("", "name: Clara\nlanguageCode: de").planner().plan()
    let verification = Verification(
      plan: plan, before: try LivePersona("{}", without: ["languageCode"]), contract: .test)
    #expect(verification.hiddenFields(in: try LivePersona("{}")) == [])
    #expect(
      verification.hiddenFields(in: try LivePersona("{}", without: ["name", "languageCode", "brain"])) == ["name"])
  }
}
