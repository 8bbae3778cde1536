import AnamAPI
import Personas

/// An update or a deletion of a persona on its way to the server.
///
/// The API has no conditional writes, so the persona is read right before each attempt: the request is sent only if
/// that shows what the plan rests on.
struct PersonaWrite {
  let client: AnamClient
  let contract: Contract
  let call: Call
  let id: String
  private(set) var planned: PlannedPersona

  private var verification: Verification {
    Verification(plan: planned.plan, before: planned.live, contract: contract)
  }

  private var isDeletion: Bool { planned.plan.action == .delete }

  /// Sends the request until it is known what became of it.
  mutating func run() async -> ApplyOutcome {
    var attempts = client.attempts()
    // What left open whether the request was carried out.
    var unknownOutcome: APIError?
    while true {
      do throws(APIError) {
        try await client.waitForTurn(call, attempts)
      } catch {
        return await ended(by: error, attempts, unknownOutcome)
      }
      if let outcome = await look(after: unknownOutcome, attempts) { return outcome }
      do throws(APIError) {
        return try await send(&attempts)
      } catch {
        unknownOutcome = error.leavesOutcomeUnknown ? error : nil
        do throws(APIError) {
          try await client.pause(after: error, &attempts)
        } catch {
          return await ended(by: error, attempts, unknownOutcome)
        }
      }
    }
  }

  private func send(_ attempts: inout Attempts) async throws(APIError) -> ApplyOutcome {
    guard !isDeletion else {
      try await client.delete(call, &attempts)
      return await deletion()
    }
    let answer = try await client.execute(call, on: id, &attempts)
    let last = await verification.lastWord(on: answer) { () throws(APIError) in
      try await client.persona(id: id, for: .settling)
    }
    return ApplyOutcome(planned, answer: last, verifiedBy: verification)
  }

  /// Makes sure that the persona is gone; a copy of the server that lags may show it for a little longer.
  private func deletion() async -> ApplyOutcome {
    var pauses = client.lagPauses
    while true {
      do throws(APIError) {
        _ = try await client.persona(id: id, for: .settling)
      } catch {
        return ApplyOutcome(deleted: planned, unconfirmedBecause: error.isNotFound ? nil : error)
      }
      guard let pause = pauses.popFirst() else { return ApplyOutcome(undeleted: planned) }
      await client.sleep(for: pause)
    }
  }

  /// Reads the persona.
  ///
  /// - Parameter unknownOutcome: What left open whether the request was carried out.
  /// - Returns: The outcome; nil if the plan still holds and has not been carried out, so the request may be sent.
  private mutating func look(after unknownOutcome: APIError?, _ attempts: Attempts) async -> ApplyOutcome? {
    let verification = verification
    var live: LivePersona?
    do throws(APIError) {
      live = try await client.persona(id: id, for: unknownOutcome == nil ? .work : .settling)
    } catch {
      guard isDeletion, error.isNotFound else { return unread(error, attempts, unknownOutcome) }
    }
    planned.live = live
    switch (planned.plan.standing(to: live, under: contract), live) {
    case (.unchanged, _), (.pending, _): return nil
    case (.reached, _) where attempts.made == 0:
      return ApplyOutcome(persona: PersonaResult(planned.plan, status: .unchanged))
    case (.reached, nil): return ApplyOutcome(deleted: planned)
    case (.reached, let live?): return ApplyOutcome(planned, answer: live, verifiedBy: verification)
    case (.stale(let staleValues), let live):
      // Where it was carried out, what is not as foreseen is what somebody else has changed.
      if let live, unknownOutcome != nil, planned.plan.hasCaused(staleValues, under: contract) {
        return ApplyOutcome(planned, answer: live, verifiedBy: verification)
      }
      return ApplyOutcome(planned, staleBy: staleValues, after: unknownOutcome)
    }
  }

  /// The outcome when nothing more may be sent; one read settles an unknown outcome.
  private mutating func ended(by error: APIError, _ attempts: Attempts, _ unknownOutcome: APIError?) async
    -> ApplyOutcome
  {
    if let unknownOutcome, let outcome = await look(after: unknownOutcome, attempts) { return outcome }
    return failed(error, attempts)
  }

  private func unread(_ error: APIError, _ attempts: Attempts, _ unknownOutcome: APIError?) -> ApplyOutcome {
    guard let unknownOutcome else { return failed(error, attempts) }
    guard !error.isNotFound else {
      return ApplyOutcome(planned, .failed, unknownOutcome, note: "the persona is no longer there")
    }
    return ApplyOutcome(planned, unreadable: error, after: unknownOutcome, note: "it could not be read afterwards")
  }

  private func failed(_ error: APIError, _ attempts: Attempts) -> ApplyOutcome {
    let isUntried = error.isEndOfRun && attempts.made == 0
    let note = error.isNotFound ? "it was deleted in the meantime" : ""
    return ApplyOutcome(planned, isUntried ? .notAttempted : .failed, error, note: note)
  }
}

extension Verification {
  /// Returns what a write is judged by: the answer, unless it leaves out fields that the persona showed before or is not as
  /// foreseen; then what one more read shows, if it is not older.
  func lastWord(
    on answer: LivePersona, rereading read: () async throws(APIError) -> LivePersona
  ) async -> LivePersona {
    guard !hiddenFields(in: answer).isEmpty || !mismatches(in: answer).isEmpty else { return answer }
    guard let live = try? await read(), !live.isOlder(than: answer) else { return answer }
    return live
  }
}
