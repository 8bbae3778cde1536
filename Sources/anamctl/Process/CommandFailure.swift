import AnamAPI
import ArgumentParser
import Basics
import Personas
import Reconcile
import Reports

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

/// The exit codes that users and scripts may rely on (promises.md, 2).
enum Status: Int32 {
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

/// Runs a command's work, and turns what stops it into the command's exit code; with a machine's format, also
/// into one JSON object on standard output.
func reportingFailures(asJSON isJSON: Bool = false, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let invalid as InvalidConfiguration {
    let code = Status.invalidConfiguration
    if isJSON { try write(ErrorReport(invalid.diagnostics, exitCode: code.rawValue)) }
    throw ExitCode(code.rawValue)
  } catch let error as APIError {
    try fail(CommandFailure(error), asJSON: isJSON)
  } catch let failure as CommandFailure {
    try fail(failure, asJSON: isJSON)
  }
}

private func fail(_ failure: CommandFailure, asJSON isJSON: Bool) throws {
  Terminal.standardError.write("anamctl: error: \(visibleText(failure.message))\n")
  // If the report cannot be written either, the command still failed for the same reason.
  if isJSON { try? write(ErrorReport(messages: [failure.message] + failure.details, exitCode: failure.code.rawValue)) }
  throw ExitCode(failure.code.rawValue)
}

private func write(_ report: ErrorReport) throws {
  try Terminal.standardOutput.writeResult(try jsonText(report, layout: .indented) + "\n")
}
