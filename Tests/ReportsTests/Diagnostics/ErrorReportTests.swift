import Basics
import Personas
import Reports
import Testing

struct ErrorReportTests {
  @Test func `reasons in files have their place`() throws {
    let position = SourcePosition(file: "cara.yaml", line: 2, column: 7)
    var warning = Diagnostic.error(.account, "odd", at: SourceRange(at: position))
    warning.severity = .warning
    let error = Diagnostic.error(.account, "wrong", at: SourceRange(at: position), help: "do right")
    let report = ErrorReport([error, warning], exitCode: 3)
    let source: JSONValue = ["file": "cara.yaml", "line": 2, "column": 7, "endLine": 2, "endColumn": 7]
    #expect(
      try JSONValue(json: jsonText(report, layout: .compact).utf8) == [
        "formatVersion": 1, "exitCode": 3,
        "errors": [
          [
            "severity": "error", "rule": "account", "message": "wrong", "help": "do right", "source": source,
          ],
          [
            "severity": "warning", "rule": "account", "message": "odd", "source": source,
          ],
        ],
      ])
  }

  @Test func `a reason that stands in no file has none`() throws {
    let report = ErrorReport(messages: ["the API cannot be reached"], exitCode: 7)
    #expect(
      try JSONValue(json: jsonText(report, layout: .compact).utf8) == [
        "formatVersion": 1, "exitCode": 7,
        "errors": [["severity": "error", "message": "the API cannot be reached"]],
      ])
  }
}
