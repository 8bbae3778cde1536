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
  var effectivePaths: [String] { FileSelection.effective(paths) }

  /// What is read, and how.
  func selection(under contract: Contract) -> FileSelection {
    FileSelection(paths: paths, allowInvisible: allowInvisible, ignoredRules: ignoredRules, contract: contract)
  }
}

/// Persona files, and how they are read, in the work tree as in the commits before it.
struct FileSelection {
  let paths: [String]
  let rules: ReadingRules

  init(paths: [String], allowInvisible: Bool, ignoredRules: [DiagnosticRule], contract: Contract) {
    self.paths = Self.effective(paths)
    rules = ReadingRules(contract: contract, allowInvisible: allowInvisible, ignoredRules: Set(ignoredRules))
  }

  /// The paths to read, if the user named these.
  static func effective(_ paths: [String]) -> [String] { paths.isEmpty ? ["personas.d"] : paths }

  /// Reads the files.
  func load() -> Configuration { ConfigurationLoader.load(paths, under: rules) }
}

extension DiagnosticRule: ExpressibleByArgument {
  package init?(argument: String) {
    guard let rule = DiagnosticRule.ignorable.first(where: { $0.id == argument }) else { return nil }
    self = rule
  }

  package static var allValueStrings: [String] { ignorable.map(\.id) }
}
