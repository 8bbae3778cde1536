import Basics
import Personas
import Reports
import Testing
import YAML

struct ValidationReportTests {
  @Test(
    arguments: [
      (0, 0, [], "0 personas in 0 files: valid"), (1, 1, [], "1 persona in 1 file: valid"),
      (3, 2, [.example()], "2 personas in 3 files: 1 error"),
      (2, 1, [.example(severity: .warning)], "1 persona in 2 files: valid, 1 warning"),
      (
        2, 1, [.example(severity: .warning), .example(), .example(severity: .warning), .example()],
        "1 persona in 2 files: 2 errors, 2 warnings"
      ),
    ] as [(Int, Int, [Diagnostic], String)])
  func `a line says what was checked and what came of it`(
    _ files: Int, _ personas: Int, _ diagnostics: [Diagnostic], _ expected: String
  ) {
    #expect(ValidationReport(fileCount: files, personaCount: personas, diagnostics: diagnostics).summary == expected)
  }

  @Test func `the JSON has the form that is documented`() throws {
    let note = Diagnostic.Note(message: "first set here", position: SourcePosition(file: "a.yaml", line: 1, column: 2))
    let report = ValidationReport([
      .example("'name' is set twice", rule: .duplicateKey, help: "keep one", notes: [note]),
      .example(ofFile: "caf\u{E9}/x.yaml", severity: .warning),
    ])
    #expect(
      try jsonText(ValidationJSON(report, exitCode: 3), layout: .indented) == """
        {
          "diagnostics": [
            {
              "help": "keep one",
              "message": "'name' is set twice",
              "notes": [
                {
                  "message": "first set here",
                  "source": {
                    "column": 2,
                    "endColumn": 2,
                    "endLine": 1,
                    "file": "a.yaml",
                    "line": 1
                  }
                }
              ],
              "rule": "duplicate-key",
              "severity": "error",
              "source": {
                "column": 7,
                "endColumn": 11,
                "endLine": 2,
                "file": "personas.d/cara.yaml",
                "line": 2
              }
            },
            {
              "message": "permission denied",
              "rule": "file",
              "severity": "warning",
              "source": {
                "file": "caf\u{E9}/x.yaml"
              }
            }
          ],
          "exitCode": 3,
          "formatVersion": 1,
          "summary": {
            "errors": 1,
            "files": 2,
            "personas": 1,
            "warnings": 1
          }
        }
        """)
  }

  @Test func `the JSON has all diagnostics, however many`() throws {
    let report = ValidationReport(Array(repeating: .example(), count: 1_000))
    #expect(ValidationJSON(report, exitCode: 3).diagnostics.count == 1_000)
  }
}
