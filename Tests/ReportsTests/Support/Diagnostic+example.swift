import Basics
import Personas
import Reports
import YAML

extension Diagnostic {
  /// A diagnostic on one line of a file.
  static func example(
    _ message: String = "is wrong", rule: DiagnosticRule = .account, severity: Severity = .error,
    file: String = "personas.d/cara.yaml", line: Int = 2, columns: Range<Int> = 7..<11, help: String? = nil,
    notes: [Note] = []
  ) -> Diagnostic {
    let start = SourcePosition(file: file, line: line, column: columns.lowerBound)
    return Diagnostic(
      rule, severity: severity, range: SourceRange(start: start, endLine: line, endColumn: columns.upperBound),
      message: message, help: help, notes: notes)
  }

  /// A diagnostic about a file as a whole.
  static func example(ofFile file: String, severity: Severity = .error) -> Diagnostic {
    Diagnostic(.file, severity: severity, range: .wholeFile(file), message: "permission denied")
  }
}

extension ValidationReport {
  /// A report on two files.
  init(_ diagnostics: [Diagnostic]) {
    self.init(fileCount: 2, personaCount: 1, diagnostics: diagnostics)
  }
}
