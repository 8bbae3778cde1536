import Basics
import Testing

@testable import Personas
@testable import Reports

/// What is said of edits made elsewhere, below a plan and where apply refuses it.
struct DriftTextTests {
  private static let time = "2026-11-22T12:00:00Z"
  private static let ann = commit("91be0d3c")

  private static func commit(_ id: String, author: String = "Ann", isRoot: Bool = false) -> Commit {
    Commit(id: id, author: author, date: "2026-11-01T09:00:00Z", subject: "x", isRoot: isRoot)
  }

  private func edited(since commits: Commit?...) -> PersonaPlan {
    .example(
      .update,
      changes: commits.enumerated().map { index, commit in
        .example(
          ValuePath(field: "x\(index)"), "a", "b",
          history: ValueHistory(origin: .elsewhere(takenOver: commit), since: Since(Self.ann)))
      })
  }

  private var lost: PersonaPlan {
    PersonaPlan(
      name: "Concierge", source: nil,
      step: .create(.init(changes: [.example("name", .null, "Concierge")], lost: LostPersona(declaredSince: Self.ann))))
  }

  @Test func `each edit stands below its persona, and below all the choices`() {
    let unchanged = PersonaPlan.example(.update, name: "Other", changes: [.example("x", 1, 2)])
    let text = DriftText(style: TextStyle(isColoured: false), at: Self.time)
    let personas = [edited(since: Self.ann), unchanged, lost]
    #expect(
      text.render(personas) + text.choices(for: personas) == """
        ! Cara (p1)
          ~ x0: "a" -> "b"
              ! server: edited elsewhere; asked since 91be0d3 (Ann, 3 weeks ago)
        ! Concierge
          server: deleted or renamed there, declared since 91be0d3 (Ann, 3 weeks ago)
        apply does not overwrite them: --on-drift=keep applies the rest, --on-drift=overwrite lets the files win, \
        or write the server's values into the files.
        If what the files manage since 91be0d3 was never applied: --base 91be0d3^.

        """)
    #expect(DriftText.count(in: [edited(since: Self.ann), unchanged, lost]) == "2 edits")
    #expect(
      text.descriptions(of: [edited(since: Self.ann), unchanged, lost]) == [
        "cara.yaml:2:1: Cara: x0 was edited elsewhere",
        "Concierge: server: deleted or renamed there, declared since 91be0d3 (Ann, 3 weeks ago)",
      ])
  }

  @Test func `a base is proposed only where there is one`() {
    func base(_ persona: PersonaPlan) -> String? { DriftNotes(.example([persona])).advice.dropFirst().first }
    let other = Self.commit("4f2c1aa0")
    #expect(base(edited(since: Self.ann))?.hasSuffix("--base 91be0d3^.") == true)
    #expect(base(edited(since: Self.ann, other))?.hasSuffix("--base COMMIT^.") == true)
    #expect(base(edited(since: nil)) == nil)
    #expect(base(edited(since: Self.commit("91be0d3c", isRoot: true))) == nil)
  }

  @Test func `the policy decides what is said`() {
    func advice(_ policy: DriftPolicy) -> [String] {
      DriftNotes(.example([edited(since: nil)], onDrift: policy)).advice
    }
    #expect(advice(.refuse).first?.hasPrefix("apply does not overwrite it: --on-drift=keep") == true)
    #expect(advice(.overwrite) == ["apply overwrites it (--on-drift=overwrite)."])
    #expect(DriftNotes(.example([.example(.none)])).advice == [])
  }

  @Test func `a missing history is told only where it makes a difference`() {
    let gap = HistoryGap("the clone is shallow", help: "fetch all of it")
    func notes(_ persona: PersonaPlan) -> String? { DriftNotes(.example([persona], gap: gap)).gap }
    let unknown = Change.example("x", 1, 2, history: ValueHistory(origin: .unknown, since: nil))
    #expect(notes(.example(.update, changes: [unknown]))?.contains("the clone is shallow (fetch all of it)") == true)
    #expect(notes(.example(.create, changes: [.example("x", .null, 2)])) != nil)
    #expect(notes(.example(.none)) == nil)
    #expect(notes(edited(since: Self.ann)) == nil)
  }

  @Test(arguments: ["\u{1B}[2J", "\u{202E}", "\n::error::x", "\r", "\u{85}##[group]"])
  func `whatever an author is called, a terminal obeys nothing`(_ evil: String) {
    let commit = Self.commit("91be0d3c", author: evil)
    let persona = PersonaPlan.example(
      .update, name: evil,
      changes: [
        .example(
          "x", "a", "b", file: evil,
          history: ValueHistory(origin: .elsewhere(takenOver: commit), since: Since(commit)))
      ])
    let text = DriftText(style: TextStyle(isColoured: false), width: 80, at: Self.time).render([persona])
    #expect(text.unicodeScalars.allSatisfy { !$0.isInvisible || $0 == "\n" })
    #expect(!text.contains("##["))
    #expect(text.split(separator: "\n").allSatisfy { !$0.drop { $0 == " " }.hasPrefix("::") })
  }
}
