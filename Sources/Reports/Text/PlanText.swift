import Basics
import Personas

/// A plan as text: for each persona a header, a line for each value, and for long texts what changes in them.
package struct PlanText {
  /// The most unchanged personas that get a line each; more than these are only counted.
  private static let mostUnchanged = 10
  /// How many personas are named that share a change, unless all are.
  private static let mostNames = 10

  private let layout: Layout
  private let detail: Detail

  /// - Parameter width: The width of the terminal in columns; nil for a log, in which lines are not broken.
  package init(style: TextStyle, width: Int? = nil, detail: Detail = .normal) {
    layout = Layout(style: style, width: width)
    self.detail = detail
  }

  /// Returns the report.
  package func render(_ shown: ShownPlan) -> String {
    let blocks = blocks(shown)
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      // No blank line between personas that have one line each, such as unchanged ones.
      if index > 0, detail != .summary, block.count > 1 || blocks[index - 1].count > 1 { lines.append("") }
      lines += block
    }
    if !lines.isEmpty { lines.append("") }
    lines += layout.lines(summary(shown)) + noteLines(shown.notes)
    return lines.map { $0 + "\n" }.joined()
  }

  private func noteLines(_ notes: DriftNotes) -> [String] {
    notes.advice.flatMap { layout.lines(StyledText(visibleText($0)), hang: 2) }
      + (notes.gap.map { layout.lines(StyledText(visibleText($0), .faint), hang: 2) } ?? [])
  }

  private func blocks(_ shown: ShownPlan) -> [[String]] {
    switch detail {
    case .summary: SummaryLines(layout: layout).blocks(shown.personas)
    case .normal where shown.plan.summary.none > Self.mostUnchanged:
      shown.shared.map { block($0, of: shown) }
        + shown.distinctPersonas.filter { $0.plan.action != .none || $0.needsAttention }.map(block)
    case .normal, .full: shown.shared.map { block($0, of: shown) } + shown.distinctPersonas.map(block)
    }
  }

  private func changeLines(_ persona: PersonaPlan) -> ChangeLines {
    ChangeLines(layout: layout, labels: ValueLabels(names: persona.names, isFull: detail == .full))
  }

  private func block(_ shared: SharedChanges, of shown: ShownPlan) -> [String] {
    let personas = shared.personas.map { shown.personas[$0].plan }
    guard let first = personas.first else { return [] }
    let most = detail == .full ? personas.count : Self.mostNames
    var header = first.action.title
    header.append("  ")
    header.append(counted(personas.count, "persona"), .strong)
    header.append(": " + personas.prefix(most).map { visibleText($0.name) }.joined(separator: ", "))
    if personas.count > most { header.append(" and \(personas.count - most) more") }
    return layout.lines(header) + shared.changes.flatMap { changeLines(first).lines(of: $0) }
  }

  private func block(_ shown: ShownPersona) -> [String] {
    let persona = shown.plan
    let changes = changeLines(persona)
    var lines = layout.lines(header(persona))
    if let note = shown.lostNote {
      lines += layout.lines(StyledText("! \(visibleText(note))", .alarming), indent: 2, hang: 2)
    }
    if let origin = shown.commonOrigin { lines += changes.lines(of: origin, indent: 2) }
    lines += shown.listedValues.flatMap { changes.lines(of: $0) } + shown.sharedValues.flatMap { changes.lines(of: $0) }
    if !persona.sideEffects.isEmpty {
      lines += layout.lines(StyledText("side effects:", .alarming), indent: 2)
      lines += persona.sideEffects.flatMap { changes.lines(of: $0) }
    }
    if !shown.kept.isEmpty {
      lines += layout.lines(StyledText("left as the server has them:", .alarming), indent: 2)
      lines += shown.kept.flatMap { changes.lines(of: $0) }
    }
    if !persona.warnings.isEmpty {
      lines += layout.lines(StyledText("warnings:", .changed), indent: 2)
      lines += persona.warnings.flatMap { item("*", .changed, visibleText($0)) }
    }
    if !persona.problems.isEmpty {
      lines += layout.lines(StyledText("blocked:", .alarming), indent: 2)
      lines += persona.problems.flatMap { problem in
        item("x", .alarming, "\(visibleText("\(problem.range.start)")): \(visibleText(problem.message))")
      }
    }
    return lines
  }

  private func item(_ sign: String, _ meaning: TextStyle.Meaning, _ text: String) -> [String] {
    layout.lines(StyledText(sign, meaning) + StyledText(" " + text), indent: 4, hang: 2)
  }

  private func header(_ persona: PersonaPlan) -> StyledText {
    var text = persona.action.title
    text.append("  ")
    text.append(visibleText(persona.name), .strong)
    if persona.action != .none || detail == .full {
      text.append(persona.id.map { " (\(visibleText($0)))" } ?? "", .faint)
    }
    if let source = persona.source {
      text.append("  ")
      text.append(visibleText("\(source)"), .faint)
    }
    return text
  }

  private func summary(_ shown: ShownPlan) -> StyledText {
    let text = summary(shown.plan.summary, isAlike: shown.notes.count == nil)
    return shown.notes.count.map { text + " " + StyledText("\($0).", .alarming) } ?? text
  }

  /// - Parameter isAlike: Whether personas to which nothing happens are what their files say.
  private func summary(_ counts: Plan.Summary, isAlike: Bool) -> StyledText {
    guard counts.create + counts.update + counts.delete + counts.blocked > 0 else {
      let personas = counts.none == 1 ? "persona matches its file" : "personas match their files"
      return StyledText("No changes.", .strong) + StyledText(isAlike ? " \(counts.none) \(personas)." : "")
    }
    var text = StyledText("Plan:", .strong)
    text.append(" \(counts.create) to create, \(counts.update) to update, \(counts.none) unchanged")
    if counts.delete > 0 { text.append(", \(counts.delete) to delete") }
    if counts.blocked > 0 {
      text.append(", ")
      text.append("\(counts.blocked) blocked", .alarming)
    }
    text.append(".")
    return text
  }
}

extension PersonaPlan.Action {
  /// What happens to the persona, after a sign that can be looked for.
  var title: StyledText {
    let meaning: TextStyle.Meaning =
      switch self {
      case .create: .added
      case .update: .changed
      case .delete: .removed
      case .none: .faint
      case .blocked: .alarming
      }
    return StyledText("\(sign) \(word)", meaning)
  }
}

extension PlanText {
  /// How much of a plan is shown.
  package enum Detail: String, CaseIterable, Sendable {
    /// One line for each persona to which something happens.
    case summary
    /// Everything, but long texts and values are cut.
    case normal
    /// Everything, nothing cut.
    case full
  }
}
