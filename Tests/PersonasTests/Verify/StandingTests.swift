import Basics
import Personas
import TestTools
import Testing

/// promises.md, 4: a plan is refused when something that it rests on has moved, and only then.
struct StandingTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The persona's file, below its id.
    let file: String
    /// What differs from `LivePersona.complete` when the plan is made, and when it is carried out.
    var before = "{}"
    let now: String
    var absent: [String] = []
    let standing: Standing
  }

  private static let both = "systemPrompt: Be kind.\ninitialMessage: Hi"
  private static let sensitivity = "voiceDetectionOptions: {endOfSpeechSensitivity: 0.4}"
  private static let otherOption = #"{"voiceDetectionOptions": {"silenceBeforeSkipTurnSeconds": 5}}"#
  private static let fast = #"{"voiceGenerationOptions": {"speed": 1.1}}"#

  private static func speed(_ number: String) -> JSONValue {
    (try? JSONValue(parsing: #"{"speed": \#(number)}"#)) ?? nil
  }

  private static let examples = [
    Example(
      testDescription: "nothing has moved", file: both, now: "{}", standing: .pending),
    Example(
      testDescription: "nothing is to be done, and nothing has moved", file: "initialMessage: Hi", now: "{}",
      standing: .unchanged),
    Example(
      testDescription: "what no file manages belongs to somebody else", file: both,
      now: #"{"description": "Theirs", "skipGreeting": true, "updatedAt": "2026-05-01T00:00:00Z"}"#, standing: .pending),
    Example(
      testDescription: "the value that changes has moved", file: both,
      now: #"{"brain": {"systemPrompt": "Theirs."}}"#,
      standing: .stale([StaleValue(path: "systemPrompt", seen: "Be brief.", now: "Theirs.")])),
    Example(
      testDescription: "a managed value that was right has moved", file: both, now: #"{"initialMessage": "Hey"}"#,
      standing: .stale([StaleValue(path: "initialMessage", seen: "Hi", now: "Hey")])),
    Example(
      testDescription: "a managed value has moved where nothing is to be done", file: "initialMessage: Hi",
      now: #"{"initialMessage": "Hey"}"#,
      standing: .stale([StaleValue(path: "initialMessage", seen: "Hi", now: "Hey")])),
    Example(
      testDescription: "line ends are not part of a text", file: both,
      now: #"{"brain": {"systemPrompt": "Be brief.\r\n"}}"#, standing: .pending),
    Example(
      testDescription: "the goal is reached", file: both, now: #"{"brain": {"systemPrompt": "Be kind."}}"#,
      standing: .reached),
    Example(
      testDescription: "the goal is reached, but something managed has moved", file: both,
      now: #"{"brain": {"systemPrompt": "Be kind."}, "initialMessage": "Hey"}"#,
      standing: .stale([
        StaleValue(path: "initialMessage", seen: "Hi", now: "Hey"),
        StaleValue(path: "systemPrompt", seen: "Be brief.", now: "Be kind."),
      ])),
    Example(
      testDescription: "an option that is sent back as it was has moved", file: sensitivity, before: otherOption,
      now: #"{"voiceDetectionOptions": {"silenceBeforeSkipTurnSeconds": 7}}"#,
      standing: .stale([StaleValue(path: "voiceDetectionOptions.silenceBeforeSkipTurnSeconds", seen: 5, now: 7)])),
    Example(
      testDescription: "an option that the request would take away has come", file: sensitivity, now: otherOption,
      standing: .stale([StaleValue(path: "voiceDetectionOptions.silenceBeforeSkipTurnSeconds", seen: nil, now: 5)])),
    Example(
      testDescription: "an option beside a managed one that is right may move", file: sensitivity,
      before: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4}}"#,
      now: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4, "silenceBeforeSkipTurnSeconds": 5}}"#,
      standing: .unchanged),
    Example(
      testDescription: "what a side effect touches has moved", file: "voiceId: emma", before: fast,
      now: #"{"voiceGenerationOptions": {"speed": 1.2}}"#,
      standing: .stale([
        StaleValue(path: "voiceGenerationOptions", seen: speed("1.1"), now: speed("1.2"))
      ])),
    Example(
      testDescription: "a side effect that has happened is part of the goal", file: "voiceId: emma", before: fast,
      now: #"{"voice": {"id": "emma"}}"#, standing: .reached),
    Example(
      testDescription: "tools are a set", file: "toolIds: [t1, t2]\nsystemPrompt: Be kind.",
      before: #"{"tools": [{"id": "t1"}, {"id": "t2"}]}"#, now: #"{"tools": [{"id": "t2"}, {"id": "t1"}]}"#,
      standing: .pending),
    Example(
      testDescription: "what the server does not show is sent as long as nothing else has moved",
      file: "languageCode: de", now: #"{"description": "Theirs"}"#, absent: ["languageCode"], standing: .pending),
    Example(
      testDescription: "what the server does not show may be missing though the rest is there",
      file: "languageCode: de\nsystemPrompt: Be kind.", now: #"{"brain": {"systemPrompt": "Be kind."}}"#,
      absent: ["languageCode"], standing: .pending),
    Example(
      testDescription: "a set that the server does not show has not moved",
      file: "toolIds: [t1]\nsystemPrompt: Be kind.",
      now: "{}", absent: ["tools"], standing: .pending),
    Example(
      testDescription: "what was sent is reached beside a set that the server does not show",
      file: "toolIds: [t1]\nsystemPrompt: Be kind.", now: #"{"brain": {"systemPrompt": "Be kind."}}"#,
      absent: ["tools"], standing: .pending),
    Example(
      testDescription: "a 32-bit float that is sent back as it was meant has not moved",
      file: "voiceGenerationOptions: {stability: 0.3}",
      before: #"{"voiceGenerationOptions": {"speed": 1.2000000476837158}}"#,
      now: #"{"voiceGenerationOptions": {"speed": 1.2000000476837158}}"#, standing: .pending),
  ]

  @Test(arguments: examples)
  func `a plan stands to the server as what it rests on does`(_ example: Example) throws {
    let planner = try PlanExample("", example.file, live: example.before, absent: example.absent).planner()
    let before = try LivePersona(example.before, without: example.absent)
    let plan = planner.plan()
    #expect(plan.standing(to: before, under: .test) == (plan.isPending ? .pending : .unchanged))
    let now = try LivePersona(example.now, without: example.absent)
    #expect(plan.standing(to: now, under: .test) == example.standing)
  }

  @Test(arguments: ["systemPrompt: Be kind.\ntoolIds: [t1]", "systemPrompt: Be kind.\nlanguageCode: de"])
  func `what is shown at one time and hidden at another has not moved`(_ file: String) throws {
    let persona = try #require(PersonaFile("id: p1\n" + file).personas.first)
    let (shown, hidden) = (try LivePersona("{}"), try LivePersona("{}", without: ["tools", "languageCode"]))
    for (before, now) in [(shown, hidden), (hidden, shown)] {
      let planner = PersonaPlanner(desired: persona, live: before, catalogue: try .test(), contract: .test)
      let plan = planner.plan()
      #expect(plan.standing(to: now, under: .test) == .pending)
    }
  }

  @Test func `a persona that is gone has moved`() throws {
    let plan = try PlanExample("", "systemPrompt: Be kind.").planner().plan()
    #expect(plan.standing(to: nil, under: .test) == .stale([StaleValue(path: "id", seen: "p1", now: nil)]))
  }

  @Test func `a persona is created unless it is there, and refused if another one is`() throws {
    let file = "name: Cara\navatarId: liv\nvoiceId: lucy\nsystemPrompt: Be brief."
    let plan = try PlanExample(creating: "", file).planner().plan()
    #expect(plan.standing(to: nil, under: .test) == .pending)
    #expect(plan.standing(to: try LivePersona("{}"), under: .test) == .reached)
    let other = try LivePersona(#"{"brain": {"systemPrompt": "Theirs."}}"#)
    #expect(
      plan.standing(to: other, under: .test)
        == .stale([
          StaleValue(path: "id", seen: nil, now: "p1"), StaleValue(path: "systemPrompt", seen: nil, now: "Theirs."),
        ]))
  }
}
