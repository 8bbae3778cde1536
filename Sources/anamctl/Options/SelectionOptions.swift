import ArgumentParser

/// Which persona files, and which personas in them.
struct SelectionOptions: ParsableArguments {
  @Argument(help: "Persona files, or directories to look for them in (default: personas.d).", completion: .file())
  var paths: [String] = []

  @Option(
    name: .customLong("target"),
    help: ArgumentHelp("Only the persona with this name or id; may be repeated.", valueName: "name"))
  var targets: [String] = []

  @Flag(help: "Allow bidirectional controls and tag characters in texts.")
  var allowInvisible = false

  /// The paths to read.
  var effectivePaths: [String] { paths.isEmpty ? ["personas.d"] : paths }
}
