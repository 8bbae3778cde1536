import ArgumentParser
import Personas
import Reports

/// Explains the keys of a persona file.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain the keys of a persona file.",
    discussion: """
      Without a key, lists all of them. With one, says what it means, what it takes, what it resets, and gives an \
      example: anamctl explain voice, anamctl explain voiceDetectionOptions.endOfSpeechSensitivity.

      Exit codes: 0 done, 3 the document of --api-schema cannot be used, 64 there is no such key.
      """
  )

  @Argument(help: "A key, or a key below another, joined by a dot.", completion: .list(completions))
  var key: String?

  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private static var completions: [String] { (try? Contract.builtIn().fileKeys) ?? [] }

  func run() async throws {
    try await reportingFailures {
      let help = FieldHelp(try contract.contract(output), style: output.style(for: .standardOutput))
      try Terminal.standardOutput.writeResult(try text(from: help))
    }
  }

  private func text(from help: FieldHelp) throws(CommandFailure) -> String {
    guard let key else { return help.overview() }
    do {
      return try help.explanation(of: key)
    } catch {
      throw CommandFailure(.wrongUse, "\(error)")
    }
  }
}
