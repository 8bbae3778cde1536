import ArgumentParser
import Basics
import Personas
import Reconcile
import Reports

/// How the result of a validation is printed.
enum ValidationFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case github
}

/// Checks persona files without a key and without a network.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check persona files, offline.",
    discussion: """
      Reports every mistake in the files at its place, with what to write instead. Needs no key and sends nothing. \
      Names of avatars, voices, language models and tools can only be looked up by 'plan'.

      Exit codes: 0 valid, 3 a file is invalid (or has a warning, with --strict), 64 wrong use.
      """
  )

  @OptionGroup var files: FileOptions
  @OptionGroup var contractOptions: ContractOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    help: """
      Print the result as text, json, sarif (for code scanning) or github (annotations on a pull request; \
      the default where GITHUB_ACTIONS is true).
      """)
  var format: ValidationFormat?

  @Flag(help: "Treat warnings as errors, except that of a folder without a persona.")
  var strict = false

  func run() async throws {
    let format = format ?? (environmentValue("GITHUB_ACTIONS") == "true" ? .github : .text)
    try await reportingFailures(asJSON: format == .json) {
      let configuration = files.selection(under: try contractOptions.contract(output)).load()
      let report = ValidationReport(
        fileCount: configuration.sources.count,
        personaCount: configuration.personas.count,
        diagnostics: strict ? configuration.diagnostics.map(\.asError) : configuration.diagnostics
      )
      let status = report.hasErrors ? ExitStatus.invalidConfiguration : .success
      try print(report, of: configuration, in: format, status: status)
      if status != .success { throw ExitCode(status.rawValue) }
    }
  }

  /// Prints the result to standard output, and what only people read to standard error.
  private func print(
    _ report: ValidationReport, of configuration: Configuration, in format: ValidationFormat, status: ExitStatus
  ) throws {
    let result =
      switch format {
      case .text: status == .success ? report.summary + "\n" : ""
      case .json: try jsonText(ValidationJSON(report, exitCode: status.rawValue), layout: .indented) + "\n"
      case .sarif:
        try jsonText(SARIFLog(report, version: Version.current, paths: .current).json, layout: .indented) + "\n"
      case .github: WorkflowAnnotations(report.diagnostics, paths: .current).render()
      }
    if format == .text || format == .github {
      let text = DiagnosticsText(sources: configuration.sources, style: output.style(for: .standardError))
      Terminal.standardError.write(text.render(report.diagnostics))
      if status != .success || format == .github { Terminal.standardError.write(report.summary + "\n") }
    }
    try Terminal.standardOutput.writeResult(result)
  }
}

extension Diagnostic {
  /// The same, as an error; a folder that is still empty is no mistake in a file, and every new repository has one.
  fileprivate var asError: Diagnostic {
    guard rule != .emptyFolder else { return self }
    var diagnostic = self
    diagnostic.severity = .error
    return diagnostic
  }
}
