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
