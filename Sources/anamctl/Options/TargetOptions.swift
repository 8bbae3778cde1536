import ArgumentParser

/// Which of the personas in the files are meant.
struct TargetOptions: ParsableArguments {
  @Option(
    name: .customLong("target"),
    help: ArgumentHelp("Only the persona with this name or id; may be repeated.", valueName: "name"),
    completion: .custom(personaNames))
  var targets: [String] = []
}
