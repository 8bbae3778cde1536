package import AnamAPI
import Basics
package import Personas

extension Reconciler {
  /// Fetches what the personas need, and plans each of them.
  ///
  /// Sends nothing but GET.
  ///
  /// - Parameter others: The personas of the files that are not planned: what they describe by its id is theirs.
  /// - Returns: One plan for each persona, in their order.
  /// - Throws: The first `APIError` that left something unread.
  package func plan(
    _ personas: [DesiredPersona], besides others: [DesiredPersona] = []
  ) async throws(APIError) -> [PlannedPersona] {
    var (fetched, nameProblems) = try await fetchNames(of: personas)
    let matches = fetched.personas.matches(in: fetched.summaries, besides: others, under: contract)
    let matched = zip(fetched.personas, matches).map { MatchedPersona(desired: $0, match: $1) }
    let resolved = confirmingCreations(try await fetchLive(matched))
    try await fetchNeeds(of: resolved, into: &fetched.catalogue)
    let taken = try await takenNames(for: resolved, list: personas.needSummaries ? fetched.summaries : nil)
    return resolved.enumerated().map { index, persona in
      var plan = plan(persona, nameProblems: nameProblems[index] ?? [], catalogue: fetched.catalogue)
      if let taken, persona.getsNewName(under: contract) { plan.add(warnings: taken.warnings(for: plan)) }
      return PlannedPersona(plan: plan, live: persona.live)
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
    _ persona: MatchedPersona, nameProblems: [Diagnostic], catalogue: Catalogue
  ) -> PersonaPlan {
    var problems = nameProblems
    if case .problem(let problem) = persona.match { problems.append(problem) }
    guard problems.isEmpty else {
      // It is not known what the persona should be, or which one it is: nothing more can be said of it.
      return PersonaPlan(
        name: persona.desired.displayName(under: contract), source: persona.desired.range.start,
        step: .blocked(PersonaPlan.Obstacle(id: persona.live?.id, problems: problems)))
    }
    return PersonaPlanner(
      desired: persona.desired, live: persona.live, catalogue: catalogue, contract: contract
    ).plan()
  }
}

/// The plan of one persona, with what it was made from.
package struct PlannedPersona: Sendable {
  package internal(set) var plan: PersonaPlan
  /// The persona as it was read; nil for one that is to be created.
  package internal(set) var live: LivePersona?
}
