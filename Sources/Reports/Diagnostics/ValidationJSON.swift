/// The result of `validate --format json`: documented in docs/validate.md, and stable within a format version.
package struct ValidationJSON: Codable, Equatable, Sendable {
  package var formatVersion = 1
  package let diagnostics: [DiagnosticEntry]
  package let summary: Summary
  package let exitCode: Int32

  /// What was checked, and how much was found.
  package struct Summary: Codable, Equatable, Sendable {
    package let files: Int
    package let personas: Int
    package let errors: Int
    package let warnings: Int
  }

  package init(_ report: ValidationReport, exitCode: Int32) {
    diagnostics = report.diagnostics.map(DiagnosticEntry.init)
    summary = Summary(
      files: report.fileCount, personas: report.personaCount, errors: report.errorCount, warnings: report.warningCount)
    self.exitCode = exitCode
  }
}
