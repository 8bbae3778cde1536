package import Basics

/// What `--format json` prints where there is no result: the reasons, and the exit code that goes with them.
package struct ErrorReport: Codable, Equatable, Sendable {
  package var formatVersion = 1
  package var errors: [DiagnosticEntry]
  package let exitCode: Int32
}

extension ErrorReport {
  /// The reasons that stand in the user's files.
  package init(_ diagnostics: [Diagnostic], exitCode: Int32) {
    self.init(errors: diagnostics.map(DiagnosticEntry.init), exitCode: exitCode)
  }

  /// Reasons that stand nowhere in a file.
  package init(messages: [String], exitCode: Int32) {
    self.init(errors: messages.map(DiagnosticEntry.init(message:)), exitCode: exitCode)
  }
}
