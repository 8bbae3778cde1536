import ArgumentParser
import Personas
import Reconcile
import Reports

/// How the result of an apply is printed.
enum ApplyFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Changes the server as a plan says, and verifies every answer.
struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Change the server as plan shows, and verify every change.",
    discussion: """
      Makes the plan, shows it, asks, executes exactly its requests and compares every answer with it, value \
      by value. Where nobody can be asked (in CI, say), --yes is needed.

      With --plan, carries out a plan that 'plan --out' has saved, and reads no files. It is refused if anything \
      that it rests on has changed on the server in the meantime.

      The first Ctrl-C stops it: no new request starts, what is under way ends, and the summary is printed.

      Exit codes: 0 done, 1 failed, 3 the files are invalid or a persona is blocked (nothing was sent), \
      4 the plan does not hold any more or is refused (nothing was sent), 5 partly applied, 6 the key is \
      refused, 7 the API cannot be reached, 8 the server has something else than was sent or foreseen, \
      64 wrong use, 130 or 143 stopped by a signal.
      """
  )

  @OptionGroup var files: FileOptions
  @OptionGroup var targets: TargetOptions
  @OptionGroup var saved: SavedPlanOptions
  @OptionGroup var contract: ContractOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var safety: SafetyOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Apply without asking.")
  var yes = false

  @Option(help: "Print the plan and the result as text, or the result alone as JSON.")
  var format = ApplyFormat.text

  func validate() throws {
    guard saved.plan == nil || (files.paths.isEmpty && targets.targets.isEmpty) else {
      throw ValidationError("--plan carries out the whole of a saved plan: give neither paths nor --target with it")
    }
  }

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      guard yes || Terminal.standardInput.isInteractive else {
        throw CommandFailure(.wrongUse, "nobody can be asked here: give --yes to apply without asking")
      }
      let session = try Session(contract: contract, connection: connection, output: output)
      try await withTreeLock(directories) {
        if let path = saved.plan {
          try await session.withSavedPlan(path, longestAge: saved.longestAge) { try await execute($0, in: session) }
        } else {
          try await session.withPlan(of: files, targets: targets) { try await execute($0, in: session) }
        }
      }
    }
  }

  /// The directories that no other apply may work on meanwhile.
  private var directories: [String] {
    let paths = saved.plan.map { [$0] } ?? files.effectivePaths
    return paths.map(folder(of:))
  }

  private func execute(_ planned: Session.Planned, in session: Session) async throws {
    let style = output.style(for: .standardOutput)
    if format == .text {
      try Terminal.standardOutput.writeResult(session.redacted(PlanText(style: style).render(planned.plan)))
    }
    if planned.plan.isBlocked {
      throw CommandFailure(.invalidConfiguration, "a persona is blocked, so nothing was sent")
    }
    try refuse(planned.plan.refusals(under: safety.limits))
    guard let personas = try await checked(planned, in: session) else {
      if format == .json {
        try report(planned.plan.personas.map { PersonaResult($0, status: .unchanged) }, in: session)
      }
      return
    }
    let results = await session.interruption.catchingSignals { await planned.reconciler.apply(personas) }
    try report(results, in: session)
  }

  /// Prints the result, and ends with the exit code that belongs to it.
  private func report(_ results: [PersonaResult], in session: Session) throws {
    let status = session.interruption.status ?? Status(results)
    let text =
      switch format {
      case .text: "\n" + ResultText(style: output.style(for: .standardOutput)).render(results)
      case .json:
        try jsonText(ApplyReport(results, tool: Version.tool, exitCode: status.rawValue), layout: .indented) + "\n"
      }
    try Terminal.standardOutput.writeResult(session.redacted(text))
    if status != .success { throw ExitCode(status.rawValue) }
  }

  /// Ends the run if a limit says so; a prompt that shrinks may also be confirmed on a terminal.
  private func refuse(_ refusals: [SafetyRefusal]) throws {
    let final = refusals.filter { yes || !$0.canBeConfirmed }
    guard final.isEmpty else {
      throw CommandFailure(.refused, final.map(\.description).joined(separator: "; ") + "; nothing was sent")
    }
    for refusal in refusals { Terminal.standardError.write("\nwarning: \(visibleText(refusal.description))\n") }
  }

  /// Asks, and makes sure that the plan still holds.
  ///
  /// - Returns: The personas with what is left to do; nil if that is nothing.
  private func checked(_ planned: Session.Planned, in session: Session) async throws -> [CheckedPersona]? {
    if planned.plan.hasChanges, !yes, !confirm() {
      throw CommandFailure(.failure, "not confirmed, so nothing was sent")
    }
    let personas = try await personasNow(planned)
    guard !personas.contains(where: \.hasMoved) else {
      let text = MovementsText(style: output.style(for: .standardError))
      Terminal.standardError.write(session.redacted(text.render(personas.map { ($0.planned.plan, $0.standing) })))
      let event = saved.plan == nil ? "shown" : "made"
      let advice = saved.plan == nil ? "run it again" : "make a new plan"
      throw CommandFailure(
        .refused, "the server has changed since the plan was \(event), so nothing was sent; \(advice)")
    }
    guard personas.contains(where: { $0.standing == .pending }) else {
      if planned.plan.hasChanges, format == .text {
        try Terminal.standardOutput.writeResult("\nThe plan is applied already: nothing was sent.\n")
      }
      return nil
    }
    return personas
  }

  /// What was read to make the plan is still fresh, unless somebody was asked meanwhile or the plan is a saved one.
  private func personasNow(_ planned: Session.Planned) async throws -> [CheckedPersona] {
    guard yes || !planned.plan.hasChanges, let personas = planned.personas else {
      return try await planned.reconciler.check(planned.plan)
    }
    return planned.reconciler.check(personas)
  }

  /// Only a plain yes is one; the end of the input is a no.
  private func confirm() -> Bool {
    Terminal.standardError.write("\nApply this plan? Only 'yes' is a yes: ")
    return readLine() == "yes"
  }
}
