import ArgumentParser
import Basics
import Personas
import Reconcile

/// Which persona files are read, and how strictly.
struct FileOptions: ParsableArguments {
  @Argument(help: "Persona files, or directories to look for them in (default: personas.d).", completion: .file())
  var paths: [String] = []

  @Flag(help: "Allow bidirectional controls and tag characters in texts.")
  var allowInvisible = false

  @Option(
    name: .customLong("ignore"),
    help: ArgumentHelp("Leave out what this rule reports; may be repeated.", valueName: "rule"))
  var ignoredRules: [DiagnosticRule] = []

  /// The paths to read.
  var effectivePaths: [String] { paths.isEmpty ? ["personas.d"] : paths }

  /// Reads the files.
  func load(under contract: Contract) -> Configuration {
    ConfigurationLoader.load(effectivePaths, under: rules(contract))
  }

  /// How the files are read, in the work tree as in the commits before it.
  func rules(_ contract: Contract) -> ReadingRules {
    ReadingRules(contract: contract, allowInvisible: allowInvisible, ignoredRules: Set(ignoredRules))
  }
}

extension DiagnosticRule: ExpressibleByArgument {
  package init?(argument: String) {
    guard let rule = DiagnosticRule.ignorable.first(where: { $0.id == argument }) else { return nil }
    self = rule
  }

  package static var allValueStrings: [String] { ignorable.map(\.id) }
}
