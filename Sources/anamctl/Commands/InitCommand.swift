import ArgumentParser
import Files
import Reconcile
import Reports

/// Puts what a new repository needs into a directory.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a repository of personas: an example, a workflow, .gitignore.",
    discussion: """
      Run it at the top of a repository. It adds what is missing there: personas.d/ with an example of every key, \
      .gitignore, the JSON Schema for editors, and the workflow for GitHub Actions. It never changes a file that is \
      there, except to add lines to .gitignore. It needs no key and sends nothing.

      Exit codes: 0 done, 1 a file could not be written, 64 wrong use.
      """
  )

  @Argument(help: "The repository's directory; created if it does not exist.", completion: .directory)
  var directory = "."

  @Flag(inversion: .prefixedNo, help: "Whether to write persona.schema.json, with which editors check persona files.")
  var schema = true

  @Flag(inversion: .prefixedNo, help: "Whether to write the workflow for GitHub Actions, below .github/.")
  var workflow = true

  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try await reportingFailures {
      let template = RepositoryTemplate(
        contract: try contract.contract(output), hasSchema: schema, hasWorkflow: workflow)
      let entries = try template.entries()
      let outcomes = try add(entries.map(\.file))
      let failures = outcomes.filter { if case .failed = $0 { true } else { false } }
      let lines = zip(entries, outcomes).map(line) + (failures.isEmpty ? [""] + nextSteps : [])
      try Terminal.standardOutput.writeResult(lines.map { $0 + "\n" }.joined())
      if !failures.isEmpty {
        throw CommandFailure(.failure, "\(failures.count) of \(outcomes.count) files could not be written")
      }
    }
  }

  private func add(_ files: [ScaffoldFile]) throws(CommandFailure) -> [ScaffoldFile.Outcome] {
    do throws(FileError) {
      let scaffold = try Scaffold(directory)
      return files.map(scaffold.add)
    } catch {
      throw CommandFailure(.failure, "the directory \(directory): \(error)")
    }
  }

  private func line(_ entry: RepositoryTemplate.Entry, _ outcome: ScaffoldFile.Outcome) -> String {
    let path = visibleText(entry.file.path)
    return switch outcome {
    case .created: "+ \(path)  (\(entry.purpose))"
    case .extended(let count): "+ \(path)  (\(count) lines added: \(entry.purpose))"
    case .kept: "= \(path)  (already there, unchanged)"
    case .failed(let error): "! \(path)  (not written: \(visibleText("\(error)")))"
    }
  }

  private var nextSteps: [String] {
    let place = directory == "." ? "" : "in \(visibleText(directory)) "
    return [
      "Next, \(place)with the API key in ANAM_API_KEY:",
      "  anamctl get voices    # also avatars, llms, tools: the names that files can give",
      "  cp \(RepositoryTemplate.example) personas.d/cara.yaml    # keep the keys you want in git, with names from your account",
      "  anamctl plan          # shows what 'anamctl apply' would change",
    ]
  }
}
