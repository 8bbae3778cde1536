import AnamAPI
import Personas
import Reconcile

/// What ends a command early: one line for the user, and the exit code.
struct CommandFailure: Error {
  let code: Status
  let message: String
  /// For machines, what people have been shown already.
  let details: [String]

  init(_ code: Status, _ message: String, details: [String] = []) {
    self.code = code
    self.message = message
    self.details = details
  }

  /// A saved plan that is not carried out, with what to do instead.
  init(refusing path: String, _ error: SavedPlanError) {
    self.init(
      .refused, "the plan \(path) is refused: \(error); nothing was sent. Make a new one with: anamctl plan --out FILE")
  }

  init(_ error: APIError) {
    self.init(Status(error.failure), "\(error)")
  }
}

extension Status {
  /// The code for a failure of the API alone.
  init(_ failure: PersonaResult.Failure) {
    self =
      switch failure {
      case .unauthorized: .unauthorized
      case .unavailable: .unavailable
      case .rejected: .failure
      case .conflict: .refused
      }
  }

  /// The code of an apply: what happened to the server comes before why (promises.md, 2).
  init(_ results: [PersonaResult]) {
    let failures = Set(results.compactMap(\.failure))
    self =
      if results.contains(where: { $0.status == .mismatched }) {
        .notAsPlanned
      } else if results.allSatisfy(\.isAsDesired) {
        .success
      } else if results.contains(where: \.isChange) {
        .partlyApplied
      } else {
        [.unauthorized, .unavailable, .conflict].first(where: failures.contains).map(Status.init) ?? .failure
      }
  }
}
