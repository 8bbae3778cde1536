import Basics
import TestTools
import Testing
import YAML

/// A file with one mistake, marked with 👉, and what the diagnostic says about it.
struct DiagnosticExample: CustomTestStringConvertible {
  private let file: MarkedText
  let message: String
  let help: String?

  init(_ file: String, _ message: String, help: String? = nil) {
    self.file = MarkedText(file)
    self.message = message
    self.help = help
  }

  /// The file without the mark.
  var text: String { file.text }

  var testDescription: String { text.debugDescription }

  /// Expects the file to have this mistake and no other.
  func check(_ parsed: ParsedYAML, sourceLocation: SourceLocation = #_sourceLocation) {
    let places = file.marks.map { SourcePosition(file: "ada.yaml", line: $0.line, column: $0.column) }
    #expect(parsed.diagnostics.map(\.message) == [message], sourceLocation: sourceLocation)
    #expect(parsed.diagnostics.map(\.range.start) == places, sourceLocation: sourceLocation)
    if let help {
      #expect(parsed.diagnostics.first?.help == help, sourceLocation: sourceLocation)
    }
  }
}
