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
func reportingFailures(asJSON isJSON: Bool = false, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let invalid as InvalidConfiguration {
    let code = ExitStatus.invalidConfiguration
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
