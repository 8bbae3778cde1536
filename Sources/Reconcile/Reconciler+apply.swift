import AnamAPI
package import Personas

extension Reconciler {
  /// Executes the planned requests, no others, and verifies each answer.
  ///
  /// One persona's failure does not stop the others, unless it shows that none can succeed.
  ///
  /// - Parameter personas: What `plan(_:)` returned, none of them blocked.
  /// - Returns: One result for each persona, in their order.
  package func apply(_ personas: [PlannedPersona]) async -> [PersonaResult] {
    let results = await personas.concurrentMap(limit: parallelism, stoppingAfter: \.stopsTheRun) { persona in
      await apply(persona)
    }
    return zip(personas, results).map { persona, result in
      result?.persona
        ?? PersonaResult(persona.plan, status: persona.plan.request == nil ? .unchanged : .notAttempted)
    }
  }

  private func apply(_ planned: PlannedPersona) async -> ApplyOutcome {
    guard let request = planned.plan.request else {
      return ApplyOutcome(persona: PersonaResult(planned.plan, status: .unchanged))
    }
    guard let id = planned.plan.id else {
      return await PersonaCreation(client: client, contract: contract, request: request, planned: planned).run()
    }
    var update = PersonaUpdate(client: client, contract: contract, request: request, id: id, planned: planned)
    return await update.run()
  }
}
