import AnamAPI
import ArgumentParser
import Basics
import Personas
import Reconcile
import Reports

/// What ends a command early: one line for the user, and the exit code.
struct CommandFailure: Error {
  let code: ExitStatus
  let message: String
  /// For machines, what people have been shown already.
  let details: [String]

  init(_ code: ExitStatus, _ message: String, details: [String] = []) {
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
    self.init(ExitStatus(error.failure), "\(error)")
  }
}

/// Runs a command's work, and turns what stops it into the command's exit code; with a machine's format, also
/// into one JSON object on standard output.
func reportingFailures(asJSON isJSON: Bool, _ work: () async throws -> Void) async throws {
  try await reportingFailures(writing: { if isJSON { try $0.writeAsJSON() } }, work)
}

/// Runs a command's work, and turns what stops it into the command's exit code.
///
/// - Parameter write: Prints, where the result would stand, why there is none.
func reportingFailures(
  writing write: (ErrorReport) throws -> Void = { _ in }, _ work: () async throws -> Void
) async throws {
  let failure: CommandFailure
  do {
    return try await work()
  } catch let invalid as InvalidConfiguration {
    let code = ExitStatus.invalidConfiguration
    try write(ErrorReport(invalid.diagnostics, exitCode: code.rawValue))
    throw ExitCode(code.rawValue)
  } catch let error as APIError {
    failure = CommandFailure(error)
  } catch let error as CommandFailure {
    failure = error
  }
  Terminal.standardError.write("anamctl: error: \(visibleText(failure.message))\n")
  // If the report cannot be written either, the command still failed for the same reason.
  try? write(ErrorReport(messages: [failure.message] + failure.details, exitCode: failure.code.rawValue))
  throw ExitCode(failure.code.rawValue)
}

extension ErrorReport {
  /// Prints the report where a machine expects the result.
  func writeAsJSON() throws {
    try Terminal.standardOutput.writeResult(try jsonText(self, layout: .indented) + "\n")
  }
}
