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

  private struct Result: Sendable {
    let persona: PersonaResult
    var stopsTheRun = false
  }

  private func apply(_ planned: PlannedPersona) async -> Result {
    guard let request = planned.plan.request else {
      return Result(persona: PersonaResult(planned.plan, status: .unchanged))
    }
    let verification = Verification(plan: planned.plan, before: planned.live, contract: contract)
    do throws(APIError) {
      let answer = try await client.execute(request, on: planned.plan.id)
      return judged(planned, await complete(answer, for: verification), by: verification)
    } catch let error where error.leavesOutcomeUnknown {
      return await settled(planned, after: error, by: verification)
    } catch {
      return failed(planned, .failed, error)
    }
  }

  /// An answer that leaves out fields which the persona showed before is read again, in full, if it can be.
  private func complete(_ answer: LivePersona, for verification: Verification) async -> LivePersona {
    guard !verification.hiddenFields(in: answer).isEmpty else { return answer }
    return (try? await client.persona(id: answer.id)) ?? answer
  }

  /// A write without a usable answer may have been stored: the persona itself tells.
  private func settled(
    _ planned: PlannedPersona, after error: APIError, by verification: Verification
  ) async -> Result {
    switch await current(planned) {
    case .unknown: return failed(planned, .unknown, error)
    case .missing: return failed(planned, .failed, error)
    case .found(let now): return settled(planned, as: now, after: error, by: verification)
    }
  }

  private enum Finding {
    case found(LivePersona)
    case missing
    case unknown
  }

  /// Reads the persona that a write was for.
  ///
  /// One that was to be created had no namesake before, so that the one with its name, if there is one now, is it.
  private func current(_ planned: PlannedPersona) async -> Finding {
    do throws(APIError) {
      if let id = planned.plan.id { return .found(try await client.persona(id: id)) }
      let namesakes = try await client.personaSummaries().filter { $0.name.utf8.elementsEqual(planned.plan.name.utf8) }
      guard let created = namesakes.first else { return .missing }
      return namesakes.count == 1 ? .found(try await client.persona(id: created.id)) : .unknown
    } catch {
      return .unknown
    }
  }

  private func settled(
    _ planned: PlannedPersona, as now: LivePersona, after error: APIError, by verification: Verification
  ) -> Result {
    let untouched = Verification(plan: planned.plan.withoutRequest, before: planned.live, contract: contract)
    let isStored = verification.mismatches(in: now).isEmpty
    if !isStored, untouched.mismatches(in: now).isEmpty { return failed(planned, .failed, error) }
    return judged(planned, now, by: verification)
  }

  private func judged(_ planned: PlannedPersona, _ answer: LivePersona, by verification: Verification) -> Result {
    let mismatches = verification.mismatches(in: answer)
    var result = PersonaResult(planned.plan, status: mismatches.isEmpty ? .applied : .mismatched)
    result.id = answer.id
    result.mismatches = mismatches
    result.unverified = verification.unreadableFields(in: answer)
    return Result(persona: result)
  }

  private func failed(_ planned: PlannedPersona, _ status: PersonaResult.Status, _ error: APIError) -> Result {
    var result = PersonaResult(planned.plan, status: status)
    result.message = "\(error)"
    result.failure = error.failure
    return Result(persona: result, stopsTheRun: error.stopsTheRun)
  }
}
