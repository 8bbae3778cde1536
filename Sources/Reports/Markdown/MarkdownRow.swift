import Personas

/// The row of a persona in the table of a plan.
struct MarkdownRow {
  private static let cellLimit = 400

  private let shown: ShownPersona

  init(_ shown: ShownPersona) { self.shown = shown }

  private var persona: PersonaPlan { shown.plan }

  /// The cells: name, action, what changes, what to watch.
  var cells: [String] { [name(persona.name), persona.action.rawValue, changes, risks] }

  private var changes: String {
    guard persona.action != .create else { return counted(persona.changes.count, "value") }
    return list(shown.changedFields.map { name($0.path) + ($0.amount.map { " (\($0))" } ?? "") })
  }

  private var risks: String {
    list(
      persona.sideEffects.map { "\(name("\($0.path)")) \($0.certainty.fate)" }
        + [(persona.warnings.count, "warning"), (persona.problems.count, "problem")].filter { $0.0 > 0 }.map(counted))
  }

  /// Returns as many of the parts as a cell takes, and how many more there are.
  private func list(_ parts: [String]) -> String {
    fitting(parts, byteLimit: Self.cellLimit) { "\($0) more" }.joined(separator: ", ")
  }

  private func name(_ name: String) -> String { MarkdownValues.name(name, isInTable: true) }
}
