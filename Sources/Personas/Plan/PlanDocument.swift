package import Basics

/// A plan as JSON (promises.md, 3): what `plan --format json` prints, and `plan --out` saves.
///
/// Its keys are promised to users. Some may be added; none goes or changes its meaning within a format version.
package struct PlanDocument: Equatable, Codable, Sendable {
  package static let currentFormatVersion = 1

  package var formatVersion = PlanDocument.currentFormatVersion
  package var tool: Plan.Tool
  package var createdAt: String
  package var api: Plan.API
  package var configDigest: String
  package var history: PlanHistory?
  package var historyGap: HistoryGap?
  package var onDrift: DriftPolicy
  package var personas: [Persona]
  package var summary: Plan.Summary

  package init(_ plan: Plan, under contract: Contract) {
    tool = plan.tool
    createdAt = plan.createdAt
    api = plan.api
    configDigest = plan.configDigest
    history = plan.history
    historyGap = plan.historyGap
    onDrift = plan.onDrift
    personas = plan.personas.map { Persona($0, under: contract) }
    summary = plan.summary
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(formatVersion, forKey: .formatVersion)
    try container.encode(tool, forKey: .tool)
    try container.encode(createdAt, forKey: .createdAt)
    try container.encode(api, forKey: .api)
    try container.encode(configDigest, forKey: .configDigest)
    // Null and not absent: scripts ask for `.history.complete`.
    try container.encode(history, forKey: .history)
    try container.encode(historyGap, forKey: .historyGap)
    try container.encode(onDrift, forKey: .onDrift)
    try container.encode(personas, forKey: .personas)
    try container.encode(summary, forKey: .summary)
  }

  /// What will be done to one persona.
  package struct Persona: Equatable, Codable, Sendable {
    package var name: String
    package var id: String?
    package var action: PersonaPlan.Action
    package var source: SourcePosition?
    package var changes: [Change]
    package var names: [String: String]
    package var sideEffects: [SideEffect]
    package var warnings: [String]
    package var problems: [Problem]
    package var request: PlannedRequest?
    package var basis: Basis?
    /// What the files ask for, and is left as it is on the server.
    package var kept: [Change]
    /// Present for a persona that the server had once, and does not have any more.
    package var lost: LostPersona?
    /// The persona that is to be deleted, as the API shows it; absent for every other action.
    package var snapshot: JSONValue?
  }

  /// Why a persona is blocked.
  package struct Problem: Equatable, Codable, Sendable {
    package let message: String
    package let source: SourcePosition
  }

  /// What the plan of a persona rests on.
  package struct Basis: Equatable, Codable, Sendable {
    package let updatedAt: String?
    /// `sha256:` and the digest of `PersonaPlan.seenValues`.
    package let digest: String
    package let unchanged: [String: JSONValue]
  }
}

extension PlanDocument.Persona {
  fileprivate init(_ plan: PersonaPlan, under contract: Contract) {
    name = plan.name
    id = plan.id
    action = plan.action
    source = plan.source
    changes = plan.changes
    names = plan.names
    sideEffects = plan.sideEffects
    warnings = plan.warnings
    problems = plan.problems.map { PlanDocument.Problem(message: $0.message, source: $0.range.start) }
    request = plan.request(under: contract)
    basis = plan.basis.map { basis in
      PlanDocument.Basis(
        updatedAt: basis.updatedAt, digest: plan.seenValuesDigest(under: contract),
        unchanged: Dictionary(uniqueKeysWithValues: basis.unchanged.map { ("\($0)", $1) }))
    }
    kept = plan.kept
    lost = plan.lost
    if case .delete(let deletion) = plan.step { snapshot = .object(deletion.snapshot.object) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(id, forKey: .id)
    try container.encode(action, forKey: .action)
    try container.encode(source, forKey: .source)
    try container.encode(changes, forKey: .changes)
    try container.encode(names, forKey: .names)
    try container.encode(sideEffects, forKey: .sideEffects)
    try container.encode(warnings, forKey: .warnings)
    try container.encode(problems, forKey: .problems)
    // Null and not absent: scripts ask for `.request`.
    try container.encode(request, forKey: .request)
    try container.encode(basis, forKey: .basis)
    try container.encode(kept, forKey: .kept)
    try container.encodeIfPresent(lost, forKey: .lost)
    try container.encodeIfPresent(snapshot, forKey: .snapshot)
  }
}
