import Personas
import Testing
import YAMLNodes

/// A persona's file with one mistake in it, marked with 👉 where it is, and what is said about it.
struct MistakeExample: CustomTestStringConvertible, Sendable {
  let text: String
  let line: Int
  let column: Int
  let message: String
  let help: String?

  init(_ marked: String, _ message: String, help: String? = nil) {
    let parts = marked.split(separator: "👉", omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    text = parts.joined()
    line = lines.count
    column = (lines.last?.unicodeScalars.count ?? 0) + 1
    self.message = message
    self.help = help
  }

  var testDescription: String { text.debugDescription }

  /// Expects the file to have this mistake and no other.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let problems = PersonaFile(text).problems
    #expect(problems.map(\.line) == ["\(line):\(column) \(message)"], sourceLocation: sourceLocation)
    if let help { #expect(problems.first?.help == help, sourceLocation: sourceLocation) }
  }
}
