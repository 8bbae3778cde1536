import AnamAPI
import Personas

extension Reconciler {
  /// Executes the planned requests, no others, and verifies each answer.
  ///
  /// One persona's failure does not stop the others, unless it shows that none can succeed.
  ///
  /// - Parameters:
  ///   - personas: What `plan(_:)` returned, none of them blocked.
  ///   - report: Told when a persona's request is about to be made, and when it is known what became of it.
  /// - Returns: One result for each persona, in their order.
  func apply(
    _ personas: [PlannedPersona], reporting report: @escaping @Sendable (ApplyEvent) -> Void = { _ in }
  ) async -> [PersonaResult] {
    let counter = ProgressCounter(.applying, of: personas.count { $0.plan.request != nil }, onProgress)
    let outcomes = await personas.concurrentMap(limit: parallelism, stoppingAfter: \.stopsTheRun) { persona in
      guard let request = persona.plan.request else {
        return ApplyOutcome(persona: PersonaResult(persona.plan, status: .unchanged))
      }
      report(.began(persona.plan))
      let outcome = await send(request, of: persona)
      report(.ended(outcome.persona))
      counter.advance()
      return outcome
    }
    let cause = outcomes.compactMap(\.self).first(where: \.stopsTheRun)?.persona
    let results = zip(personas, outcomes).map { persona, outcome in
      (plan: persona.plan, outcome: outcome ?? ApplyOutcome(notAttempted: persona.plan, because: cause))
    }
    // What stopped the writes would stop the reads.
    return cause == nil ? await confirm(results) : results.map(\.outcome.persona)
  }

  private func send(_ request: PersonaPlan.Request, of planned: PlannedPersona) async -> ApplyOutcome {
    guard let id = planned.plan.id else {
      return await PersonaCreation(client: client, contract: contract, request: request, planned: planned).run()
    }
    var update = PersonaUpdate(client: client, contract: contract, request: request, id: id, planned: planned)
    return await update.run()
  }
}
