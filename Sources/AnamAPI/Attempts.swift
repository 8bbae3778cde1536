/// The attempts of one request: how many were made, and until when more may be.
package struct Attempts: Sendable {
  /// Which attempts are allowed once the user has ended the run.
  package enum Purpose: Sendable {
    case work
    /// A read that finds out what became of a write: one attempt is made even then.
    case settling
  }

  package internal(set) var made = 0
  /// By the client's stopwatch.
  let deadline: Duration
  let purpose: Purpose
}
