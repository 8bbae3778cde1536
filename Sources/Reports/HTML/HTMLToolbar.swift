import Basics
import Personas

/// The controls of the page; hidden until its program is there to make them work.
struct HTMLToolbar {
  let shown: ShownPlan

  /// In the order in which they matter.
  private static let actions: [PersonaPlan.Action] = [.blocked, .update, .create, .delete, .none]

  func rendered() -> HTML {
    let counts: [(String, String, Int)] =
      [("all", "all", shown.personas.count)]
      + [("attention", "needs attention", shown.personas.count(where: \.needsAttention))]
      + Self.actions.map { action in
        (action.rawValue, action.word, shown.personas.count { $0.plan.action == action })
      }
    return .blocks(
      "div",
      ["class": "toolbar", "id": "toolbar", "role": "search", "aria-label": "Filter of the personas", "hidden": ""],
      [
        .block(
          "p", [:],
          .inline("label", ["for": "filter"], "Filter") + " "
            + .void(
              "input",
              [
                "id": "filter", "type": "search", "autocomplete": "off", "spellcheck": "false",
                "placeholder": "name, id, file or field",
              ])),
        .blocks(
          "div", ["class": "choices", "role": "group", "aria-label": "Which personas are shown"],
          counts.filter { $0.0 == "all" || $0.2 > 0 }.map { value, word, count in
            .block(
              "button", ["type": "button", "data-show": value, "aria-pressed": value == "all" ? "true" : "false"],
              HTML(word) + " " + .inline("span", ["class": "number"], "\(count)"))
          }),
        .blocks(
          "div", ["class": "choices views", "role": "group", "aria-label": "How texts are shown"],
          [("unified", "Unified"), ("split", "Side by side")].map { value, word in
            .block(
              "button",
              ["type": "button", "data-view": value, "aria-pressed": value == "unified" ? "true" : "false"], HTML(word))
          }),
        .blocks(
          "div", ["class": "choices", "role": "group", "aria-label": "How much is shown"],
          [
            .block("button", ["type": "button", "id": "expand"], "Expand all"),
            .block("button", ["type": "button", "id": "collapse"], "Collapse all"),
          ]),
        .block("p", ["id": "shown", "role": "status", "aria-live": "polite"], " "),
        .block(
          "p", ["class": "keys"],
          "Keys: " + .inline("kbd", [:], "/") + " filter, " + .inline("kbd", [:], "j") + " next persona, "
            + .inline("kbd", [:], "k") + " previous one"),
      ])
  }
}
