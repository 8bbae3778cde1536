import Personas

/// One line for each persona to which something happens: the fields that change, and how much.
struct SummaryLines {
  private static let longestName = 28

  let layout: Layout

  /// Returns the lines for each persona, those that stay as they are left out.
  func blocks(_ personas: [PersonaPlan]) -> [[String]] {
    let shown = personas.filter { $0.action != .none || !$0.warnings.isEmpty }
    let titleWidth = shown.map { $0.action.title.width }.max() ?? 0
    let nameWidth = min(Self.longestName, shown.map { displayWidth(visibleText($0.name)) }.max() ?? 0)
    return shown.map { persona in
      var text = padded(persona.action.title, to: titleWidth + 2)
      text.append(padded(StyledText(visibleText(persona.name), .strong), to: nameWidth + 2))
      text.append(contents(of: persona))
      return layout.lines(text, hang: titleWidth + 4)
    }
  }

  private func padded(_ text: StyledText, to width: Int) -> StyledText {
    text + StyledText(layout.blanks(max(width - text.width, 2)))
  }

  private func contents(of persona: PersonaPlan) -> StyledText {
    let fields = persona.action == .create ? [count(persona.changes.count, "value")] : self.fields(persona.changes)
    var text = StyledText(fields.joined(separator: ", "))
    for (number, noun, meaning) in [
      (persona.sideEffects.count, "side effect", TextStyle.Meaning.alarming),
      (persona.warnings.count, "warning", .changed), (persona.problems.count, "problem", .alarming),
    ] where number > 0 {
      text.append(text.pieces.isEmpty ? "" : "; ")
      text.append(count(number, noun), meaning)
    }
    return text
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// Returns the fields that change in their order, each once, with how much of it changes.
  private func fields(_ changes: [Change]) -> [String] {
    var options: [String: Int] = [:]
    for change in changes where change.cause != .resend { options[change.field, default: 0] += 1 }
    return changes.compactMap { change -> String? in
      guard change.cause != .resend, let number = options.removeValue(forKey: change.field) else { return nil }
      let field = visibleText(change.field)
      if number > 1 { return "\(field) (\(count(number, "option")))" }
      return amount(of: change).map { "\(visibleText(change.path)) (\($0))" } ?? visibleText(change.path)
    }
  }

  private func amount(of change: Change) -> String? {
    if change.isLongText { return "\(change.textDiff.counts)" }
    return SetDifference(from: change.before, to: change.after)?.counts
  }
}
