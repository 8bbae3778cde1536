import AnamAPI
import Personas

/// What became of one persona, and what that means for the others.
struct ApplyOutcome: Sendable {
  var persona: PersonaResult
  /// Whether it shows that no other persona could be written either.
  var stopsTheRun = false
}

extension ApplyOutcome {
  /// The outcome of a request that was answered, as the answer, or what was read afterwards, shows it.
  init(_ planned: PlannedPersona, answer: LivePersona, verifiedBy verification: Verification) {
    let mismatches = verification.mismatches(in: answer)
    persona = PersonaResult(planned.plan, status: mismatches.isEmpty ? .applied : .mismatched)
    persona.id = answer.id
    persona.mismatches = mismatches
    persona.unverified = verification.unreadableFields(in: answer)
  }

  /// The outcome of a request that failed.
  init(_ planned: PlannedPersona, _ status: PersonaResult.Status, _ error: APIError, note: String = "") {
    persona = PersonaResult(planned.plan, status: status)
    persona.message = "\(error)" + (note.isEmpty ? "" : "; \(note)")
    persona.failure = error.failure
    stopsTheRun = error.stopsTheRun
  }

  /// The outcome for a persona that somebody else has changed in the meantime.
  ///
  /// - Parameter error: What left open whether the request was carried out; nil if it was never sent.
  init(_ planned: PlannedPersona, movedBy movements: [Movement], after error: APIError?) {
    let paths = movements.map(\.path).joined(separator: ", ")
    persona = PersonaResult(planned.plan, status: error == nil ? .failed : .unknown)
    persona.message = (error.map { "\($0); " } ?? "") + "somebody has changed it in the meantime: \(paths)"
    persona.failure = error?.failure ?? .conflict
    persona.mismatches = movements.map { movement in
      Mismatch(path: movement.path, expected: movement.seen, stored: movement.now, wasSent: false)
    }
  }
}
