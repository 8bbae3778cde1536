import Basics
import Personas

/// A plan as one self-contained page: no network, no other files, and readable even without its script.
package struct HTMLPlan {
  /// How many bytes of long texts a page shows, shared out evenly among them.
  private static let roomForTexts = 8 << 20
  /// How many bytes of one long text a page shows at most, and at least.
  private static let roomForText = (1 << 10)...(64 << 10)

  package init() {}

  /// Returns the page.
  ///
  /// It depends on the plan alone. Whatever stands in the plan, nothing of it becomes markup, a link or a program.
  package func render(_ shown: ShownPlan) -> String {
    HTMLPage(title: "Plan: " + counts(shown)).render([
      .block("a", ["class": "skip", "href": "#personas"], "Skip to the personas"),
      header(shown),
      .blocks("main", ["id": "personas", "tabindex": "-1"], main(shown)),
      .resource("script", PageAssets.program),
    ])
  }

  private func counts(_ shown: ShownPlan) -> HTML {
    let sentence = shown.plan.summary.sentence(isAlike: shown.notes.count == nil)
    return HTML(sentence + (shown.notes.count.map { " \($0)." } ?? ""))
  }

  private func header(_ shown: ShownPlan) -> HTML {
    let plan = shown.plan
    let advice = shown.notes.advice + [shown.notes.gap].compactMap(\.self)
    let facts: [(HTML, HTML)] = [
      ("API", .inline("code", [:], .visible(plan.api.url))),
      ("Created", .inline("time", ["datetime": plan.createdAt], .visible(plan.createdAt))),
      ("Files", .inline("code", [:], .visible(plan.configDigest))),
      ("Made by", .visible("\(plan.tool.name) \(plan.tool.version)")),
    ]
    return .blocks(
      "header", ["class": "page"],
      [
        .block("h1", [:], "Plan"),
        .block("p", ["class": "lead"], counts(shown)),
        advice.isEmpty ? .empty : .block("p", ["class": "note"], .visible(advice.joined(separator: " "))),
        .blocks("dl", [:], facts.map { .block("div", [:], .inline("dt", [:], $0) + .inline("dd", [:], $1)) }),
        HTMLToolbar(shown: shown).rendered(),
      ])
  }

  private func main(_ shown: ShownPlan) -> [HTML] {
    let room = textRoom(shown)
    let sections = shown.personas.enumerated().map { index, persona in
      HTMLPersona(shown: persona, number: index + 1, textRoom: room)
    }
    let changed = sections.filter { $0.persona.action != .none || $0.shown.needsAttention }
    let unchanged = sections.filter { $0.persona.action == .none && !$0.shown.needsAttention }
    return [
      HTMLAttention(sections: changed).rendered(),
      HTMLShared(plan: shown, textRoom: room).rendered(),
      .blocks(
        "section", ["aria-labelledby": "changes"],
        changed.isEmpty ? [] : [.block("h2", ["id": "changes"], "Changes")] + changed.map { $0.rendered() }),
      HTMLUnchanged(personas: unchanged.map(\.persona)).rendered(),
    ]
  }

  private func textRoom(_ shown: ShownPlan) -> Int {
    let values = shown.personas.flatMap { $0.ownValues + $0.kept } + shown.shared.flatMap(\.changes)
    let texts = values.reduce(0) { $0 + $1.texts.count }
    let share = Self.roomForTexts / max(texts, 1)
    return min(max(share, Self.roomForText.lowerBound), Self.roomForText.upperBound)
  }
}

extension Plan.Summary {
  /// Returns the counts in a sentence, as text reports have them.
  ///
  /// - Parameter isAlike: Whether personas to which nothing happens are what their files say.
  fileprivate func sentence(isAlike: Bool) -> String {
    guard create + update + delete + blocked > 0 else {
      guard isAlike else { return "no changes." }
      return "no changes, \(none) \(none == 1 ? "persona matches its file" : "personas match their files")."
    }
    let counts = [
      (create, "to create"), (update, "to update"), (delete, "to delete"), (blocked, "blocked"), (none, "unchanged"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "."
  }
}

/// The unchanged personas, a short line each.
struct HTMLUnchanged {
  let personas: [PersonaPlan]

  /// More than so many are folded away.
  private static let mostShown = 20

  func rendered() -> HTML {
    let items = personas.map { persona in
      HTML.block(
        "li", ["data-action": persona.action.rawValue],
        .inline("bdi", [:], .visible(persona.name)) + " "
          + (persona.source.map(HTMLValues.place) ?? .empty))
    }
    guard !items.isEmpty else { return .empty }
    return .blocks(
      "section", ["class": "unchanged", "aria-labelledby": "unchanged"],
      [
        .block("h2", ["id": "unchanged"], "Unchanged"),
        .blocks(
          "details", ["open": items.count > Self.mostShown ? nil : ""],
          [
            .block("summary", [:], items.count == 1 ? "1 persona" : "\(items.count) personas"),
            .blocks("ul", [:], items),
          ]),
      ])
  }
}
