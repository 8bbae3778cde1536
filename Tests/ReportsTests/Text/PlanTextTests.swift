import Basics
import Testing

@testable import Personas
@testable import Reports

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
        PersonaPlan.example(
          .update,
          changes: [
            Change.example("name", "Cara", "Clara"), Change.example("description", .null, "New"),
            Change.example("llmId", "a", .null),
            Change.example("skipGreeting", false, true), Change.example("toolIds", ["t1"], ["t1", "t2"]),
            Change.example("voiceGenerationOptions.speed", 1, 1, .resend),
            Change.example("languageCode", .null, "en", .unreadable),
          ]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ name: "Cara" -> "Clara"
          + description: "New"
          ~ llmId: "a" -> null
          ~ skipGreeting: false -> true
          ~ toolIds: + "t2"
          = voiceGenerationOptions.speed: 1  (unchanged; sent again, or it would be reset)
          ? languageCode: "en"  (not readable: the server does not show it, so it is sent)

        Plan: 0 to create, 1 to update, 0 unchanged.

        """),
      .init(
        "side effects and warnings",
        PersonaPlan.example(
          .update, changes: [Change.example("voiceId", "a", "b")],
          sideEffects: [
            SideEffect.example("voiceGenerationOptions", ["speed": 1], "voiceId", .certain),
            SideEffect.example("voiceGenerationOptions.x\n\u{1B}", 1, "voiceId", .possible),
            SideEffect.example("avatarModel", "cara-3", "avatarId", .serverChoice),
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
        PersonaPlan.example(
          .update, changes: [Change.example("systemPrompt", "a\nb\nc\nd\ne\nf", "a\nb\nc\nd\nE\u{202E}\nf")]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ systemPrompt: +1 word -1
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
        PersonaPlan.example(.create, changes: [Change.example("systemPrompt", .null, "::a\nb")]),
        """
        + create  Cara  cara.yaml:1:1
          + systemPrompt: +2 words
              + \\:\\:a
              + b

        Plan: 1 to create, 0 to update, 0 unchanged.

        """),
      .init(
        "the words that change in a line",
        PersonaPlan.example(
          .update, changes: [Change.example("systemPrompt", "Be polite to guests.\nx", "Be warm to guests. \nx")]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ systemPrompt: +1 word -1
              ~ Be [-polite-]{+warm+} to guests.{+·+}
              | x

        Plan: 0 to create, 1 to update, 0 unchanged.

        """),
      .init(
        "an object, key by key",
        PersonaPlan.example(
          .update,
          changes: [
            Change.example(
              "voiceGenerationOptions", ["speed": 1, "volume": 2, "x": 3], ["speed": 2, "x": 3, "y": "z"]),
            Change.example("voiceDetectionOptions", ["a": 1], .null),
          ]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ voiceGenerationOptions:
              ~ speed: 1 -> 2
              - volume: 2
              + y: "z"
          - voiceDetectionOptions:
              - a: 1

        Plan: 0 to create, 1 to update, 0 unchanged.

        """),
      .init(
        "a set of tools, and one in another order only",
        PersonaPlan.example(
          .update,
          changes: [
            Change.example("toolIds", ["a", "b", "c"], ["c", "d", "e"]),
            Change.example("order", ["a", "b"], ["b", "a"]),
            Change.example("toolIds", ["a"], ["b"]),
          ]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ toolIds: 2 added, 2 removed, 1 kept
              - "a"
              - "b"
              + "d"
              + "e"
          ~ order: ["a","b"] -> ["b","a"]
          ~ toolIds: - "a" + "b"

        Plan: 0 to create, 1 to update, 0 unchanged.

        """),
      .init(
        "values that look the same",
        PersonaPlan.example(
          .update,
          changes: [
            Change.example("name", "caf\u{E9}", "cafe\u{301}"), Change.example("description", "a b", "a\u{2003}b"),
            Change.example("systemPrompt", "1\nthe caf\u{E9} here", "1\nthe cafe\u{301} here"),
          ]),
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ name: "caf\\u{E9}" -> "cafe\\u{301}"
          ~ description: "a·b" -> "a\\u{2003}b"
          ~ systemPrompt: +1 word -1
              | 1
              ~ the [-caf\\u{E9}-]{+cafe\\u{301}+} here

        Plan: 0 to create, 1 to update, 0 unchanged.

        """),
      .init(
        "a blocked persona", PersonaPlan.example(.blocked, problems: ["avatar '\u{1B}[2J' does not support 'cara-3'"]),
        """
        x blocked  Cara (p1)  cara.yaml:1:1
          blocked:
            x cara.yaml:3:14: avatar '\\u{1B}[2J' does not support 'cara-3'

        Plan: 0 to create, 0 to update, 0 unchanged, 1 blocked.

        """),
      .init(
        "nothing to do", PersonaPlan.example(.none),
        """
        = no change  Cara  cara.yaml:1:1

        No changes. 1 persona matches its file.

        """),
      .init(
        "a deletion", PersonaPlan.example(.delete),
        """
        - delete  Cara (p1)  cara.yaml:1:1

        Plan: 0 to create, 0 to update, 0 unchanged, 1 to delete.

        """),
    ] as [Example])
  func `a plan is shown`(_ example: Example) {
    #expect(render([example.persona]) == example.text)
  }

  private func render(
    _ personas: [PersonaPlan], isColoured: Bool = false, width: Int? = nil, detail: PlanText.Detail = .normal
  ) -> String {
    PlanText(style: TextStyle(isColoured: isColoured), width: width, detail: detail).render(.example(personas))
  }
}
