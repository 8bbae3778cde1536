import Basics
import Personas
import TestTools
import Testing

/// A persona's file with one mistake in it, marked with 👉 where it is, and what is said about it.
struct MistakeExample: CustomTestStringConvertible, Sendable {
  private let file: MarkedText
  let message: String
  let help: String?

  init(_ marked: String, _ message: String, help: String? = nil) {
    file = MarkedText(marked)
    self.message = message
    self.help = help
  }

  /// The file without the mark.
  var text: String { file.text }

  var testDescription: String { text.debugDescription }

  /// Expects these problems to be this mistake and no other.
  func check(_ problems: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = file.marks.map { "\($0.line):\($0.column) \(message)" }
    #expect(problems.map(\.line) == expected, sourceLocation: sourceLocation)
    if let help { #expect(problems.first?.help == help, sourceLocation: sourceLocation) }
  }

  /// Expects the file to have this mistake and no other.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    check(PersonaFile(text).problems, sourceLocation: sourceLocation)
  }
}
