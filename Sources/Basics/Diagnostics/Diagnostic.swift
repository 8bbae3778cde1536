/// Something in a file that its author has to put right: a value, collected and reported with the others.
package struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic weighs.
  package enum Severity: Hashable, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used, but probably does not mean what its author thinks.
    case warning
  }

  /// Another place that helps to understand the first.
  package struct Note: Hashable, Sendable {
    /// What there is to see, as in "first set here".
    package var message: String
    /// Where to see it.
    package var position: SourcePosition

    package init(message: String, position: SourcePosition) {
      self.message = message
      self.position = position
    }
  }

  /// What it is about.
  package var rule: DiagnosticRule
  /// Whether the file can be used.
  package var severity: Severity
  /// The text that is wrong.
  package var range: SourceRange
  /// What is wrong, in one line without a full stop.
  package var message: String
  /// What would be right.
  package var help: String?
  /// The other places to look at.
  package var notes: [Note]

  package init(
    _ rule: DiagnosticRule, severity: Severity, range: SourceRange, message: String, help: String? = nil,
    notes: [Note] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
  }
}

extension Diagnostic {
  /// Creates an error.
  package static func error(
    _ rule: DiagnosticRule, _ message: String, at range: SourceRange, help: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(rule, severity: .error, range: range, message: message, help: help, notes: notes)
  }

  /// Creates a warning.
  package static func warning(
    _ rule: DiagnosticRule, _ message: String, at range: SourceRange, help: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(rule, severity: .warning, range: range, message: message, help: help, notes: notes)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The form compilers print: `ada.yaml:3:1: error: duplicate key 'name'`.
  package var description: String { "\(range.start): \(severity): \(message)" }
}

/// What a diagnostic is about, under a name that scripts, code scanning and `--ignore` can rely on.
package struct DiagnosticRule: Hashable, Sendable {
  /// The stable name, in words joined by hyphens: `duplicate-key`.
  package let id: String
  /// What the rule asks for, in one sentence.
  package let summary: String

  package init(_ id: String, _ summary: String) {
    self.id = id
    self.summary = summary
  }
}
