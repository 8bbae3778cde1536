import AnamAPI
import Personas

/// What became of one persona, and what that means for the others.
struct ApplyOutcome: Sendable {
  var persona: PersonaResult
  /// Whether it shows that no other persona could be written either.
  var stopsTheRun = false
  /// The persona as the server has stored it, if the request was carried out.
  var stored: LivePersona?
}

extension ApplyOutcome {
  /// The outcome of a request that was answered, as the answer, or what was read afterwards, shows it.
  init(_ planned: PlannedPersona, answer: LivePersona, verifiedBy verification: Verification) {
    let mismatches = verification.mismatches(in: answer)
    persona = PersonaResult(planned.plan, status: mismatches.isEmpty ? .applied : .mismatched)
    persona.id = answer.id
    persona.mismatches = mismatches
    persona.unverified = verification.unreadableFields(in: answer)
    stored = answer
  }

  /// The outcome of a request that failed.
  init(_ planned: PlannedPersona, _ status: PersonaResult.Status, _ error: APIError, note: String = "") {
    persona = PersonaResult(planned.plan, status: status)
    persona.message = (status == .notAttempted ? "\(error.reason)" : "\(error)") + (note.isEmpty ? "" : "; \(note)")
    persona.failure = error.failure
    stopsTheRun = error.stopsTheRun
  }

  /// The outcome of a request that may have been carried out, where nothing can be read to find out.
  init(_ planned: PlannedPersona, unreadable reading: APIError, after unknownOutcome: APIError, note: String) {
    self.init(planned, .unknown, unknownOutcome, note: "\(note): \(reading)")
    // What keeps it from being read may weigh more than what kept it from being answered.
    if reading.failure == .unauthorized { persona.failure = .unauthorized }
    stopsTheRun = reading.stopsTheRun
  }

  /// The outcome of a deletion.
  ///
  /// - Parameter unconfirmed: Why it could not be checked that the persona is gone; nil if it is gone.
  init(deleted planned: PlannedPersona, unconfirmedBecause unconfirmed: APIError? = nil) {
    persona = PersonaResult(planned.plan, status: .applied)
    guard let unconfirmed else { return }
    persona.message = "by its answer alone: it could not be read afterwards: \(unconfirmed)"
  }

  /// The outcome of a deletion that was answered as carried out, and was not.
  init(undeleted planned: PlannedPersona) {
    persona = PersonaResult(planned.plan, status: .mismatched)
    persona.message = "it was answered as deleted, and is still there"
  }

  /// The outcome of a creation that may still come about, because the server may still be at work.
  init(lost planned: PlannedPersona, _ unknownOutcome: APIError) {
    self.init(
      planned, .unknown, unknownOutcome,
      note: "the list does not show it, and it is not sent twice: make a new plan when the server has settled")
    // The server was reached: this is no failure to reach it.
    persona.failure = nil
  }

  /// The outcome of a creation whose name another persona has taken.
  init(_ planned: PlannedPersona, besides id: String) {
    persona = PersonaResult(planned.plan, status: .failed)
    persona.message = "the server has a persona of this name by now, \(id), which is another one: none was created"
    persona.failure = .conflict
  }

  /// The outcome of a creation that is no longer needed: the server already has the persona.
  init(existing planned: PlannedPersona, id: String) {
    persona = PersonaResult(planned.plan, status: .unchanged)
    persona.id = id
  }

  /// The outcome of a creation whose name several personas have.
  init(_ planned: PlannedPersona, namesakes ids: [String], after unknownOutcome: APIError?) {
    persona = PersonaResult(planned.plan, status: unknownOutcome == nil ? .failed : .unknown)
    persona.message =
      (unknownOutcome.map { "\($0); " } ?? "") + "several personas have its name now: \(ids.joined(separator: ", "))"
    persona.failure = unknownOutcome?.failure ?? .conflict
  }

  /// The outcome for a persona that somebody else has changed in the meantime.
  ///
  /// - Parameter unknownOutcome: What left open whether the request was carried out; nil if it was never sent.
  init(_ planned: PlannedPersona, staleBy staleValues: [StaleValue], after unknownOutcome: APIError?) {
    let paths = staleValues.map { "\($0.path)" }.joined(separator: ", ")
    persona = PersonaResult(planned.plan, status: unknownOutcome == nil ? .failed : .unknown)
    persona.message = (unknownOutcome.map { "\($0); " } ?? "") + "somebody has changed it in the meantime: \(paths)"
    persona.failure = unknownOutcome?.failure ?? .conflict
    persona.mismatches = staleValues.map { stale in
      Mismatch(path: stale.path, expected: stale.seen, stored: stale.now, wasSent: false)
    }
  }

  /// The outcome for a persona that the run never got to.
  ///
  /// - Parameter cause: The persona at which the run ended.
  init(notAttempted checked: CheckedPersona, because cause: PersonaResult?) {
    guard checked.standing == .pending else {
      persona = checked.settledResult
      return
    }
    persona = PersonaResult(checked.planned.plan, status: .notAttempted)
    guard let cause else { return }
    persona.message =
      cause.status == .notAttempted ? cause.message : "not sent, because of what happened to \(cause.name)"
  }
}
