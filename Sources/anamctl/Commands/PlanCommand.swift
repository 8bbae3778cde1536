import ArgumentParser
import Personas
import Reconcile
import Reports

/// Shows what would change on the server.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what apply would change. Sends nothing but GET.",
    discussion: """
      Compares the persona files with the server and prints the smallest update for each persona, and what else \
      it would reset. Only fields that a file names are compared.

      With --out, also saves the plan: 'apply --plan FILE' then executes exactly its requests, or nothing.

      --format markdown is for a comment on a pull request, html is one page for a browser. --format github \
      annotates the lines that cause each change, and appends the Markdown to the file that \
      GITHUB_STEP_SUMMARY names, if it is set.

      Exit codes: 0 done, 1 failed (the plan could not be saved, say), 2 there is a difference (with \
      --detailed-exitcode), 3 the files are invalid or a persona is blocked, 6 the key is refused, 7 the API \
      cannot be reached, 64 wrong use.
      """
  )

  @OptionGroup var files: FileOptions
  @OptionGroup var targets: TargetOptions
  @OptionGroup(title: "History") var history: HistoryOptions
  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var detail: DetailOptions

  @Option(help: "How the plan is printed; github is for the log of a GitHub job.")
  var format = PlanFormat.text

  @Option(help: ArgumentHelp("Save the plan here, for apply --plan.", valueName: "file"), completion: .file())
  var out: String?

  @Flag(help: "Exit with 2 if there is a difference.")
  var detailedExitcode = false

  func validate() throws { try detail.check(format) }

  func run() async throws {
    try await reportingFailures(writing: format.write) {
      let session = try Session(contract: contract, connection: connection, output: output, asJSON: format == .json)
      let plan = try await plan(in: session)
      if let out, !plan.isBlocked { try session.save(plan, to: out) }
      try format.write(plan, under: session.contract, output, detail)
      if let out { announce(plan, in: out) }
      if plan.isBlocked { throw ExitCode(ExitStatus.invalidConfiguration.rawValue) }
      if detailedExitcode, plan.hasDifferences { throw ExitCode(ExitStatus.difference.rawValue) }
    }
  }

  private func announce(_ plan: Plan, in path: String) {
    let path = visibleText(path)
    Terminal.standardError.write(
      plan.isBlocked
        ? "anamctl: error: a persona is blocked, so the plan is not saved\n"
        : "The plan is saved. To carry it out: anamctl apply --plan \(path)\n")
  }

  /// Makes the plan; for GitHub, mistakes in the files are shown at their lines, as `validate` does.
  private func plan(in session: Session) async throws -> Plan {
    do {
      return try await session.withPlan(
        of: files.selection(under: session.contract), targets: targets, history: history.request, refusal: .failure
      ) { $0.plan }
    } catch let invalid as InvalidConfiguration {
      if format == .github {
        try Terminal.standardOutput.writeResult(WorkflowAnnotations(invalid.diagnostics, paths: .current).render())
      }
      throw invalid
    }
  }
}
