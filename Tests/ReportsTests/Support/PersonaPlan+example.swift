import Basics

@testable import Personas

extension Plan {
  /// A plan of these personas.
  ///
  /// - Parameter names: The names that the account has for ids in it.
  static func example(_ personas: [PersonaPlan], names: [String: String] = [:]) -> Plan {
    var personas = personas
    for index in personas.indices { personas[index].names = names }
    return Plan(
      tool: Plan.Tool(name: "anamctl", version: "0.1.0"), createdAt: "2026-11-22T12:00:00Z",
      api: Plan.API(url: "https://api.anam.ai", keyFingerprint: "sha256:0a1b2c3d"), configDigest: "sha256:00",
      personas: personas)
  }
}

extension PersonaPlan {
  /// A plan of one persona.
  ///
  /// - Parameter request: The body of the request, if there is one.
  static func example(
    _ action: Action, name: String = "Cara", id: String? = "p1", file: String = "cara.yaml", changes: [Change] = [],
    sideEffects: [SideEffect] = [], warnings: [String] = [], problems: [String] = [], request: JSONValue? = nil
  ) -> PersonaPlan {
    var plan = PersonaPlan(
      name: name, id: action == .create ? nil : id, action: action,
      source: SourcePosition(file: file, line: 1, column: 1))
    plan.changes = changes
    plan.sideEffects = sideEffects
    plan.warnings = warnings
    plan.problems = problems.map {
      PersonaPlan.Problem(message: $0, source: SourcePosition(file: file, line: 3, column: 14))
    }
    plan.request = request.map { Request(method: id == nil ? "POST" : "PUT", path: "/v1/personas", body: $0) }
    return plan
  }
}

extension Change {
  /// A change that a file's second line asks for.
  static func example(
    _ path: String, _ before: JSONValue, _ after: JSONValue, _ cause: Cause = .config, file: String = "cara.yaml"
  ) -> Change {
    let source = SourcePosition(file: file, line: 2, column: 1)
    return Change(path: path, before: before, after: after, cause: cause, source: source)
  }
}

extension SideEffect {
  /// A value that is lost.
  static func example(
    _ path: String, _ before: JSONValue, _ cause: String, _ certainty: Certainty
  ) -> SideEffect {
    SideEffect(path: path, before: before, after: .null, cause: cause, certainty: certainty)
  }
}
