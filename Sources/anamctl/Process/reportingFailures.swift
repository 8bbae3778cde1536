import AnamAPI
import ArgumentParser
import Basics
import Personas
import Reports

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
  // A report that cannot be written either changes nothing of why the command failed.
  if isJSON { try? write(ErrorReport(messages: [failure.message] + failure.details, exitCode: failure.code.rawValue)) }
  throw ExitCode(failure.code.rawValue)
}

private func write(_ report: ErrorReport) throws {
  try Terminal.standardOutput.writeResult(try jsonText(report, layout: .indented) + "\n")
}
