import ArgumentParser
import Basics
import Files
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
      4 the plan no longer holds or is refused (nothing was sent), 5 partly applied, 6 the key is refused, \
      7 the API cannot be reached, 8 the server has something other than what was sent or foreseen, \
      64 wrong use, 130 or 143 stopped by a signal.
      """
  )

  @OptionGroup var files: FileOptions
  @OptionGroup var targets: TargetOptions
  @OptionGroup(title: "History") var history: HistoryOptions
  @OptionGroup(title: "Saved plan") var saved: SavedPlanOptions
  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Safety") var safety: SafetyOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var detail: DetailOptions

  @Flag(help: "Apply without asking.")
  var yes = false

  @Option(help: "Print the plan and the result as text, or the result alone as JSON.")
  var format = ApplyFormat.text

  func validate() throws {
    guard saved.plan == nil || (files.paths.isEmpty && targets.targets.isEmpty) else {
      throw ValidationError("--plan carries out the whole of a saved plan: give neither paths nor --target with it")
    }
    guard saved.plan == nil || (history.base == nil && history.onDrift == nil) else {
      throw ValidationError("a saved plan remembers its --base and --on-drift: give neither with --plan")
    }
  }

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      guard yes || Terminal.standardInput.isInteractive else {
        throw CommandFailure(.wrongUse, "nobody can be asked here: give --yes to apply without asking")
      }
      let session = try Session(contract: contract, connection: connection, output: output, asJSON: format == .json)
      try await withTreeLock(directories) {
        if let path = saved.plan {
          try await session.withSavedPlan(path, longestAge: saved.longestAge) { try await execute($0, in: session) }
        } else {
          try await session.withPlan(
            of: files.selection(under: session.contract), targets: targets, history: history.request, refusal: .refused
          ) {
            try await execute($0, in: session)
          }
        }
      }
    }
  }

  /// The directories that no other apply may work on meanwhile: those of the files, and the current one if they are
  /// found from there.
  private var directories: [String] {
    let paths = saved.plan.map { [$0] } ?? files.effectivePaths
    let isStartingHere = paths.contains { $0.utf8.first != UInt8(ascii: "/") }
    return paths.map(folder(of:)) + (isStartingHere ? ["."] : [])
  }

  private func execute(_ run: ApplyRun, in session: Session) async throws {
    try show(run.plan)
    let question: ApplyRun.Question? =
      if yes { nil } else { { drifted, excesses in ask(about: drifted, excesses, in: run.plan) } }
    let ending = try await run.run(within: safety.limits, asking: question) { requests in
      await session.interruption.catchingSignals(requests)
    }
    switch ending {
    case .blocked(let problems):
      Terminal.standardError.write("anamctl: error: a persona is blocked, so nothing was sent\n")
      throw InvalidConfiguration(diagnostics: problems)
    case .stale(let personas): throw staleness(of: personas)
    case .reached(let personas): try reportNothingToDo(personas, in: run.plan)
    case .refused(let refusals):
      throw CommandFailure(.refused, refusals.map(\.description).joined(separator: "; ") + "; nothing was sent")
    case .drifted(let personas): throw drift(in: personas, of: run.plan)
    case .declined: throw CommandFailure(.failure, "not confirmed, so nothing was sent")
    case .executed(let results): try report(results, status: session.interruption.status ?? ExitStatus(results))
    }
  }

  /// Prints the plan where the person who is asked sees it.
  private func show(_ plan: Plan) throws {
    let isAsked = !yes && (format != .text || !Terminal.standardOutput.isInteractive)
    guard format == .text || isAsked else { return }
    let plan = ShownPlan(plan)
    if format == .text {
      try Terminal.standardOutput.writeResult(detail.text(output, for: .standardOutput).render(plan))
    }
    if isAsked {
      Terminal.standardError.write(detail.text(output, for: .standardError).render(plan))
    }
  }

  /// The refusal of a plan that no longer holds; what has changed is shown.
  private func staleness(of personas: [CheckedPersona]) -> CommandFailure {
    let text = StaleValuesText(style: output.style(for: .standardError), width: Terminal.standardError.columns)
    Terminal.standardError.write(text.render(personas.map { ($0.planned.plan, $0.standing) }))
    let event = saved.plan == nil ? "shown" : "made"
    let advice = saved.plan == nil ? "run it again" : "make a new plan"
    return CommandFailure(
      .refused, "the server has changed since the plan was \(event), so nothing was sent; \(advice)",
      details: personas.flatMap { $0.standing.descriptions(of: $0.planned.plan) })
  }

  /// The refusal of a plan that would overwrite what was edited elsewhere; each such value is shown.
  private func drift(in personas: [PersonaPlan], of plan: Plan) -> CommandFailure {
    let text = driftText(plan)
    Terminal.standardError.write(text.render(personas) + text.choices(for: personas))
    return CommandFailure(
      .refused, "\(DriftText.count(in: personas)) made elsewhere would be overwritten, so nothing was sent",
      details: text.descriptions(of: personas))
  }

  private func driftText(_ plan: Plan) -> DriftText {
    DriftText(style: output.style(for: .standardError), width: Terminal.standardError.columns, at: plan.createdAt)
  }

  private func reportNothingToDo(_ personas: [CheckedPersona], in plan: Plan) throws {
    switch format {
    case .text:
      guard plan.hasChanges else { return }
      try Terminal.standardOutput.writeResult("\nThe plan is applied already: nothing was sent.\n")
    case .json:
      try report(personas.map(\.settledResult), status: .success)
    }
  }

  /// Prints the result, and ends with the exit code that belongs to it.
  private func report(_ results: [PersonaResult], status: ExitStatus) throws {
    let text = ResultText(style: output.style(for: .standardOutput), width: Terminal.standardOutput.columns)
    do throws(CommandFailure) {
      switch format {
      case .text: try Terminal.standardOutput.writeResult("\n" + text.render(results))
      case .json:
        let report = ApplyReport(results, tool: Version.tool, exitCode: status.rawValue)
        try Terminal.standardOutput.writeResult(report.text)
      }
    } catch {
      // What became of the personas must not be lost with it.
      Terminal.standardError.write(ResultText(style: output.style(for: .standardError)).render(results))
      throw status == .success ? error : CommandFailure(status, error.message)
    }
    guard status != .success else { return }
    if let failure = text.failure(results) { Terminal.standardError.write("anamctl: error: \(failure)\n") }
    throw ExitCode(status.rawValue)
  }

  /// Only a plain yes counts; the end of the input is a no.
  private func ask(about drifted: [PersonaPlan], _ excesses: [LimitExcess], in plan: Plan) -> Bool {
    if !drifted.isEmpty {
      let count = DriftText.count(in: drifted)
      Terminal.standardError.write(
        "\n\(driftText(plan).render(drifted))\nwarning: 'yes' overwrites \(count) made elsewhere\n")
    }
    for excess in excesses { Terminal.standardError.write("\nwarning: \(visibleText(excess.description))\n") }
    Terminal.standardError.write("\nApply this plan? Only 'yes' is a yes: ")
    guard let answer = readLine() else {
      Terminal.standardError.write("\n")
      return false
    }
    return answer == "yes"
  }
}
