package import Personas

/// What a plan would overwrite that was edited elsewhere, as text for whoever has to decide.
package struct DriftText {
  private let layout: Layout
  private let time: String

  /// - Parameters:
  ///   - time: When the plan was made.
  ///   - width: The width of the terminal in columns; nil for a log, in which lines are not broken.
  package init(style: TextStyle, width: Int? = nil, at time: String) {
    layout = Layout(style: style, width: width)
    self.time = time
  }

  /// Returns a line for each value, below the persona that it is of.
  package func render(_ personas: [PersonaPlan]) -> String {
    let lines = personas.filter { $0.driftCount > 0 }.flatMap { persona -> [String] in
      let changes = ChangeLines(layout: layout, labels: ValueLabels(names: persona.names, isFull: false))
      var header = StyledText("!", .alarming) + " " + StyledText(visibleText(persona.name), .strong)
      header.append(persona.id.map { " (\(visibleText($0)))" } ?? "", .faint)
      let lost = persona.lostNote(at: time).map { layout.lines(StyledText(visibleText($0), .alarming), indent: 2) }
      return layout.lines(header) + (lost ?? [])
        + persona.changes.filter(\.isDrift).flatMap { changes.shortLines(of: ShownChange($0, at: time)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns what can be done about them.
  package func choices(for personas: [PersonaPlan]) -> String {
    DriftNotes.choices(for: personas).flatMap { layout.lines(StyledText(visibleText($0)), hang: 2) }
      .map { $0 + "\n" }.joined()
  }

  /// Returns how many edits there are, in words.
  package static func count(in personas: [PersonaPlan]) -> String {
    counted(personas.reduce(0) { $0 + $1.driftCount }, "edit")
  }

  /// Returns one sentence for each edit.
  package func descriptions(of personas: [PersonaPlan]) -> [String] {
    personas.flatMap { persona -> [String] in
      let lost = persona.lostNote(at: time).map { ["\(persona.name): \($0)"] } ?? []
      return lost
        + persona.changes.filter(\.isDrift).map { change in
          "\(change.source): \(persona.name): \(change.path) was edited elsewhere"
        }
    }
  }
}
