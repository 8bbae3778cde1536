import Personas

/// What several personas change in the same way: each change once, with links to the personas.
struct HTMLShared {
  let plan: ShownPlan
  /// How many bytes of each long text are shown.
  let textRoom: Int

  func rendered() -> HTML {
    .blocks(
      "section", ["class": "shared", "aria-labelledby": "shared"],
      plan.shared.isEmpty ? [] : [.block("h2", ["id": "shared"], "Shared changes")] + plan.shared.map(article))
  }

  private func article(_ shared: SharedChanges) -> HTML {
    let personas = shared.personas.map { plan.personas[$0].plan }
    let links = zip(shared.personas, personas).map { place, persona in
      HTML.block(
        "li", [:], .inline("a", ["href": "#persona-\(place + 1)"], .inline("bdi", [:], .visible(persona.name))))
    }
    let changes = HTMLChanges(values: HTMLValues(names: personas.first?.names ?? [:]), textRoom: textRoom).items(shared)
    return .blocks(
      "article", ["class": "shared-change"],
      [
        .blocks(
          "details", [:],
          [.block("summary", [:], HTML(counted(personas.count, "persona"))), .blocks("ul", ["class": "names"], links)]),
        .blocks("ul", ["class": "changes"], changes),
      ])
  }
}
