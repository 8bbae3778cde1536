package import Personas

/// What on the server is no longer as a plan saw it, as text: a header for each persona, and a line for each value, or
/// a line diff for a long text.
package struct MovementsText {
  private let style: TextStyle

  package init(style: TextStyle) { self.style = style }

  /// Returns the report; empty if nothing has moved.
  ///
  /// - Parameter personas: Plans, each with how it stands to the server.
  package func render(_ personas: [(plan: PersonaPlan, standing: Standing)]) -> String {
    personas.flatMap { plan, standing -> [String] in
      guard case .moved(let movements) = standing else { return [] }
      let id = plan.id.map { style.apply(.faint, " (\(visibleText($0)))") } ?? ""
      let header = "\(style.apply(.alarming, "!")) \(style.apply(.strong, visibleText(plan.name)))\(id)"
      return [header + ", as the plan saw it -> as it is now"] + movements.flatMap { lines(of: $0, in: plan) }
    }.map { $0 + "\n" }.joined()
  }

  private func lines(of movement: Movement, in plan: PersonaPlan) -> [String] {
    guard movement.path == Contract.idKey else {
      let change = Change(
        path: movement.path, before: movement.seen, after: movement.now, cause: .config, source: plan.source)
      return PlanText(style: style).lines(of: change)
    }
    guard movement.now != .null else { return ["  there is no such persona any more"] }
    let id = visibleValue(movement.now)
    return ["  there is a persona of this name now, and it is not what the plan would create: \(id)"]
  }
}

extension Standing {
  /// Returns one sentence for each value that is no longer as the plan saw it.
  package func descriptions(of plan: PersonaPlan) -> [String] {
    guard case .moved(let movements) = self else { return [] }
    return movements.map { movement in
      let (seen, now) = (visibleValue(movement.seen), visibleValue(movement.now))
      return "\(plan.name): \(movement.path) was \(seen) when the plan was made, and is \(now) now"
    }
  }
}
