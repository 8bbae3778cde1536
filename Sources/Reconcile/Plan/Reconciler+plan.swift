package import AnamAPI
import Basics
package import Personas

extension Reconciler {
  /// Fetches what the personas need, and plans each of them.
  ///
  /// Sends nothing but GET. Git is asked only about personas that differ.
  ///
  /// - Parameters:
  ///   - others: The personas of the files that are not planned: what they describe by its id is theirs.
  ///   - history: What git has said of the files; nil if there is no history.
  ///   - onDrift: What becomes of values that the repository has never had.
  /// - Returns: One plan for each persona, in their order.
  /// - Throws: The first `APIError` that left something unread.
  package func plan(
    _ personas: [DesiredPersona], besides others: [DesiredPersona] = [], remembering history: FilesHistory? = nil,
    onDrift: DriftPolicy = .refuse
  ) async throws(APIError) -> [PlannedPersona] {
    var (fetched, nameProblems) = try await fetchNames(of: personas)
    let matches = fetched.personas.matches(in: fetched.summaries, besides: others, under: contract)
    var matched = zip(fetched.personas, matches).map { MatchedPersona(desired: $0, match: $1) }
    await matchRenamed(&matched, in: fetched.summaries, besides: others, remembering: history)
    var resolved = confirmingCreations(try await fetchLive(matched))
    try await fetchNeeds(of: resolved, into: &fetched.catalogue)
    let taken = try await takenNames(for: resolved, list: personas.needSummaries ? fetched.summaries : nil)
    for index in resolved.indices { resolved[index].problems += nameProblems[index] ?? [] }
    await remember(&resolved, in: fetched.catalogue, history)
    return resolved.map { persona in
      var plan = plan(persona, in: fetched.catalogue, onDrift: onDrift)
      if let taken, persona.getsNewName(under: contract) { plan.add(warnings: taken.warnings(for: plan)) }
      let isUnknown =
        plan.action == .create
        ? persona.memory?.baseStatements == nil : plan.changes.contains { $0.history?.origin == .unknown }
      return PlannedPersona(plan: plan, live: persona.live, hasUnknownOrigin: isUnknown)
    }
  }

  /// What names are taken, if a persona is to be created or renamed.
  ///
  /// - Parameter list: The server's list, if it was read already.
  private func takenNames(
    for matched: [MatchedPersona], list: [PersonaSummary]?
  ) async throws(APIError) -> TakenNames? {
    guard matched.contains(where: { $0.getsNewName(under: contract) }) else { return nil }
    let summaries = if let list { list } else { try await client.personaSummaries() }
    let named = matched.filter { $0.desired.field(contract.nameField) != nil }.compactMap { $0.live?.id }
    return TakenNames(summaries, besides: Set(named))
  }

  private func plan(
    _ persona: MatchedPersona, in catalogue: Catalogue, onDrift: DriftPolicy
  ) -> PersonaPlan {
    guard !persona.isUnclear else {
      // It is not known what the persona should be, or which one it is: nothing more can be said of it.
      return PersonaPlan(
        name: persona.desired.displayName(under: contract), source: persona.desired.range.start,
        step: .blocked(PersonaPlan.Obstacle(id: persona.live?.id, problems: persona.allProblems)))
    }
    var plan = planner(persona, in: catalogue, onDrift: onDrift).plan()
    if let former = persona.formerName {
      plan.add(warnings: [
        "its file called it '\(former)' before, and the server has no '\(plan.name)': that persona is renamed"
      ])
    }
    return plan
  }

  func planner(
    _ persona: MatchedPersona, in catalogue: Catalogue, onDrift: DriftPolicy = .refuse
  ) -> PersonaPlanner {
    PersonaPlanner(
      desired: persona.desired, live: persona.live, catalogue: catalogue, contract: contract,
      memory: persona.memory, onDrift: onDrift)
  }
}

/// The plan of one persona, with what it was made from.
package struct PlannedPersona: Sendable {
  package internal(set) var plan: PersonaPlan
  /// The persona as it was read; nil for one that is to be created.
  package internal(set) var live: LivePersona?
  /// Whether it is not known where something on the server comes from, or whether a persona that is to be created was
  /// there once.
  package internal(set) var hasUnknownOrigin = false
}
