import ArgumentParser
import Personas
import Reconcile
import Reports

/// Changes the server as a plan says, and verifies every answer.
struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Change the server as plan shows, and verify every change.",
    discussion: """
      Makes the plan, shows it, asks, executes exactly its requests and compares every answer with it, value \
      by value. Where nobody can be asked (in CI, say), --yes is needed.

      Exit codes: 0 done, 1 failed, 3 the files are invalid or a persona is blocked (nothing was sent), \
      4 the server changed while the plan was shown (nothing was sent), 5 partly applied, 6 the key is \
      refused, 7 the API cannot be reached, 8 the server has something else than was sent or foreseen, \
      64 wrong use.
      """
  )

  @OptionGroup var files: FileOptions
  @OptionGroup var targets: TargetOptions
  @OptionGroup var contract: ContractOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Apply without asking.")
  var yes = false

  func run() async throws {
    try await reportingFailures {
      guard yes || Terminal.standardInput.isInteractive else {
        throw CommandFailure(.wrongUse, "nobody can be asked here: give --yes to apply without asking")
      }
      let session = try Session(
        files: files, targets: targets, contract: contract, connection: connection, output: output)
      try await session.withPlan { try await execute($0, in: session) }
    }
  }

  private func execute(_ planned: Session.Planned, in session: Session) async throws {
    let style = output.style(for: .standardOutput)
    try Terminal.standardOutput.writeResult(session.redacted(PlanText(style: style).render(planned.plan)))
    if planned.plan.isBlocked {
      Terminal.standardError.write("anamctl: error: a persona is blocked, so nothing was sent\n")
      throw ExitCode(Status.invalidConfiguration.rawValue)
    }
    guard planned.plan.hasChanges else { return }
    let results = await planned.reconciler.apply(yes ? planned.personas : try await confirmed(planned))
    try Terminal.standardOutput.writeResult(session.redacted("\n" + ResultText(style: style).render(results)))
    let status = Status(results)
    if status != .success { throw ExitCode(status.rawValue) }
  }

  /// Asks, and makes sure that the plan still holds after the time that the answer took.
  private func confirmed(_ planned: Session.Planned) async throws -> [PlannedPersona] {
    guard confirm() else { throw CommandFailure(.failure, "not confirmed, so nothing was sent") }
    guard let personas = try await planned.renewed() else {
      throw CommandFailure(
        .refused, "the server has changed since the plan was shown, so nothing was sent; run it again")
    }
    return personas
  }

  /// Only a plain yes is one; the end of the input is a no.
  private func confirm() -> Bool {
    Terminal.standardError.write("\nApply this plan? Only 'yes' is a yes: ")
    return readLine() == "yes"
  }
}
