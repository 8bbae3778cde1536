import Basics
import Personas

/// The section of one persona: what may go wrong first, then what changes.
struct HTMLPersona {
  let shown: ShownPersona
  /// The place in the plan, which is what links name the section by.
  let number: Int
  /// How many bytes of each long text are shown.
  let textRoom: Int

  var persona: PersonaPlan { shown.plan }

  var anchor: String { "persona-\(number)" }

  func rendered() -> HTML {
    let values = HTMLChanges(values: HTMLValues(names: persona.names), textRoom: textRoom)
    let changes = values.items(shown)
    let title = HTML.inline("span", [:], HTML(changes.count == 1 ? "1 value" : "\(changes.count) values"))
    let body = HTML.blocks(
      "details", ["open": ""],
      changes.isEmpty ? [] : [.block("summary", [:], title), .blocks("ul", ["class": "changes"], changes)])
    return .blocks(
      "article",
      [
        "class": "persona", "id": anchor, "data-action": persona.action.rawValue,
        "data-attention": shown.needsAttention ? "" : nil, "tabindex": "-1", "aria-labelledby": "\(anchor)-name",
      ],
      [header, notices, left(values), body])
  }

  /// What the server keeps otherwise than the file asks for.
  private func left(_ values: HTMLChanges) -> HTML {
    let kept = values.items(kept: shown)
    guard !kept.isEmpty else { return .empty }
    return .blocks(
      "div", ["class": "kept"],
      [.block("h4", [:], "Left as the server has them"), .blocks("ul", ["class": "changes"], kept)])
  }

  private var header: HTML {
    let id = persona.id.map { HTML.inline("code", ["class": "id"], .visible($0)) + " " } ?? .empty
    return .blocks(
      "header", [:],
      [
        .block(
          "h3", ["id": "\(anchor)-name"], persona.action.badge + " " + .inline("bdi", [:], .visible(persona.name))),
        .block(
          "p", [:],
          id + (persona.source.map(HTMLValues.place) ?? .empty)
            + (shown.commonOrigin.map { " " + HTMLChanges.note($0) } ?? .empty)),
      ])
  }

  /// What blocks the persona, what it would lose and what else is to be known.
  private var notices: HTML {
    let values = HTMLValues(names: persona.names)
    let problems = persona.problems.map { problem in
      let help = problem.help.map { " " + HTML.inline("span", ["class": "note"], .visible($0)) } ?? .empty
      return HTML.block("li", [:], .visible(problem.message) + " " + HTMLValues.place(problem.range.start) + help)
    }
    let effects = persona.sideEffects.map { effect in
      HTML.block(
        "li", [:],
        HTMLValues.path("\(effect.path)") + " " + .inline("strong", [:], HTML(effect.certainty.fate)) + ": "
          + values.value(effect.before) + " "
          + .inline("span", ["class": "note"], "(" + .visible(effect.cause) + " changes\(effect.certainty.condition))"))
    }
    let warnings = persona.warnings.map { HTML.block("li", [:], .visible($0)) }
    let lost = shown.lostNote.map { [HTML.block("li", [:], .visible($0))] } ?? []
    let isLeftOut = shown.isLeftOut
    return notice(
      isLeftOut ? "Edited elsewhere, and left as it is" : "Edited elsewhere", isLeftOut ? "effects" : "blocked", lost)
      + notice("Blocked", "blocked", problems)
      + notice("Side effects", "effects", effects)
      + notice("Warnings", "warnings", warnings)
  }

  private func notice(_ title: String, _ kind: String, _ items: [HTML]) -> HTML {
    guard !items.isEmpty else { return .empty }
    return .blocks(
      "div", ["class": "notice \(kind)"], [.block("h4", [:], HTML(title)), .blocks("ul", [:], items)])
  }
}

extension PersonaPlan.Action {
  /// What happens to the persona, after the sign that text reports have too.
  fileprivate var badge: HTML {
    .inline(
      "span", ["class": "badge \(rawValue)"], .inline("span", ["aria-hidden": "true"], HTML(sign)) + " " + HTML(word))
  }
}
