package import Basics

/// What a check of persona files found.
package struct ValidationReport: Sendable {
  /// How many files were read: persona files, and the text files they refer to.
  package let fileCount: Int
  package let personaCount: Int
  /// Everything that is wrong or odd, in the order of the files.
  package let diagnostics: [Diagnostic]

  package init(fileCount: Int, personaCount: Int, diagnostics: [Diagnostic]) {
    self.fileCount = fileCount
    self.personaCount = personaCount
    self.diagnostics = diagnostics
  }
}

extension ValidationReport {
  package var errorCount: Int { diagnostics.count { $0.severity == .error } }
  package var warningCount: Int { diagnostics.count - errorCount }
  package var hasErrors: Bool { errorCount > 0 }

  /// What was checked and what came of it, in one line: "2 personas in 3 files: 1 error, 1 warning".
  package var summary: String {
    let findings = [(errorCount, "error"), (warningCount, "warning")].filter { $0.0 > 0 }.map(counted)
    let outcome = findings.isEmpty ? "valid" : (hasErrors ? "" : "valid, ") + findings.joined(separator: ", ")
    return "\(counted(personaCount, "persona")) in \(counted(fileCount, "file")): \(outcome)"
  }
}

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
