package import YAMLNodes

/// What `--format json` prints where there is no result: the reasons, and the exit code that goes with them.
package struct ErrorReport: Codable, Equatable, Sendable {
  package var formatVersion = 1
  package var errors: [Entry]
  package let exitCode: Int32

  /// One reason.
  package struct Entry: Codable, Equatable, Sendable {
    package let severity: String
    package let message: String
    package let help: String?
    /// Where in the user's files; absent for what has no place there.
    package let source: SourcePosition?
  }
}

extension ErrorReport {
  /// The reasons that stand in the user's files.
  package init(_ diagnostics: [Diagnostic], exitCode: Int32) {
    errors = diagnostics.map { diagnostic in
      Entry(
        severity: diagnostic.severity == .error ? "error" : "warning", message: diagnostic.message,
        help: diagnostic.help, source: diagnostic.range.start)
    }
    self.exitCode = exitCode
  }

  /// A reason that stands nowhere in a file.
  package init(message: String, exitCode: Int32) {
    errors = [Entry(severity: "error", message: message, help: nil, source: nil)]
    self.exitCode = exitCode
  }
}
