import Basics
import Testing

@testable import Personas
@testable import Reports

/// What a plan shows of the repository's memory, beyond how it looks.
struct RememberedTests {
  private static let ann = commit("91be0d3c", "Ann")
  private static let ben = commit("4f2c1aa0", "Ben")

  private static func commit(_ id: String, _ author: String) -> Commit {
    Commit(id: id, author: author, date: "2026-11-01T09:00:00Z", subject: "x")
  }

  private func asOf(_ commit: Commit) -> ValueHistory {
    ValueHistory(origin: .repository(commit), since: Since(commit))
  }

  private var elsewhere: ValueHistory { ValueHistory(origin: .elsewhere(takenOver: nil), since: Since(Self.ann)) }

  private func text(_ plan: Plan, _ detail: PlanText.Detail = .normal) -> String {
    PlanText(style: TextStyle(isColoured: false), detail: detail).render(plan)
  }

  /// Personas that ask for the same two values, of the histories given.
  private func alike(_ histories: [ValueHistory]) -> [PersonaPlan] {
    histories.enumerated().map { index, history in
      .example(
        .update, name: "P\(index)",
        changes: [
          .example("description", "a", "b", history: history), .example("skipGreeting", false, true, history: history),
        ])
    }
  }

  @Test func `a shared change says where the values come from`() {
    let plan = Plan.example(alike([asOf(Self.ann), asOf(Self.ann), asOf(Self.ann)]))
    #expect(ShownPlan(plan).shared.count == 1)
    for report in [text(plan), PlanAnnotations().render(plan), HTMLPlan().render(plan)] {
      #expect(report.contains("server: as of 91be0d3 (Ann, 3 weeks ago)"))
    }
    #expect(MarkdownPlan().render(plan).contains("server: as of `91be0d3` (Ann, 3 weeks ago)"))
    let notices = PlanAnnotations().render(plan).split(separator: "\n").filter { $0.hasPrefix("::notice") }
    #expect(!notices.isEmpty && notices.allSatisfy { $0.contains("server: as of") })
  }

  @Test func `changes of different origins are not shared`() {
    let plan = Plan.example(alike([asOf(Self.ann), asOf(Self.ann), asOf(Self.ben)]))
    #expect(ShownPlan(plan).shared.isEmpty)
    #expect(text(plan).contains("as of 4f2c1aa (Ben"))
  }

  @Test func `what was edited elsewhere stays with its persona`() {
    #expect(ShownPlan(.example(alike([elsewhere, elsewhere, elsewhere]))).shared.isEmpty)
  }

  @Test func `an origin that is told once for a persona is in each of its annotations`() {
    let plan = Plan.example(alike([asOf(Self.ann)]))
    let notices = PlanAnnotations().render(plan).split(separator: "\n").filter { $0.hasPrefix("::notice") }
    #expect(notices.count == 2)
    #expect(notices.allSatisfy { $0.contains("server: as of 91be0d3") })
  }

  private func kept(_ before: JSONValue) -> Plan {
    .example(
      [.example(.none, kept: [.example("description", before, "Front desk", history: elsewhere)])], onDrift: .keep)
  }

  @Test func `no format claims that personas match their files when something is kept`() {
    let plan = kept("Edited")
    for report in [
      text(plan), text(plan, .summary), MarkdownPlan().render(plan), HTMLPlan().render(plan),
      PlanAnnotations().render(plan),
    ] {
      #expect(!report.contains("matches its file"))
      #expect(report.contains("1 edit made elsewhere and kept"))
    }
  }

  @Test(arguments: [("Edited", "\"Edited\""), ("", "\"\""), (.null, "null")] as [(JSONValue, String)])
  func `a kept value is shown as the server's, and not as a change`(_ before: JSONValue, _ shown: String) {
    let plan = kept(before)
    #expect(text(plan).contains("\n  = description: \(shown)  (the file asks for \"Front desk\")\n"))
    #expect(MarkdownPlan().render(plan).contains("`description`: `\(shown)` (the file asks for `\"Front desk\"`)"))
    #expect(PlanAnnotations().render(plan).contains(": \(shown) (the file asks for \"Front desk\")"))
    for report in [text(plan), MarkdownPlan().render(plan), PlanAnnotations().render(plan)] {
      #expect(!report.contains(" -> ") && !report.contains("→") && !report.contains("+ description"))
    }
  }

  @Test func `two kept values are two values left`() {
    let changes = ["description", "languageCode"].map { Change.example($0, "a", "b", history: elsewhere) }
    let plan = Plan.example([.example(.none, kept: changes)], onDrift: .keep)
    #expect(MarkdownPlan().render(plan).contains("<code>Cara</code>: 2 values left</summary>"))
  }

  @Test func `a persona that is left out is no danger, and says why it is not created`() throws {
    let plan = Plan.example(
      [
        PersonaPlan(
          name: "Concierge", source: SourcePosition(file: "c.yaml", line: 1, column: 1), step: .leftOut,
          kept: [.example(.persona, .null, .null, history: elsewhere)])
      ], onDrift: .keep)
    let markdown = MarkdownPlan().render(plan)
    #expect(!markdown.contains("[!CAUTION]"))
    let section = try #require(markdown.firstRange(of: "<details"))
    #expect(markdown[section.lowerBound...].contains("server: deleted or renamed there, and left out"))
    #expect(!HTMLPlan().render(plan).contains("<h3>Edited elsewhere (1)</h3>"))
    #expect(HTMLPlan().render(plan).contains("<h3>Edited elsewhere, and left as it is (1)</h3>"))
  }
}
