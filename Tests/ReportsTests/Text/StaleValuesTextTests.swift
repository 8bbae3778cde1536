import Basics
import Reports
import Testing

@testable import Personas

struct StaleValuesTextTests {
  @Test func `what has moved is shown as the plan saw it, and as it is now`() {
    let example = Plan.example([.example(.update, name: "Cara\u{1B}")], names: ["v1": "Lucy", "v2": "Hugo"])
    let plan = example.personas[0]
    let standing = Standing.stale([
      StaleValue(path: "systemPrompt", seen: "Be polite to guests.\nx", now: "Be warm to guests.\nx"),
      StaleValue(path: "voiceId", seen: "v1", now: "v2"), StaleValue(path: "description", seen: .null, now: "New"),
    ])
    let text = StaleValuesText(style: TextStyle(isColoured: false))
    #expect(
      text.render([(plan, standing), (plan, .pending), (plan, .reached), (plan, .unchanged)]) == """
        ! Cara\\u{1B} (p1), as the plan saw it -> as it is now
          ~ systemPrompt: +1 word -1
              ~ Be [-polite-]{+warm+} to guests.
              | x
          ~ voiceId: "Lucy" (v1) -> "Hugo" (v2)
          + description: "New"

        """)
  }

  @Test func `a persona that is gone, and one that is there already`() {
    let gone = Standing.stale([StaleValue(path: "id", seen: "p1", now: .null)])
    let there = Standing.stale([StaleValue(path: "id", seen: .null, now: "p2")])
    let text = StaleValuesText(style: TextStyle(isColoured: false), width: 60)
    #expect(
      text.render([(.example(.update), gone), (.example(.create), there)]) == """
        ! Cara (p1), as the plan saw it -> as it is now
          there is no such persona any more
        ! Cara, as the plan saw it -> as it is now
          there is a persona of this name now, and it is not what
              the plan would create: "p2"

        """)
  }
}
