import AnamAPI
import Personas

/// A new persona on its way to the server.
///
/// To send it twice could make two, so that it is sent again only when nothing was sent, or when the list shows that
/// nothing was created.
struct PersonaCreation {
  let client: AnamClient
  let contract: Contract
  let request: PersonaPlan.Request
  let planned: PlannedPersona

  private var verification: Verification {
    Verification(plan: planned.plan, before: nil, contract: contract)
  }

  /// Sends the request until it is known what became of it.
  func run() async -> ApplyOutcome {
    var attempts = client.attempts()
    var isInDoubt = false
    while true {
      do throws(APIError) {
        let answer = try await client.execute(request, on: nil, &attempts)
        return ApplyOutcome(planned, answer: answer, verifiedBy: verification)
      } catch {
        if error.isEndOfRun, attempts.made == 0 { return ApplyOutcome(planned, .notAttempted, error) }
        guard error.isTransient || error.leavesOutcomeUnknown else { return ApplyOutcome(planned, .failed, error) }
        var final: APIError?
        do throws(APIError) {
          try await client.pause(after: error, &attempts)
        } catch {
          final = error
        }
        if !error.isUnreachable {
          // What was in doubt once is sent once more, and not again.
          if isInDoubt, error.leavesOutcomeUnknown { final = final ?? error }
          isInDoubt = isInDoubt || error.leavesOutcomeUnknown
          if let outcome = await find(after: error) { return outcome }
        }
        if let final { return ApplyOutcome(planned, .failed, final) }
      }
    }
  }

  /// Looks for the persona by its name: it had no namesake before, so that the one with its name, if there is one now,
  /// is it, unless somebody else has created another meanwhile.
  ///
  /// - Returns: The outcome; nil if there is none, so that nothing was created.
  private func find(after error: APIError) async -> ApplyOutcome? {
    do throws(APIError) {
      let name = planned.plan.name
      let namesakes = try await client.personaSummaries(for: .settling).filter { $0.name.utf8.elementsEqual(name.utf8) }
      guard let created = namesakes.first else { return nil }
      guard namesakes.count == 1 else {
        let ids = namesakes.map(\.id).joined(separator: ", ")
        return ApplyOutcome(planned, .unknown, error, note: "several personas have its name now: \(ids)")
      }
      let live = try await client.persona(id: created.id, for: .settling)
      switch planned.plan.standing(to: live, under: contract) {
      case .unchanged, .pending, .reached: return ApplyOutcome(planned, answer: live, verifiedBy: verification)
      case .moved(let movements): return ApplyOutcome(planned, movedBy: movements, after: error)
      }
    } catch let reading {
      var outcome = ApplyOutcome(planned, .unknown, error, note: "it could not be looked for afterwards: \(reading)")
      outcome.stopsTheRun = reading.stopsTheRun
      return outcome
    }
  }
}
