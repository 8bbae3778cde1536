import ArgumentParser

/// The command line: each command parses, calls, prints and exits.
@main
struct Anamctl: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anamctl",
    abstract: "Keep Anam personas in git: plan and apply persona files.",
    discussion: """
      Persona files are YAML (personas.d by default). 'plan' shows what would change on the server, \
      'apply' changes exactly that and verifies it. 'sandbox' is a local server to try both against.

      The API key is read from ANAM_API_KEY or --api-key-file.
      """,
    version: Version.current,
    subcommands: [
      ValidateCommand.self, PlanCommand.self, ApplyCommand.self, ShowCommand.self, SchemaCommand.self,
      ExplainCommand.self, SandboxCommand.self, VersionCommand.self,
    ]
  )

  static func main() async {
    Terminal.ignoreBrokenPipes()
    Interruption.endAtOnce()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Terminal.standardError.write("anamctl: error: \(failure.message)\n")
      exit(withError: ExitCode(failure.code.rawValue))
    } catch {
      exit(withError: error)
    }
  }
}
