package import Basics

/// A diagnostic as it stands in JSON output.
package struct DiagnosticEntry: Codable, Equatable, Sendable {
  /// `error` or `warning`.
  package let severity: String
  /// The stable name of the rule; absent for what has none.
  package let rule: String?
  package let message: String
  package let help: String?
  /// Where in the user's files; absent for what has no place there.
  package let source: Place?
  /// Other places that help to understand the first.
  package let notes: [Note]?

  /// A stretch of a file; without lines, the file as a whole.
  package struct Place: Codable, Equatable, Sendable {
    package let file: String
    /// The line, from 1.
    package var line: Int?
    /// The column, from 1, in Unicode scalars.
    package var column: Int?
    /// The place just after the stretch.
    package var endLine: Int?
    package var endColumn: Int?
  }

  /// Another place.
  package struct Note: Codable, Equatable, Sendable {
    package let message: String
    package let source: Place
  }
}

extension DiagnosticEntry {
  package init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.name
    rule = diagnostic.rule.id
    message = diagnostic.message
    help = diagnostic.help
    source = Place(diagnostic.range)
    let notes = diagnostic.notes.map { Note(message: $0.message, source: Place(SourceRange(at: $0.position))) }
    self.notes = notes.isEmpty ? nil : notes
  }

  /// A reason that has no place in a file.
  package init(message: String) {
    severity = Diagnostic.Severity.error.name
    rule = nil
    self.message = message
    help = nil
    source = nil
    notes = nil
  }
}

extension DiagnosticEntry {
  var isError: Bool { severity == Diagnostic.Severity.error.name }
}

extension DiagnosticEntry.Place: CustomStringConvertible {
  /// `personas.d/cara.yaml:3:1`, or the file alone.
  package var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}

extension DiagnosticEntry.Place {
  init(_ range: SourceRange) {
    self.init(file: range.start.file)
    guard !range.isWholeFile else { return }
    (line, column, endLine, endColumn) = (range.start.line, range.start.column, range.endLine, range.endColumn)
  }
}

extension Diagnostic.Severity {
  /// The word for it in every format.
  var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }
}

/// What `--format json` prints where there is no result: the reasons, and the exit code that goes with them.
package struct ErrorReport: Codable, Equatable, Sendable {
  package var formatVersion = 1
  package var errors: [DiagnosticEntry]
  package let exitCode: Int32
}

extension ErrorReport {
  /// That there is no plan, and why, in a few words.
  var headline: String {
    let count = errors.count(where: \.isError)
    let inFiles = errors.contains { $0.source != nil }
    return inFiles ? "There is no plan: \(counted(count, "error")) in the files." : "There is no plan."
  }

  /// The reasons, the errors before the warnings.
  var errorsFirst: [DiagnosticEntry] { errors.filter(\.isError) + errors.filter { !$0.isError } }

  /// The reasons that stand in the user's files.
  package init(_ diagnostics: [Diagnostic], exitCode: Int32) {
    self.init(errors: diagnostics.map(DiagnosticEntry.init), exitCode: exitCode)
  }

  /// Reasons that have no place in a file.
  package init(messages: [String], exitCode: Int32) {
    self.init(errors: messages.map(DiagnosticEntry.init(message:)), exitCode: exitCode)
  }
}
