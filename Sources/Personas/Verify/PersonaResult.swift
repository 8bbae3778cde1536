package import Basics

/// What became of one persona in an apply.
package struct PersonaResult: Equatable, Codable, Sendable {
  package let name: String
  /// The id on the server, also of a persona that was just created.
  package var id: String?
  package let action: PersonaPlan.Action
  /// Nil for a persona that no file names any more.
  package let source: SourcePosition?
  package var status: Status
  /// Why, for what was not applied.
  package var message: String?
  /// What the server has and the plan did not foresee.
  package var mismatches: [Mismatch] = []
  /// The fields that were sent and that the server does not show, so that nobody can say what it has stored.
  package var unverified: [String] = []
  package var failure: Failure?

  /// How it ended.
  package enum Status: String, Codable, CaseIterable, Sendable {
    /// It was right already.
    case unchanged
    /// The server has stored what was sent, and changed nothing that the plan did not foresee.
    case applied
    /// The request was carried out, and the server has something other than planned.
    case mismatched
    /// Nothing was changed.
    case failed
    /// The request may have been carried out; it could not be found out.
    case unknown
    /// No request was started, because one before it showed that none would succeed.
    case notAttempted
  }

  /// The kind of failure, which decides the exit code.
  package enum Failure: String, Codable, Sendable {
    /// The key is missing, wrong, or has no access.
    case unauthorized
    /// The API cannot be reached, or still fails after the retries.
    case unavailable
    /// The API refuses this request.
    case rejected
    /// Somebody else has changed the persona in the meantime, so that nothing was sent.
    case conflict
  }

  /// - Parameter plan: What was to be done.
  package init(_ plan: PersonaPlan, status: Status) {
    name = plan.name
    id = plan.id
    action = plan.action
    source = plan.source
    self.status = status
  }

  /// A persona for which nothing is left to do.
  ///
  /// - Parameter id: Its id on the server; nil for one that the server is not to have.
  package init(settled plan: PersonaPlan, id: String?) {
    name = plan.name
    self.id = id
    action = .none
    source = plan.source
    status = .unchanged
  }
}

extension PersonaResult {
  /// Whether the server has changed the persona.
  package var isChange: Bool { status == .applied || status == .mismatched }

  /// Whether the persona is now as its file wants it.
  package var isAsDesired: Bool { status == .applied || status == .unchanged }
}
