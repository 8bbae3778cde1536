import AnamAPI
import Basics
package import Personas

/// A planned persona, compared with the one that the server has now.
package struct CheckedPersona: Sendable {
  /// The plan, with the persona as it was read last.
  package let planned: PlannedPersona
  package let standing: Standing

  /// A persona that was read to make its plan a moment ago.
  init(fresh planned: PlannedPersona) {
    self.planned = planned
    standing = planned.plan.isPending ? .pending : .unchanged
  }

  init(planned: PlannedPersona, standing: Standing) {
    self.planned = planned
    self.standing = standing
  }

  /// Whether something that the plan rests on is not as it was.
  package var isStale: Bool {
    if case .stale = standing { true } else { false }
  }

  /// The result for one that is already as it should be.
  package var settledResult: PersonaResult { PersonaResult(settled: planned.plan, id: planned.live?.id) }
}

extension Reconciler {
  /// Reads every persona of a plan again, and tells for each whether the plan still holds.
  ///
  /// Sends nothing but GET.
  ///
  /// - Returns: One result for each persona, in their order.
  /// - Throws: The first `APIError` that left something unread.
  func recheck(_ plan: Plan) async throws(APIError) -> [CheckedPersona] {
    let creates = plan.personas.contains { $0.action == .create }
    let summaries = creates ? try await client.personaSummaries() : []
    let counter = ProgressCounter(.reading, of: plan.personas.count, onProgress)
    return try await plan.personas.concurrentTryMap(limit: parallelism) { persona throws(APIError) in
      defer { counter.advance() }
      guard persona.action == .create else { return try await recheck(persona, id: persona.id) }
      return try await recheck(persona, namesakes: summaries.filter { $0.name.utf8.elementsEqual(persona.name.utf8) })
    }
  }

  /// Compares the plan of a creation with the personas that now have its name.
  private func recheck(_ plan: PersonaPlan, namesakes: [PersonaSummary]) async throws(APIError) -> CheckedPersona {
    guard let namesake = namesakes.first else { return try await recheck(plan, id: nil) }
    if namesakes.count == 1 {
      do throws(APIError) {
        return checked(PlannedPersona(plan: plan, live: try await client.knownPersona(id: namesake.id)))
      } catch let error where error.isNotFound {
        // The list has it all the same.
      }
    }
    let ids = namesakes.map { JSONValue.string($0.id) }
    let stale = StaleValue(path: StaleValue.personaPath, seen: .null, now: ids.count == 1 ? ids[0] : .array(ids))
    return CheckedPersona(planned: PlannedPersona(plan: plan), standing: .stale([stale]))
  }

  /// - Parameter id: Nil for one that is to be created and has no namesake.
  private func recheck(_ plan: PersonaPlan, id: String?) async throws(APIError) -> CheckedPersona {
    var persona = PlannedPersona(plan: plan)
    guard let id else { return checked(persona) }
    do throws(APIError) {
      persona.live = try await client.persona(id: id)
    } catch let error where error.isNotFound {
      persona.live = nil
    }
    return checked(persona)
  }

  private func checked(_ persona: PlannedPersona) -> CheckedPersona {
    CheckedPersona(planned: persona, standing: persona.plan.standing(to: persona.live, under: contract))
  }
}
