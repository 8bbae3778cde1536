import Basics
import Testing

@testable import Personas
@testable import Reports

/// How much of a plan is shown, how wide, and in which colours.
struct PlanTextLayoutTests {
  @Test func `a text of many lines is cut, unless all is asked for`() {
    let text = (1...500).map { "line \($0)" }.joined(separator: "\n")
    let personas = [PersonaPlan.example(.update, changes: [Change.example("systemPrompt", .null, .string(text))])]
    let report = render(personas)
    #expect(report.contains("      + line 200\n      … 300 more changed lines; --full shows them\n"))
    #expect(!report.contains("line 201\n"))
    #expect(render(personas, detail: .full).contains("      + line 500\n\n"))
  }

  @Test(arguments: [nil, 80], ["x", "word ", "\u{6F22}"])
  func `a text of one long line is cut, unless all is asked for`(_ width: Int?, _ part: String) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    let personas = [PersonaPlan.example(.update, changes: [Change.example("systemPrompt", .null, .string(text))])]
    let report = render(personas, width: width)
    #expect((10_000...80_000).contains(report.utf8.count), "\(report.utf8.count)")
    #expect(report.contains("\n      … and more; --full shows it\n\nPlan:"))
    #expect(render(personas, width: width, detail: .full).utf8.count >= 99_000)
  }

  @Test func `a value of many characters is cut, unless all is asked for`() {
    let options: JSONValue = ["a": .string(String(repeating: "x", count: 1000))]
    let personas = [PersonaPlan.example(.update, changes: [Change.example("voiceDetectionOptions", options, .null)])]
    let report = render(personas)
    #expect(report.split(separator: "\n").allSatisfy { $0.count < 300 })
    #expect(report.contains("x…\n"))
    #expect(render(personas, detail: .full).contains("x\"\n"))
  }

  @Test func `values that are cut are told apart all the same`() {
    let text = String(repeating: "x", count: 300)
    let (before, after): (JSONValue, JSONValue) = ([.string(text + "a"), 1], [.string(text + "b"), 1])
    let report = render([.example(.update, changes: [.example("list", before, after)])])
    #expect(report.contains("xa\",1] -> [\"x"))
  }

  @Test func `ids are shown with their names, and so that they can be told apart`() {
    let (one, two, other) = ("12345678-aaaa", "12345678-bbbb", "87654321-cccc")
    let personas = [
      PersonaPlan.example(
        .update,
        changes: [
          Change.example("voiceId", .string(one), .string(other)),
          Change.example("voiceId", .string(one), .string(two)),
          Change.example("llmId", .string(other), "unknown"), Change.example("toolIds", [], [.string(one)]),
        ])
    ]
    let names = [one: "Lucy", two: "Lucy", other: "Liv \u{1B}"]
    let text = PlanText(style: TextStyle(isColoured: false)).render(.example(personas, names: names))
    #expect(
      text.hasPrefix(
        """
        ~ update  Cara (p1)  cara.yaml:1:1
          ~ voiceId: "Lucy" (12345678…) -> "Liv \\u001b" (87654321…)
          ~ voiceId: "Lucy" (12345678-aaaa) -> "Lucy" (12345678-bbbb)
          ~ llmId: "Liv \\u001b" (87654321…) -> "unknown"
          ~ toolIds: + "Lucy" (12345678…)

        """))
    let full = PlanText(style: TextStyle(isColoured: false), detail: .full).render(.example(personas, names: names))
    #expect(full.contains("toolIds: + \"Lucy\" (12345678-aaaa)"))
  }

  @Test func `of many personas that stay as they are, only the number is told, unless all is asked for`() {
    let personas = (1...11).map { PersonaPlan.example(.none, name: "Desk \($0)") }
    #expect(render(personas) == "No changes. 11 personas match their files.\n")
    #expect(render(Array(personas.dropLast())).contains("= no change  Desk 1  cara.yaml:1:1\n= no change  Desk 2  "))
    #expect(render(personas, detail: .full).contains("= no change  Desk 11 (p1)  cara.yaml:1:1\n"))
  }

  @Test(arguments: PlanExample.allCases, [30, 40, 60, 80, 160])
  func `nothing is wider than the terminal, but what cannot be broken`(_ example: PlanExample, _ width: Int) {
    for detail in PlanText.Detail.allCases {
      let text = PlanText(
        style: TextStyle(isColoured: false), width: width, detail: detail)
      for line in text.render(example.plan).split(separator: "\n") where displayWidth(line) > width {
        // The sign, and one word.
        let words = line.split(separator: " ").filter { !["~", "-", "+", "|", "!", "x", "*", "…", "->"].contains($0) }
        #expect(words.count <= 1, "\(line)")
      }
    }
  }

  @Test(arguments: PlanExample.allCases)
  func `with colour and without, the same words are shown`(_ example: PlanExample) {
    func words(isColoured: Bool) -> [UInt8] {
      let text = PlanText(style: TextStyle(isColoured: isColoured)).render(example.plan)
      let plain = text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map { index, part in
        index == 0 ? part : part.drop { $0 != "m" }.dropFirst()
      }.joined()
      let marks = Set("[]{}-+\\".utf8)
      return plain.utf8.filter { !marks.contains($0) }
    }
    #expect(words(isColoured: true) == words(isColoured: false))
  }

  @Test(arguments: PlanExample.allCases, [nil, 30, 80])
  func `no line of a report is a command for a CI log`(_ example: PlanExample, _ width: Int?) {
    for detail in PlanText.Detail.allCases {
      let text = PlanText(style: TextStyle(isColoured: false), width: width, detail: detail).render(example.plan)
      for line in text.split(separator: "\n") {
        #expect(!line.drop { $0 == " " }.hasPrefix("::"))
        #expect(!line.contains("##["))
      }
    }
  }

  @Test func `without colour there is no escape, whatever the texts are`() {
    let evil = "\u{1B}]0;title\u{7}\u{9B}2J\r\u{202E}"
    let persona = PersonaPlan.example(
      .update, name: evil,
      changes: [
        Change.example("name", "a", .string(evil)), Change.example("systemPrompt", .string(evil + "\n" + evil), "a\nb"),
      ],
      sideEffects: [SideEffect.example(ValuePath(field: evil), .string(evil), "voiceId", .certain)], warnings: [evil],
      problems: [evil])
    let visible = render([persona]).unicodeScalars.filter { $0 != "\n" }
    #expect(!visible.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
  }

  @Test func `with colour every escape is ended on its line`() {
    let persona = PersonaPlan.example(
      .update, changes: [Change.example("name", "a", "b"), Change.example("systemPrompt", "a\nb", "a\nc")])
    for line in render([persona], isColoured: true).split(separator: "\n") {
      let parts = line.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
      #expect(parts.count.isMultiple(of: 2))
      #expect(parts.enumerated().allSatisfy { $0.isMultiple(of: 2) != $1.hasPrefix("[0m") })
    }
  }

  private func render(
    _ personas: [PersonaPlan], isColoured: Bool = false, width: Int? = nil, detail: PlanText.Detail = .normal
  ) -> String {
    PlanText(style: TextStyle(isColoured: isColoured), width: width, detail: detail).render(.example(personas))
  }
}
