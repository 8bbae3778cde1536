import Basics

@testable import Personas

extension Plan {
  /// A plan of these personas.
  ///
  /// - Parameter names: The names that the account has for ids in it.
  static func example(
    _ personas: [PersonaPlan], names: [String: String] = [:], gap: HistoryGap? = nil, onDrift: DriftPolicy = .refuse
  ) -> Plan {
    let personas = personas.map {
      PersonaPlan(
        name: $0.name, source: $0.source, step: $0.step, names: names, warnings: $0.warnings, kept: $0.kept)
    }
    return Plan(
      tool: Plan.Tool(name: "anamctl", version: "0.1.0"), createdAt: "2026-11-22T12:00:00Z",
      api: Plan.API(url: "https://api.anam.ai", keyFingerprint: "sha256:0a1b2c3d"), configDigest: "sha256:00",
      historyGap: gap, onDrift: onDrift, personas: personas)
  }
}

extension PersonaPlan {
  /// A plan of one persona.
  ///
  /// - Parameter request: The body of the request, if there is one.
  static func example(
    _ action: Action, name: String = "Cara", id: String? = "p1", file: String = "cara.yaml", changes: [Change] = [],
    sideEffects: [SideEffect] = [], warnings: [String] = [], problems: [String] = [], request: JSONValue? = nil,
    kept: [Change] = []
  ) -> PersonaPlan {
    let start = SourcePosition(file: file, line: 1, column: 1)
    let problem = SourcePosition(file: file, line: 3, column: 14)
    let id = id ?? "p1"
    let basis = PersonaPlan.Basis(updatedAt: nil, unchanged: [:])
    let changed = Set(changes.map(\.path))
    let step: PersonaPlan.Step =
      switch action {
      case .create: .create(PersonaPlan.Creation(changes: changes))
      case .update:
        .update(
          PersonaPlan.Update(
            id: id, changes: changes, sentBack: (request?.options ?? []).filter { !changed.contains($0.path) },
            sideEffects: sideEffects, basis: basis))
      case .delete:
        LivePersona(["id": .string(id), "name": .string(name)]).map { .delete(.init(of: $0)) }
          ?? .none(.init(id: id, basis: basis))
      case .none: .none(.init(id: id, basis: basis))
      case .blocked:
        .blocked(
          PersonaPlan.Obstacle(
            id: id, problems: problems.map { .error(.account, $0, at: SourceRange(at: problem)) }, changes: changes))
      }
    return PersonaPlan(name: name, source: start, step: step, warnings: warnings, kept: kept)
  }
}

extension JSONValue {
  /// The options in a request's body, each with its path.
  fileprivate var options: [PathValue] {
    (members ?? [:]).sorted { $0.key < $1.key }.filter { $0.value.members != nil }
      .flatMap { $0.value.leaves(at: ValuePath(field: $0.key)) }
  }
}

extension Change {
  /// A change that a file's second line asks for.
  static func example(
    _ path: ValuePath, _ before: JSONValue, _ after: JSONValue, _ cause: Cause = .config, file: String = "cara.yaml",
    history: ValueHistory? = nil
  ) -> Change {
    let source = SourcePosition(file: file, line: 2, column: 1)
    return Change(path: path, before: before, after: after, cause: cause, source: source, history: history)
  }
}

extension SideEffect {
  /// A value that is lost.
  static func example(
    _ path: ValuePath, _ before: JSONValue, _ cause: String, _ certainty: Certainty
  ) -> SideEffect {
    SideEffect(path: path, before: before, after: .null, cause: cause, certainty: certainty)
  }
}
