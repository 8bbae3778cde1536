import Basics
import Personas

/// What a reader must not miss: the personas that are blocked, lose something or have a warning, with links to them.
struct HTMLAttention {
  let sections: [HTMLPersona]

  /// So many have a line that can be seen at once.
  private static let mostShown = 10

  func rendered() -> HTML {
    let lists = [
      list("Edited elsewhere", "blocked") { persona in
        (persona.isLeftOut ? [] : lost(persona)) + persona.drift.map { HTMLValues.path($0.path) }
      },
      list("Edited elsewhere, and left as it is", "effects") { persona in
        (persona.isLeftOut ? lost(persona) : []) + persona.kept.map { HTMLValues.path($0.path) }
      },
      list("Blocked", "blocked") { $0.plan.problems.map { .visible($0.message) } },
      list("Side effects", "effects") { persona in
        persona.plan.sideEffects.map { HTMLValues.path("\($0.path)") + " " + HTML($0.certainty.fate) }
      },
      list("Warnings", "warnings") { $0.plan.warnings.map { .visible($0) } },
    ]
    return .blocks(
      "section", ["class": "attention", "aria-labelledby": "attention"],
      lists.allSatisfy(\.isEmpty) ? [] : [.block("h2", ["id": "attention"], "Needs attention")] + lists)
  }

  private func lost(_ persona: ShownPersona) -> [HTML] { persona.lostNote.map { [.visible($0)] } ?? [] }

  private func list(_ title: String, _ kind: String, _ reasons: (ShownPersona) -> [HTML]) -> HTML {
    let items = sections.compactMap { section -> HTML? in
      let reasons = reasons(section.shown)
      guard let first = reasons.first else { return nil }
      let name = HTML.inline("a", ["href": "#\(section.anchor)"], .inline("bdi", [:], .visible(section.persona.name)))
      let more: HTML =
        reasons.count > 1 ? " " + .inline("span", ["class": "more"], "(and \(reasons.count - 1) more)") : .empty
      return .block("li", [:], name + ": " + first + more)
    }
    guard !items.isEmpty else { return .empty }
    let rest = Array(items.dropFirst(Self.mostShown))
    return .blocks(
      "div", ["class": "notice \(kind)"],
      [
        .block("h3", [:], "\(title) (\(items.count))"),
        .blocks("ul", [:], Array(items.prefix(Self.mostShown))),
        .blocks(
          "details", [:],
          rest.isEmpty ? [] : [.block("summary", [:], "\(rest.count) more"), .blocks("ul", [:], rest)]),
      ])
  }
}
