import ArgumentParser
import Files
import Personas
import Reconcile

/// Which of the personas in the files are meant.
struct TargetOptions: ParsableArguments {
  @Option(
    name: .customLong("target"),
    help: ArgumentHelp("Only the persona with this name or id; may be repeated.", valueName: "name"),
    completion: .custom(personaNames))
  var targets: [String] = []
}

/// Returns the names of the personas in the files, for a shell that completes one of them.
///
/// Whatever is wrong with the files is not the shell's business: then there are fewer names, or none.
///
/// - Parameters:
///   - words: The command line so far; the files are those that it names, else those of `personas.d`.
///   - index: Which of the words is to be completed.
@Sendable func personaNames(completing words: [String], _ index: Int, _ beginning: String) -> [String] {
  guard let contract = try? Contract.builtIn() else { return [] }
  // The first two are the program and the command.
  let paths = words.enumerated().dropFirst(2).filter { $0.offset != index && isPersonaPath($0.element) }.map(\.element)
  let configuration = ConfigurationLoader.load(
    paths.isEmpty ? ["personas.d"] : paths, under: ReadingRules(contract: contract, allowInvisible: false))
  return configuration.personas.compactMap { literal($0.displayName(under: contract)) }
}

/// Whether a word of a command line, its options left aside, could be a path to persona files.
private func isPersonaPath(_ word: String) -> Bool {
  guard !word.hasPrefix("-") else { return false }
  return word.hasSuffix(".yaml") || word.hasSuffix(".yml") || folder(of: word).utf8.elementsEqual(word.utf8)
}

/// Returns a text escaped for the script of the requesting shell, so the shell offers the text itself; nil if that is
/// not possible.
///
/// Without that, bash would execute what a file says: `compgen -W` expands its words (Bash Reference Manual,
/// "Programmable Completion Builtins"), and it would put `$` and a backtick on the command line as they are. To zsh's
/// `_describe`, a colon ends the text (zshcompsys(1)).
private func literal(_ text: String) -> String? {
  let isSpecial: (Unicode.Scalar) -> Bool
  switch CompletionShell.requesting {
  case .bash?:
    guard !text.unicodeScalars.contains(where: { $0 == "$" || $0 == "`" }) else { return nil }
    isSpecial = { $0.isASCII && !$0.properties.isAlphabetic && $0.properties.numericType == nil }
  case .zsh?: isSpecial = { $0 == ":" || $0 == "\\" }
  default: return text
  }
  return text.unicodeScalars.map { isSpecial($0) ? "\\\($0)" : "\($0)" }.joined()
}
