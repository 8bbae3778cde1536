import Personas

/// A plan as workflow commands, which a GitHub runner shows at the lines of a pull request that cause each change, and
/// as text for its log.
package struct PlanAnnotations {
  /// Of each kind, GitHub shows so many of a step (actions/toolkit, `docs/problem-matchers.md`).
  private static let mostOfKind = 10

  private let paths: RepositoryPaths

  /// - Parameter paths: What files are called in the repository.
  package init(paths: RepositoryPaths = .asGiven) { self.paths = paths }

  /// Returns one command a line, the gravest first; how many more there would be; and the plan as text.
  package func render(_ shown: ShownPlan) -> String {
    let annotations = shown.shared.flatMap { self.annotations($0, of: shown) } + shown.personas.flatMap(annotations)
    var lines: [String] = []
    var hidden: [String] = []
    for kind in PlanAnnotation.Kind.allCases {
      let ofKind = annotations.filter { $0.kind == kind }
      lines += ofKind.prefix(Self.mostOfKind).map { "\($0.command(in: paths))" }
      if ofKind.count > Self.mostOfKind { hidden.append(counted(ofKind.count - Self.mostOfKind, kind.rawValue)) }
    }
    if !hidden.isEmpty {
      lines.append("Not annotated, as GitHub shows ten of a kind: \(hidden.joined(separator: ", ")).")
    }
    let text = PlanText(style: TextStyle(isColoured: false)).render(shown)
    return lines.map { $0 + "\n" }.joined() + text
  }

  private func annotations(_ shared: SharedChanges, of shown: ShownPlan) -> [PlanAnnotation] {
    guard let first = shared.personas.first else { return [] }
    return shared.changes.filter { !$0.isRepeated }.compactMap {
      PlanAnnotation(.shared($0, personas: shared.personas.count), of: shown.personas[first].plan)
    }
  }

  private func annotations(_ shown: ShownPersona) -> [PlanAnnotation] {
    let persona = shown.plan
    let subjects: [PlanAnnotation.Subject] =
      persona.problems.map { .problem($0) } + persona.sideEffects.map { .sideEffect($0) }
      + (shown.lostNote.map { [.lost($0)] } ?? []) + shown.kept.map { .kept($0) }
      + persona.warnings.map { .warning($0) } + changes(shown)
    return subjects.compactMap { PlanAnnotation($0, of: persona) }
  }

  private func changes(_ shown: ShownPersona) -> [PlanAnnotation.Subject] {
    switch shown.plan.step {
    case .create: [.creation]
    case .update: shown.ownValues.filter { !$0.isRepeated }.map { .change($0) }
    case .delete, .none, .leftOut, .blocked: []
    }
  }
}
