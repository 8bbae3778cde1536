package import AnamAPI
import Basics
package import Personas

extension Reconciler {
  /// Fetches what the personas need, and plans each of them.
  ///
  /// Sends nothing but GET.
  ///
  /// - Returns: One plan for each persona, in their order.
  /// - Throws: The first `APIError` that left something unread.
  package func plan(_ personas: [DesiredPersona]) async throws(APIError) -> [PlannedPersona] {
    var (fetched, nameProblems) = try await fetchNames(of: personas)
    let matches = fetched.personas.matches(in: fetched.summaries, under: contract)
    let targets = zip(fetched.personas, matches).map { Target(desired: $0, match: $1) }
    let resolved = confirmingCreations(try await fetchLive(targets))
    try await fetchNeeds(of: resolved, into: &fetched.catalogue)
    let taken = try await takenNames(for: resolved, list: personas.needSummaries ? fetched.summaries : nil)
    return resolved.enumerated().map { index, target in
      var planned = planned(target, nameProblems: nameProblems[index] ?? [], catalogue: fetched.catalogue)
      if let taken, target.isNamed(under: contract) { planned.plan.warnings += taken.warnings(for: planned.plan) }
      return planned
    }
  }

  /// What names are taken, if a persona is to be created or renamed.
  ///
  /// - Parameter list: The server's list, if it was read already.
  private func takenNames(
    for targets: [Target], list: [PersonaSummary]?
  ) async throws(APIError) -> TakenNames? {
    guard targets.contains(where: { $0.isNamed(under: contract) }) else { return nil }
    let summaries = if let list { list } else { try await client.personaSummaries() }
    let named = targets.filter { $0.desired.field(contract.nameField) != nil }.compactMap { $0.live?.id }
    return TakenNames(summaries, besides: Set(named))
  }

  private func planned(
    _ target: Target, nameProblems: [Diagnostic], catalogue: Catalogue
  ) -> PlannedPersona {
    var problems = nameProblems
    if case .problem(let problem) = target.match { problems.append(problem) }
    guard problems.isEmpty else { return blocked(target, by: problems) }
    let planner = PersonaPlanner(
      desired: target.desired, live: target.live, catalogue: catalogue, contract: contract)
    var (plan, found) = planner.plan()
    plan.basis = target.live.map { basis(of: plan, live: $0, desired: target.desired) }
    return PlannedPersona(plan: plan, problems: found, live: target.live)
  }

  /// A persona of which it is not known what it should be, or which one it is: nothing more can be said of it.
  private func blocked(_ target: Target, by problems: [Diagnostic]) -> PlannedPersona {
    var plan = PersonaPlan(
      name: target.desired.displayName(under: contract), id: target.live?.id, action: .blocked,
      source: target.desired.range.start)
    plan.block(problems)
    return PlannedPersona(plan: plan, problems: problems, live: target.live)
  }

  /// What the plan rests on: the managed values as they were read, and those that a side effect touches.
  private func basis(of plan: PersonaPlan, live: LivePersona, desired: DesiredPersona) -> PersonaPlan.Basis {
    let unchanged = desired.unchangedValues(in: live, besides: plan.changes, under: contract)
    var plan = plan
    plan.basis = PersonaPlan.Basis(updatedAt: live.updatedAt, digest: "", unchanged: unchanged)
    return PersonaPlan.Basis(
      updatedAt: live.updatedAt, digest: plan.basisDigest(under: contract), unchanged: unchanged)
  }
}
