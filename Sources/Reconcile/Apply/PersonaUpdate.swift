import AnamAPI
import Personas

/// An update on its way to the server.
///
/// It is sent again only when it is known that nothing has happened yet: the server has refused it for now, or a read
/// shows the persona as the plan saw it.
struct PersonaUpdate {
  /// A read that is older than this does not count any more.
  private static let longestAge: Duration = .seconds(5)

  let client: AnamClient
  let contract: Contract
  let request: PersonaPlan.Request
  let id: String
  private(set) var planned: PlannedPersona

  private var verification: Verification {
    Verification(plan: planned.plan, before: planned.live, contract: contract)
  }

  /// Sends the request until it is known what became of it.
  mutating func run() async -> ApplyOutcome {
    var attempts = client.attempts()
    while true {
      do throws(APIError) {
        try await client.waitForTurn(request, attempts)
        if let outcome = try await renew(afterSending: attempts.made > 0) { return outcome }
      } catch {
        return failed(error, attempts)
      }
      do throws(APIError) {
        let answer = try await client.execute(request, on: id, &attempts)
        return ApplyOutcome(planned, answer: await complete(answer), verifiedBy: verification)
      } catch {
        if error.leavesOutcomeUnknown, let outcome = await settle(after: error) { return outcome }
        do throws(APIError) {
          try await client.pause(after: error, &attempts)
        } catch {
          return failed(error, attempts)
        }
      }
    }
  }

  /// Reads the persona again if the last time is too long ago.
  ///
  /// - Returns: The outcome if the request is not to be sent; nil if the plan still holds.
  private mutating func renew(afterSending wasSent: Bool) async throws(APIError) -> ApplyOutcome? {
    if let readAt = planned.readAt, client.elapsed - readAt <= Self.longestAge { return nil }
    let live = try await read()
    switch planned.plan.standing(to: live, under: contract) {
    case .unchanged, .pending: return nil
    case .reached where !wasSent: return ApplyOutcome(persona: PersonaResult(planned.plan, status: .unchanged))
    case .reached: return ApplyOutcome(planned, answer: live, verifiedBy: verification)
    case .moved(let movements): return ApplyOutcome(planned, movedBy: movements, after: nil)
    }
  }

  /// Finds out what became of the request by reading the persona.
  ///
  /// - Returns: The outcome; nil if nothing has happened, so that the request may be sent again.
  private mutating func settle(after error: APIError) async -> ApplyOutcome? {
    let before = verification
    do throws(APIError) {
      let live = try await read(for: .settling)
      switch planned.plan.standing(to: live, under: contract) {
      case .unchanged, .pending: return nil
      case .reached: return ApplyOutcome(planned, answer: live, verifiedBy: before)
      case .moved(let movements): return ApplyOutcome(planned, movedBy: movements, after: error)
      }
    } catch let reading where reading.isNotFound {
      return ApplyOutcome(planned, .failed, error, note: "the persona is no longer there")
    } catch let reading {
      var outcome = ApplyOutcome(planned, .unknown, error, note: "it could not be read afterwards: \(reading)")
      outcome.stopsTheRun = reading.stopsTheRun
      return outcome
    }
  }

  private mutating func read(for purpose: Attempts.Purpose = .work) async throws(APIError) -> LivePersona {
    let start = client.elapsed
    let live = try await client.persona(id: id, for: purpose)
    planned.live = live
    planned.readAt = start
    return live
  }

  /// An answer that leaves out fields which the persona showed before is read again, in full, if it can be.
  private func complete(_ answer: LivePersona) async -> LivePersona {
    guard !verification.hiddenFields(in: answer).isEmpty else { return answer }
    return (try? await client.persona(id: id, for: .settling)) ?? answer
  }

  private func failed(_ error: APIError, _ attempts: Attempts) -> ApplyOutcome {
    let isUntried = error.isEndOfRun && attempts.made == 0
    let note = error.isNotFound ? "it was deleted in the meantime" : ""
    return ApplyOutcome(planned, isUntried ? .notAttempted : .failed, error, note: note)
  }
}
