import AnamAPI
package import Personas

extension Reconciler {
  /// Executes the planned requests, no others, and verifies each answer.
  ///
  /// One persona's failure does not stop the others, unless it shows that none can succeed.
  ///
  /// - Parameters:
  ///   - personas: None may be blocked. Those whose plan is not pending are left unchanged.
  ///   - report: Told when a persona's request is about to be made, and when it is known what became of it.
  /// - Returns: One result for each persona, in their order.
  func apply(
    _ personas: [CheckedPersona], reporting report: @escaping @Sendable (ApplyEvent) -> Void = { _ in }
  ) async -> [PersonaResult] {
    let counter = ProgressCounter(.applying, of: personas.count { $0.standing == .pending }, onProgress)
    let outcomes = await personas.concurrentMap(limit: parallelism, stoppingAfter: \.stopsTheRun) { persona in
      guard persona.standing == .pending else { return ApplyOutcome(persona: persona.settledResult) }
      report(.began(persona.planned.plan))
      let outcome = await send(persona.planned)
      report(.ended(outcome.persona))
      counter.advance()
      return outcome
    }
    let cause = outcomes.compactMap(\.self).first(where: \.stopsTheRun)?.persona
    let results = zip(personas, outcomes).map { persona, outcome in
      (plan: persona.planned.plan, outcome: outcome ?? ApplyOutcome(notAttempted: persona, because: cause))
    }
    // What stopped the writes would stop the reads.
    return cause == nil ? await confirm(results) : results.map(\.outcome.persona)
  }

  private func send(_ planned: PlannedPersona) async -> ApplyOutcome {
    guard let request = planned.plan.request(under: contract) else {
      return ApplyOutcome(persona: PersonaResult(planned.plan, status: .unchanged))
    }
    do throws(APIError) {
      let call = try Call(request)
      guard let id = planned.plan.id else {
        return await PersonaCreation(client: client, contract: contract, call: call, planned: planned).run()
      }
      var write = PersonaWrite(client: client, contract: contract, call: call, id: id, planned: planned)
      return await write.run()
    } catch {
      return ApplyOutcome(planned, .failed, error)
    }
  }
}

/// What an apply tells of its progress.
package enum ApplyEvent: Sendable {
  /// From now on it may be that the persona is changed.
  case began(PersonaPlan)
  /// It is known what became of the persona, or that nobody knows.
  case ended(PersonaResult)
}
