import Basics
package import Personas

/// What on the server is no longer as a plan saw it, as text: a header for each persona, and a line for each value, or
/// what changes in a long text.
package struct StaleValuesText {
  private let layout: Layout

  /// - Parameter width: The width of the terminal in columns; nil for a log, in which lines are not broken.
  package init(style: TextStyle, width: Int? = nil) {
    layout = Layout(style: style, width: width)
  }

  /// Returns the report; empty if nothing has moved.
  ///
  /// - Parameter personas: Plans, each with how it stands to the server.
  package func render(_ personas: [(plan: PersonaPlan, standing: Standing)]) -> String {
    personas.flatMap { plan, standing -> [String] in
      guard case .stale(let staleValues) = standing else { return [] }
      var header = StyledText("!", .alarming) + " " + StyledText(visibleText(plan.name), .strong)
      header.append(plan.id.map { " (\(visibleText($0)))" } ?? "", .faint)
      header.append(", as the plan saw it -> as it is now")
      return layout.lines(header) + staleValues.flatMap { lines(of: $0, in: plan) }
    }.map { $0 + "\n" }.joined()
  }

  private func lines(of stale: StaleValue, in plan: PersonaPlan) -> [String] {
    guard stale.path == StaleValue.personaPath else {
      let labels = ValueLabels(names: plan.names, isFull: false)
      return ChangeLines(layout: layout, labels: labels).lines(of: ShownChange(stale))
    }
    guard stale.now != .null else { return layout.lines("there is no such persona any more", indent: 2) }
    let what = "there is a persona of this name now, and it is not what the plan would create:"
    return layout.lines(StyledText("\(what) \(visibleValue(stale.now))"), indent: 2)
  }
}

extension Standing {
  /// Returns one sentence for each value that is no longer as the plan saw it.
  package func descriptions(of plan: PersonaPlan) -> [String] {
    guard case .stale(let staleValues) = self else { return [] }
    return staleValues.map { stale in
      if let text = ShownChange(stale).text {
        return "\(plan.name): \(stale.path) has changed since the plan was made: \(text.counts)"
      }
      let (seen, now) = ValueLabels(names: [:], isFull: false).labels(of: stale.seen, stale.now)
      return "\(plan.name): \(stale.path) was \(seen) when the plan was made, and is \(now) now"
    }
  }
}
