import AnamAPI
import ArgumentParser
import Personas
import Reconcile
import Reports

/// Prints a saved plan.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a saved plan. Needs no key and sends nothing.",
    discussion: """
      Prints what 'plan --out FILE' has saved, as 'plan' printed it. Where ANAM_API_KEY is set, makes sure that a \
      holder of that key has sealed the plan, and that nobody has altered it since.

      Exit codes: 0 done, 4 the file is not a plan that can be applied, 64 wrong use.
      """
  )

  @Argument(help: "The file that holds the plan.", completion: .file())
  var file: String

  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var detail: DetailOptions

  @Option(help: "How the plan is printed; github is for the log of a GitHub job.")
  var format = PlanFormat.text

  func validate() throws { try detail.check(format) }

  func run() async throws {
    try await reportingFailures(writing: format.write) {
      let key = try key()
      let contract = try contract.contract(output)
      let saved: SavedPlan
      do throws(SavedPlanError) {
        saved = try SavedPlan(path: file, tool: Version.tool, contract: contract, key: key)
      } catch {
        throw CommandFailure(refusing: file, error)
      }
      if key == nil {
        Terminal.standardError.write("The seal is not checked: that takes the API key, in ANAM_API_KEY.\n")
      }
      try format.write(saved.plan, under: contract, output, detail)
    }
  }

  private func key() throws(CommandFailure) -> APIKey? {
    guard let text = environmentValue("ANAM_API_KEY") else { return nil }
    do {
      return try APIKey(text)
    } catch {
      throw CommandFailure(.wrongUse, "\(error)")
    }
  }
}
