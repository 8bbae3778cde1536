import Personas

/// The personas that stay as they are, a short line each.
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
