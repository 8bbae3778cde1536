import ArgumentParser
import Basics
import Personas
import Reconcile
import Reports

/// Says whether somebody has changed on the server what the files manage.
struct DriftCommand: AsyncParsableCommand {
  /// How the report is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "drift",
    abstract: "Say whether somebody has edited on the server what the files manage. Sends nothing but GET.",
    discussion: """
      Compares the persona files with the server, and lists the values that no commit ever asked for: somebody set \
      them elsewhere, in the dashboard say. What is merely not applied yet is listed apart.

        anamctl drift --ignore '*.description'     whatever becomes of descriptions
        anamctl drift --ignore 'Cara.voiceDetectionOptions.*'

      Without a history of the files in git, every difference counts.

      Exit codes: 0 no drift, 1 failed, 2 there is drift (with --any, or any other difference), 3 the files are \
      invalid or a persona is blocked, 6 the key is refused, 7 the API cannot be reached, 64 wrong use.
      """
  )

  @OptionGroup var files: DriftFileOptions
  @OptionGroup var targets: TargetOptions

  @Option(
    name: .customLong("ignore"),
    help: ArgumentHelp(
      "Leave out values: a persona, a dot and a path, in which '*' stands for anything; may be repeated.",
      valueName: "pattern"))
  var ignored: [String] = []

  @Option(
    help: ArgumentHelp(
      "The commit whose files are in force on the server (default: HEAD; on a branch, where it left the remote's).",
      valueName: "rev"))
  var base: String?

  @Flag(help: "Count what is not applied yet, too.")
  var any = false

  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Flag(help: "Show everything, and cut nothing.")
  var full = false

  @Option(help: "How the report is printed.")
  var format = Format.text

  func validate() throws {
    guard !full || format == .text else { throw ValidationError("--full is only for the format text") }
  }

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let session = try Session(contract: contract, connection: connection, output: output, asJSON: format == .json)
      let plan = try await session.withPlan(
        of: files.selection(under: session.contract), targets: targets,
        history: HistoryRequest(base: base, defaultBase: .head), refusal: .failure
      ) { $0.plan }
      let report = DriftReport(plan, ignoring: ignored.map { PathPattern($0) })
      try write(report)
      if plan.isBlocked { throw ExitCode(ExitStatus.invalidConfiguration.rawValue) }
      let counts = report.drift.count + (any ? report.pending.count : 0)
      if counts > 0 { throw ExitCode(ExitStatus.difference.rawValue) }
    }
  }

  private func write(_ report: DriftReport) throws {
    switch format {
    case .json:
      Interruption.endAtOnce()
      try Terminal.standardOutput.writeResult(try jsonText(report, layout: .indented) + "\n")
    case .text:
      let text = DriftReportText(
        style: output.style(for: .standardOutput), width: Terminal.standardOutput.columns, isFull: full)
      try Terminal.standardOutput.writeResult(text.render(report))
    }
  }
}

/// Which persona files are read, and how strictly; `--ignore` is for values here.
struct DriftFileOptions: ParsableArguments {
  @Argument(help: "Persona files, or directories to look for them in (default: personas.d).", completion: .file())
  var paths: [String] = []

  @Flag(help: "Allow bidirectional controls and tag characters in texts.")
  var allowInvisible = false

  @Option(
    name: .customLong("ignore-rule"),
    help: ArgumentHelp("Leave out what this rule of validation reports; may be repeated.", valueName: "rule"))
  var ignoredRules: [DiagnosticRule] = []

  /// What is read, and how.
  func selection(under contract: Contract) -> FileSelection {
    FileSelection(paths: paths, allowInvisible: allowInvisible, ignoredRules: ignoredRules, contract: contract)
  }
}
