import AnamAPI
import Personas

/// A new persona on its way to the server.
///
/// Its name is looked for right before each attempt, because the list that the plan rests on may have moved since. To send
/// it twice could make two, so it is sent again only when nothing can have been created: the server has
/// refused it for now, or was not reached. That the list does not show it proves nothing: the server may still be at work.
struct PersonaCreation {
  let client: AnamClient
  let contract: Contract
  let call: Call
  let planned: PlannedPersona

  private var verification: Verification {
    Verification(plan: planned.plan, before: nil, contract: contract)
  }

  /// Sends the request until it is known what became of it.
  func run() async -> ApplyOutcome {
    var attempts = client.attempts()
    while true {
      do throws(APIError) {
        try await client.waitForTurn(call, attempts)
        let namesakes = try await client.personaSummaries(named: planned.plan.name)
        if let outcome = try await outcome(namesakes: namesakes, wasSent: attempts.made > 0, after: nil) {
          return outcome
        }
      } catch {
        return ApplyOutcome(planned, error.isEndOfRun && attempts.made == 0 ? .notAttempted : .failed, error)
      }
      do throws(APIError) {
        let answer = try await client.execute(call, on: nil, &attempts)
        guard answer.name(under: contract) != nil else {
          throw call.error(.unexpected("a persona without its name"))
        }
        return ApplyOutcome(planned, answer: await lastWord(on: answer), verifiedBy: verification)
      } catch {
        if error.leavesOutcomeUnknown { return await settle(after: error, &attempts) }
        do throws(APIError) {
          try await client.pause(after: error, &attempts)
        } catch {
          return ApplyOutcome(planned, error.isEndOfRun && attempts.made == 0 ? .notAttempted : .failed, error)
        }
      }
    }
  }

  /// Finds out what became of a request that may have been carried out: by a look at once, and another one later.
  private func settle(after unknownOutcome: APIError, _ attempts: inout Attempts) async -> ApplyOutcome {
    do throws(APIError) {
      if let outcome = try await look(after: unknownOutcome) { return outcome }
      do throws(APIError) {
        try await client.pause(after: unknownOutcome, &attempts)
      } catch {
        return unknownOutcome.isCompleteAnswer
          ? ApplyOutcome(planned, .failed, unknownOutcome) : ApplyOutcome(lost: planned, unknownOutcome)
      }
      return try await look(after: unknownOutcome) ?? ApplyOutcome(lost: planned, unknownOutcome)
    } catch {
      return ApplyOutcome(
        planned, unreadable: error, after: unknownOutcome, note: "it could not be looked for afterwards")
    }
  }

  /// Looks for the persona in the list: it had no namesake before, so a persona of its name is the new one, unless
  /// somebody else has created another meanwhile.
  ///
  /// - Returns: The outcome; nil if the list does not show the persona.
  private func look(after unknownOutcome: APIError) async throws(APIError) -> ApplyOutcome? {
    let name = planned.plan.name
    let summaries = try await client.personaSummaries(for: .settling)
    return try await outcome(
      namesakes: summaries.filter { $0.name.utf8.elementsEqual(name.utf8) }, wasSent: true, after: unknownOutcome)
  }

  /// The outcome if personas of this name exist; nil if none does.
  ///
  /// - Parameters:
  ///   - wasSent: Whether the request was sent, even if it was refused: the persona may come from it.
  ///   - unknownOutcome: What left open whether the request was carried out; nil if it was not sent, or refused.
  private func outcome(
    namesakes: [PersonaSummary], wasSent: Bool, after unknownOutcome: APIError?
  ) async throws(APIError) -> ApplyOutcome? {
    guard let namesake = namesakes.first else { return nil }
    guard namesakes.count == 1 else {
      return ApplyOutcome(planned, namesakes: namesakes.map(\.id), after: unknownOutcome)
    }
    let live = try await client.knownPersona(id: namesake.id, for: unknownOutcome == nil ? .work : .settling)
    switch planned.plan.standing(to: live, under: contract) {
    case .unchanged, .pending, .reached:
      guard !wasSent else { return ApplyOutcome(planned, answer: live, verifiedBy: verification) }
      return ApplyOutcome(existing: planned, id: live.id)
    case .stale(let staleValues):
      guard unknownOutcome == nil else { return ApplyOutcome(planned, staleBy: staleValues, after: unknownOutcome) }
      return ApplyOutcome(planned, besides: live.id)
    }
  }

  private func lastWord(on answer: LivePersona) async -> LivePersona {
    await verification.lastWord(on: answer) { () throws(APIError) in
      try await client.knownPersona(id: answer.id, for: .settling)
    }
  }
}
