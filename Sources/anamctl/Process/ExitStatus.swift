import AnamAPI
import Personas

/// The exit codes that users and scripts may rely on (promises.md, 2).
enum ExitStatus: Int32 {
  case success = 0
  /// Failed, for a reason that has no code of its own.
  case failure = 1
  /// `--detailed-exitcode`: there is a difference.
  case difference = 2
  /// The user's configuration is invalid, or a name in it cannot be resolved.
  case invalidConfiguration = 3
  /// Refused, and nothing was sent.
  case refused = 4
  /// At least one persona was changed and at least one was not.
  case partlyApplied = 5
  /// The API says 401 or 403.
  case unauthorized = 6
  /// The API cannot be reached, or still fails after the retries.
  case unavailable = 7
  /// Applied, but the server has something other than what was sent or foreseen.
  case notAsPlanned = 8
  /// Wrong use of the command line.
  case wrongUse = 64
  /// Ended by SIGINT.
  case interrupted = 130
  /// Ended by SIGTERM or SIGHUP.
  case terminated = 143
}

extension ExitStatus {
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
        [.unauthorized, .unavailable, .conflict].first(where: failures.contains).map(ExitStatus.init) ?? .failure
      }
  }
}
