import Reports
import Testing
import YAMLNodes

@testable import Personas

struct PlanTextTests {
  /// One persona's plan, and how it is shown; every report ends with the summary.
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let persona: PersonaPlan
    let text: String

    init(_ description: String, _ persona: PersonaPlan, _ text: String) {
      testDescription = description
      self.persona = persona
      self.text = text
    }
  }

  @Test(
    arguments: [
      .init(
        "each kind of change",
        persona(
          .update,
          changes: [
            change("name", "Cara", "Clara"), change("description", .null, "New"), change("llmId", "a", .null),
            change("skipGreeting", false, true), change("toolIds", ["t1"], ["t1", "t2"]),
            change("voiceGenerationOptions.speed", 1, 1, .resend), change("languageCode", .null, "en", .unreadable),
          ]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ name: "Cara" -> "Clara"
          + description: "New"
          ~ llmId: "a" -> null
          ~ skipGreeting: false -> true
          ~ toolIds: ["t1"] -> ["t1","t2"]
          = voiceGenerationOptions.speed: 1  (unchanged; sent again, or it would be reset)
          ? languageCode: "en"  (not readable: the server does not show it, so it is sent)

        Plan: 0 to create, 1 to update, 0 unchanged.

        """),
      .init(
        "side effects and warnings",
        persona(
          .update, changes: [change("voiceId", "a", "b")],
          sideEffects: [
            effect("voiceGenerationOptions", ["speed": 1], "voiceId", .certain),
            effect("voiceGenerationOptions.x\n\u{1B}", 1, "voiceId", .possible),
            effect("avatarModel", "cara-3", "avatarId", .serverChoice),
          ],
          warnings: ["the server keeps 'name' without the blanks at its ends"]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ voiceId: "a" -> "b"
          side effects:
            ! voiceGenerationOptions will be lost: {"speed":1}  (voiceId changes)
            ! voiceGenerationOptions.x\\n\\u{1B} may be lost: 1  (voiceId changes)
            ! avatarModel may be reset by the server: "cara-3"  (avatarId changes, and the new one may not support it)
          warnings:
            * the server keeps 'name' without the blanks at its ends

        Plan: 0 to create, 1 to update, 0 unchanged.

        """),
      .init(
        "a long text as a difference of lines",
        persona(.update, changes: [change("systemPrompt", "a\nb\nc\nd\ne\nf", "a\nb\nc\nd\nE\u{202E}\nf")]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ systemPrompt: (+1 -1 lines)
              @@ line 2 @@
              | b
              | c
              | d
              - e
              + E\\u{202E}
              | f

        Plan: 0 to create, 1 to update, 0 unchanged.

        """),
      .init(
        "a long text where there was none",
        persona(.create, changes: [change("systemPrompt", .null, "::a\nb")]),
        """
        + create  Cara (p1)  cara.yaml:1:1
          + systemPrompt: (+2 -0 lines)
              + \\:\\:a
              + b

        Plan: 1 to create, 0 to update, 0 unchanged.

        """),
      .init(
        "a blocked persona", persona(.blocked, problems: ["avatar '\u{1B}[2J' does not support 'cara-3'"]),
        """
        x blocked  Cara (p1)  cara.yaml:1:1
          blocked:
            x cara.yaml:3:14: avatar '\\u{1B}[2J' does not support 'cara-3'

        Plan: 0 to create, 0 to update, 0 unchanged, 1 blocked.

        """),
      .init(
        "nothing to do", persona(.none),
        """
        = no change  Cara (p1)  cara.yaml:1:1

        No changes. 1 persona is as the files want.

        """),
      .init(
        "a deletion", persona(.delete),
        """
        - delete  Cara (p1)  cara.yaml:1:1

        Plan: 0 to create, 0 to update, 0 unchanged, 1 to delete.

        """),
    ] as [Example])
  func `a plan is shown`(_ example: Example) {
    #expect(render([example.persona]) == example.text)
  }

  @Test func `a text of many lines is cut`() {
    let text = (1...500).map { "line \($0)" }.joined(separator: "\n")
    let report = render([Self.persona(.update, changes: [Self.change("systemPrompt", .null, .string(text))])])
    #expect(report.contains("      + line 200\n      … 300 more lines\n"))
    #expect(!report.contains("line 201\n"))
  }

  @Test func `a value of many characters is cut`() {
    let options: JSONValue = ["a": .string(String(repeating: "x", count: 1000))]
    let report = render([Self.persona(.update, changes: [Self.change("voiceDetectionOptions", options, .null)])])
    #expect(report.split(separator: "\n").allSatisfy { $0.count < 300 })
    #expect(report.contains("x… -> null"))
  }

  @Test func `without colour there is no escape, whatever the texts are`() {
    let evil = "\u{1B}]0;title\u{7}\u{9B}2J\r\u{202E}"
    let persona = Self.persona(
      .update, name: evil,
      changes: [
        Self.change("name", "a", .string(evil)), Self.change("systemPrompt", .string(evil + "\n" + evil), "a\nb"),
      ],
      sideEffects: [Self.effect(evil, .string(evil), "voiceId", .certain)], warnings: [evil], problems: [evil])
    let visible = render([persona]).unicodeScalars.filter { $0 != "\n" }
    #expect(!visible.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
  }

  @Test func `with colour every escape is ended on its line`() {
    let persona = Self.persona(
      .update, changes: [Self.change("name", "a", "b"), Self.change("systemPrompt", "a\nb", "a\nc")])
    for line in render([persona], isColoured: true).split(separator: "\n") {
      let parts = line.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
      #expect(parts.count.isMultiple(of: 2))
      #expect(parts.enumerated().allSatisfy { $0.isMultiple(of: 2) != $1.hasPrefix("[0m") })
    }
  }

  private func render(_ personas: [PersonaPlan], isColoured: Bool = false) -> String {
    let plan = Plan(
      tool: Plan.Tool(name: "anamctl", version: "0.1.0"), createdAt: "2026-11-22T12:00:00Z",
      api: Plan.API(url: "https://api.anam.ai", keyFingerprint: ""), configDigest: "", personas: personas)
    return PlanText(style: TextStyle(isColoured: isColoured)).render(plan)
  }

  private static func persona(
    _ action: PersonaPlan.Action, name: String = "Cara", changes: [Change] = [], sideEffects: [SideEffect] = [],
    warnings: [String] = [], problems: [String] = []
  ) -> PersonaPlan {
    let source = SourcePosition(file: "cara.yaml", line: 1, column: 1)
    var plan = PersonaPlan(name: name, id: "p1", action: action, source: source)
    plan.changes = changes
    plan.sideEffects = sideEffects
    plan.warnings = warnings
    plan.problems = problems.map {
      PersonaPlan.Problem(message: $0, source: SourcePosition(file: "cara.yaml", line: 3, column: 14))
    }
    return plan
  }

  private static func change(
    _ path: String, _ before: JSONValue, _ after: JSONValue, _ cause: Change.Cause = .config
  ) -> Change {
    let source = SourcePosition(file: "cara.yaml", line: 2, column: 1)
    return Change(path: path, before: before, after: after, cause: cause, source: source)
  }

  private static func effect(
    _ path: String, _ before: JSONValue, _ cause: String, _ certainty: SideEffect.Certainty
  ) -> SideEffect {
    SideEffect(path: path, before: before, after: .null, cause: cause, certainty: certainty)
  }
}
