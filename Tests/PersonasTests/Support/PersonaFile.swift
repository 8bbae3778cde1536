import Basics
import Personas
import YAML

/// The personas of a file, and everything that is wrong with it.
struct PersonaFile {
  /// One for each document that is a persona.
  let personas: [DesiredPersona]
  let problems: [Diagnostic]

  init(_ text: String, name: String = "cara.yaml", contract: Contract = .test) {
    let parsed = parseYAML(Array(text.utf8), file: name)
    let documents = parsed.documents.map { PersonaReader.read($0, under: contract) }
    personas = documents.compactMap(\.persona)
    problems = parsed.diagnostics + documents.flatMap(\.problems)
  }
}

extension Diagnostic {
  /// The place and the message: `2:14 the name is empty`.
  var line: String { "\(range.start.line):\(range.start.column) \(message)" }
}
