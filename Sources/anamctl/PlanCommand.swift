import ArgumentParser
import Personas
import Reports

/// How a plan is printed.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Shows what would change on the server.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what apply would change. Sends nothing but GET.",
    discussion: """
      Compares the persona files with the server and prints the smallest update for each persona, with what \
      it would reset besides. Only fields that a file names are compared.

      Exit codes: 0 done, 2 there is a difference (with --detailed-exitcode), 3 the files are invalid or a \
      persona is blocked, 6 the key is refused, 7 the API cannot be reached, 64 wrong use.
      """
  )

  @OptionGroup var files: FileOptions
  @OptionGroup var targets: TargetOptions
  @OptionGroup var contract: ContractOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Print the plan as text or as JSON.")
  var format = PlanFormat.text

  @Flag(help: "Exit with 2 if there is a difference.")
  var detailedExitcode = false

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let session = try Session(
        files: files, targets: targets, contract: contract, connection: connection, output: output)
      let plan = try await session.withPlan(\.plan)
      try Terminal.standardOutput.writeResult(session.redacted(try rendered(plan)))
      if plan.isBlocked { throw ExitCode(Status.invalidConfiguration.rawValue) }
      if detailedExitcode, plan.hasChanges { throw ExitCode(Status.difference.rawValue) }
    }
  }

  private func rendered(_ plan: Plan) throws -> String {
    switch format {
    case .text: PlanText(style: output.style(for: .standardOutput)).render(plan)
    case .json: try jsonText(plan, layout: .indented) + "\n"
    }
  }
}
