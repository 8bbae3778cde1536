import ArgumentParser
import Basics
import Files
import Reports

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
      ValidateCommand.self, PlanCommand.self, ApplyCommand.self, DriftCommand.self, ShowCommand.self,
      GetCommand.self, SchemaCommand.self, ExplainCommand.self, SandboxCommand.self, InitCommand.self,
      VersionCommand.self,
    ]
  )

  static func main() async {
    CrashReports.forbid()
    StandardStream.occupyClosed()
    StandardStream.ignoreBrokenPipes()
    Interruption.endAtOnce()
    do {
      if let failure = helpMistake(in: CommandLine.arguments.dropFirst()) { throw failure }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try ResourceLimits.ensureTasksCanRun()
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Terminal.standardError.write("anamctl: error: \(visibleText(failure.message))\n")
      reportAsJSON(failure.message, failure.code.rawValue)
      exit(withError: ExitCode(failure.code.rawValue))
    } catch {
      exit(reporting: error)
    }
  }

  /// Returns that `help` is asked about a command that does not exist: the parser would show its own help, as a success.
  private static func helpMistake(in arguments: ArraySlice<String>) -> CommandFailure? {
    guard arguments.first == "help" else { return nil }
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = arguments.dropFirst().first(where: { !$0.hasPrefix("-") }), name != "help",
      !commands.contains(name)
    else { return nil }
    let hint = suggestion(for: name, among: commands) ?? "'anamctl --help' lists them"
    return CommandFailure(.wrongUse, "there is no command '\(name)'; \(hint)")
  }

  /// Prints why a command line is wrong where a machine that asked for JSON expects the result.
  private static func reportAsJSON(_ message: String, _ code: Int32) {
    let arguments = CommandLine.arguments.prefix { $0 != "--" }
    let isJSON =
      arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
    guard isJSON else { return }
    try? ErrorReport(messages: [message], exitCode: code).writeAsJSON()
  }

  /// Prints what the parser has to say, help to standard output and a mistake to standard error, and ends the program.
  ///
  /// The parser's own printing would pass on control characters of the command line, and call lost help a success.
  private static func exit(reporting error: any Error) -> Never {
    var code = exitCode(for: error)
    // A command that has failed has reported it already.
    if code == .validationFailure, !(error is ExitCode) { reportAsJSON(self.message(for: error), code.rawValue) }
    let text = fullMessage(for: error)
    let message = text.hasPrefix("Error: ") ? "anamctl: error: " + text.dropFirst(7) : text
    if !message.isEmpty {
      let stream = code.isSuccess ? Terminal.standardOutput : .standardError
      if (try? stream.writeResult(message + "\n")) == nil, code.isSuccess { code = .failure }
    }
    exit(withError: code)
  }
}
