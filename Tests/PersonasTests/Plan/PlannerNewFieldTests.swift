import Personas
import TestTools
import Testing

/// Fields that only a newer document knows go through the plan, the body and the verification like any other.
struct PlannerNewFieldTests {
  /// Plans the lines of a file for a persona whose answer has `live` besides what every persona has.
  private func planner(_ lines: String, live: String) throws -> PersonaPlanner {
    let contract = try APIDocument().contract()
    let file = PersonaFile("id: p1\n" + lines, contract: contract)
    #expect(file.problems.map(\.line) == [])
    return PersonaPlanner(
      desired: try #require(file.personas.first), live: try LivePersona(live), catalogue: try Catalogue.test(),
      contract: contract)
  }

  @Test(arguments: [
    ("retries: 3", #"{"retries": 1}"#, #"{"retries":3}"#, ["retries"]),
    ("retries: 3", #"{"retries": 3}"#, nil, []),
    ("retries: 3", "{}", #"{"retries":3}"#, ["retries"]),
    ("enableAudioPassthrough: true", "{}", #"{"enableAudioPassthrough":true}"#, ["enableAudioPassthrough"]),
    (
      "directorNotes: {takes: 2}", #"{"directorNotes": {"tone": "dry", "takes": 1}}"#,
      #"{"directorNotes":{"takes":2,"tone":"dry"}}"#, ["directorNotes.takes"]
    ),
    (
      "directorNotes: {tone: null}", #"{"directorNotes": {"tone": "dry"}}"#, #"{"directorNotes":{"tone":null}}"#,
      ["directorNotes.tone"]
    ),
    ("directorNotes: {tone: null}", #"{"directorNotes": {"takes": 1}}"#, nil, []),
    (
      "widgetConfig: {a: [1]}", #"{"widgetConfig": {"a": 1, "b": {"c": true}}}"#,
      #"{"widgetConfig":{"a":[1],"b":{"c":true}}}"#, ["widgetConfig.a"]
    ),
    ("widgetConfig: {a: [1]}", #"{"widgetConfig": {"a": [1], "b": 2}}"#, nil, []),
    (
      "widgetConfig: {a: {b: {c: 2}}}", #"{"widgetConfig": {"a": {"b": {"c": 1, "d": 3}, "e": 4}, "f": {"g": 5}}}"#,
      #"{"widgetConfig":{"a":{"b":{"c":2,"d":3},"e":4},"f":{"g":5}}}"#, ["widgetConfig.a.b.c"]
    ),
    ("widgetConfig: {a: {b: 1}}", #"{"widgetConfig": {"a": {"b": 1, "c": 2}}}"#, nil, []),
    (
      "widgetConfig: {a.b: 2}", #"{"widgetConfig": {"a": {"b": 1}}}"#, #"{"widgetConfig":{"a":{"b":1},"a.b":2}}"#,
      [#"widgetConfig.a\.b"#]
    ),
    (
      "voiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 0}", "{}",
      #"{"voiceDetectionOptions":{"silenceBeforeSkipTurnSeconds":0}}"#,
      ["voiceDetectionOptions.silenceBeforeSkipTurnSeconds"]
    ),
  ])
  func `the body is the smallest that keeps what the file does not name`(
    _ lines: String, _ live: String, _ body: String?, _ changes: [String]
  ) throws {
    let plan = try planner(lines, live: live).plan()
    #expect(plan.problems.map(\.line) == [])
    #expect(plan.request(under: try APIDocument().contract())?.body.line == body)
    #expect(plan.changes.map { "\($0.path)" } == changes)
    #expect(plan.sideEffects == [])
  }

  @Test(arguments: [
    ("retries: 3", #"{"retries": 1}"#, #"{"retries": 3}"#, []),
    ("retries: 3", #"{"retries": 1}"#, #"{"retries": 2}"#, ["retries"]),
    (
      "retries: 3", #"{"retries": 1, "enableAudioPassthrough": false}"#,
      #"{"retries": 3, "enableAudioPassthrough": true}"#, ["enableAudioPassthrough"]
    ),
    ("directorNotes: {tone: null}", #"{"directorNotes": {"tone": "dry"}}"#, #"{"directorNotes": {}}"#, []),
    (
      "directorNotes: {tone: null}", #"{"directorNotes": {"tone": "dry"}}"#, #"{"directorNotes": {"tone": "dry"}}"#,
      ["directorNotes.tone"]
    ),
    (
      "widgetConfig: {a: {b: 2}}", #"{"widgetConfig": {"a": {"b": 1, "c": 3}}}"#, #"{"widgetConfig": {"a": {"b": 2}}}"#,
      ["widgetConfig.a.c"]
    ),
    (
      "widgetConfig: {a: 2}", #"{"widgetConfig": {"a": 1, "b": 2}}"#, #"{"widgetConfig": {"a": 2}}"#,
      ["widgetConfig.b"]
    ),
  ])
  func `the answer is verified value by value`(
    _ lines: String, _ live: String, _ answer: String, _ mismatches: [String]
  ) throws {
    let planner = try planner(lines, live: live)
    let verification = Verification(
      plan: planner.plan(), before: try LivePersona(live), contract: try APIDocument().contract())
    #expect(verification.mismatches(in: try LivePersona(answer)).map { "\($0.path)" } == mismatches)
  }

  @Test func `a shape of no known provider is one that any voice may take`() throws {
    let lines = "voiceGenerationOptions: {pitch: 2}"
    #expect(try planner(lines, live: "{}").plan().problems.map(\.line) == [])
  }
}
