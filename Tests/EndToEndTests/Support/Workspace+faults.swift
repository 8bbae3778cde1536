import AnamSandbox
import Testing

extension Workspace {
  /// Runs `plan` while the sandbox misbehaves to reads, or `apply` while it does to writes.
  ///
  /// A plan that fails must print nothing on standard output.
  ///
  /// - Parameters:
  ///   - fault: A rule that begins with the method.
  ///   - options: Further arguments.
  func run(under fault: String, _ options: String...) async throws -> Anamctl.Outcome {
    try sandbox.setFaults(fault)
    sandbox.removeRequests()
    let isRead = fault.hasPrefix("GET")
    let command = isRead ? ["plan"] : ["apply", "--yes", "--parallelism", "1"]
    let outcome = try await Anamctl.run(command + options, in: folder, environment: connection)
    if isRead, outcome.status != 0 { #expect(outcome.standardOutput == "") }
    return outcome
  }
}

extension Anamctl.Outcome {
  /// All that was printed.
  var output: String { standardOutput + standardError }
}
