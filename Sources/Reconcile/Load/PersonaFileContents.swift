package import Basics
package import Personas
import YAML

/// How persona files are read, in the work tree as in a commit.
package struct ReadingRules: Sendable {
  let contract: Contract
  /// Whether texts may hold bidirectional controls and tag characters.
  let allowInvisible: Bool
  /// The rules whose diagnostics are left out.
  let ignoredRules: Set<DiagnosticRule>

  package init(contract: Contract, allowInvisible: Bool, ignoredRules: Set<DiagnosticRule> = []) {
    self.contract = contract
    self.allowInvisible = allowInvisible
    self.ignoredRules = ignoredRules
  }
}

/// What a persona file says, before the texts that it refers to are read.
struct PersonaFileContents {
  /// What stands in the place of YAML, or what is wrong with it.
  private(set) var diagnostics: [Diagnostic]
  /// The YAML; nil if something else stands in its place.
  private(set) var parsed: ParsedYAML?
  /// Its documents, each with what is wrong or odd with it.
  private(set) var documents: [(persona: DesiredPersona?, problems: [Diagnostic])] = []

  /// - Parameters:
  ///   - path: What the file is called in positions.
  ///   - foreignContent: What else than a text the file is known to be.
  init(_ bytes: [UInt8], path: String, under rules: ReadingRules, foreignContent: Diagnostic? = nil) {
    // What stands in the place of YAML, or between the sides of a conflict, would only give misleading errors.
    diagnostics = Self.contentProblems(in: bytes, at: path, foreignContent: foreignContent)
      .filter { !rules.ignoredRules.contains($0.rule) }
    guard diagnostics.isEmpty else { return }
    let parsed = parseYAML(bytes, file: path, allowInvisible: rules.allowInvisible)
    if !rules.ignoredRules.contains(.mergeConflict), parsed.diagnostics.contains(where: { $0.rule == .syntax }) {
      diagnostics = conflictRemains(in: bytes, file: path)
      guard diagnostics.isEmpty else { return }
    }
    self.parsed = parsed
    diagnostics = parsed.diagnostics
    let isWhole = !parsed.diagnostics.contains { $0.severity == .error }
    documents = parsed.documents.map { PersonaReader.read($0, under: rules.contract, isWhole: isWhole) }
  }

  /// The personas, if there is no error anywhere in the file; nil if there is one.
  var personas: [DesiredPersona]? {
    let problems = diagnostics + documents.flatMap(\.problems)
    return problems.contains { $0.severity == .error } ? nil : documents.compactMap(\.persona)
  }

  /// What a file holds in place of its text, and conflicts in it.
  static func contentProblems(
    in bytes: [UInt8], at path: String, foreignContent: Diagnostic? = nil
  ) -> [Diagnostic] {
    let foreign = foreignContentProblem(in: bytes, file: path) ?? foreignContent
    return foreign.map { [$0] } ?? mergeConflicts(in: bytes, file: path)
  }
}

/// Returns the canonical text of a file that a persona takes a text from; nil if there is an error in it.
func textContents(of bytes: [UInt8], path: String, under rules: ReadingRules) -> String? {
  let problems =
    PersonaFileContents.contentProblems(in: bytes, at: path)
    + textProblems(bytes, file: path, allowInvisible: rules.allowInvisible)
  let errors = problems.filter { $0.severity == .error && !rules.ignoredRules.contains($0.rule) }
  return errors.isEmpty ? canonicalText(SourceFile(name: path, bytes: bytes).text) : nil
}
