import Personas

/// One line for each persona to which something happens: the fields that change, and how much.
struct SummaryLines {
  private static let longestName = 28

  let layout: Layout

  /// Returns the lines for each persona that changes or has a warning.
  func blocks(_ personas: [ShownPersona]) -> [[String]] {
    let shown = personas.filter { $0.plan.action != .none || $0.needsAttention }
    let titleWidth = shown.map { $0.plan.action.title.width }.max() ?? 0
    let nameWidth = min(Self.longestName, shown.map { displayWidth(visibleText($0.plan.name)) }.max() ?? 0)
    return shown.map { persona in
      var text = padded(persona.plan.action.title, to: titleWidth + 2)
      text.append(padded(StyledText(visibleText(persona.plan.name), .strong), to: nameWidth + 2))
      text.append(contents(of: persona))
      return layout.lines(text, hang: titleWidth + 4)
    }
  }

  private func padded(_ text: StyledText, to width: Int) -> StyledText {
    text + StyledText(layout.blanks(max(width - text.width, 2)))
  }

  private func contents(of shown: ShownPersona) -> StyledText {
    let persona = shown.plan
    let fields = persona.action == .create ? [counted(persona.changes.count, "value")] : fields(of: shown)
    var text = StyledText(fields.joined(separator: ", "))
    for (number, note) in [(persona.driftCount, "edited elsewhere"), (persona.kept.count, "edited elsewhere and kept")]
    where number > 0 {
      text.append(text.pieces.isEmpty ? "" : "; ")
      text.append("\(number) \(note)", .alarming)
    }
    for (number, noun, meaning) in [
      (persona.sideEffects.count, "side effect", TextStyle.Meaning.alarming),
      (persona.warnings.count, "warning", .changed), (persona.problems.count, "problem", .alarming),
    ] where number > 0 {
      text.append(text.pieces.isEmpty ? "" : "; ")
      text.append(counted(number, noun), meaning)
    }
    return text
  }

  private func fields(of persona: ShownPersona) -> [String] {
    persona.changedFields.map { visibleText($0.path) + ($0.amount.map { " (\($0))" } ?? "") }
  }
}
