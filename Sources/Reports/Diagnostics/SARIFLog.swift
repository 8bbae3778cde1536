import Algorithms
package import Basics
import Personas

/// A validation as a SARIF log, for code scanning (OASIS, "Static Analysis Results Interchange Format 2.1.0").
package struct SARIFLog {
  private let report: ValidationReport
  private let version: String
  private let paths: RepositoryPaths

  /// - Parameters:
  ///   - version: Of the program that made the report.
  ///   - paths: What the files are called in the repository.
  package init(_ report: ValidationReport, version: String, paths: RepositoryPaths = .asGiven) {
    self.report = report
    self.version = version
    self.paths = paths
  }

  /// The log's JSON.
  package var json: JSONValue {
    let rules = report.diagnostics.map(\.rule).uniqued(on: \.id)
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    return [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": ["name": "anamctl", "semanticVersion": .string(version), "rules": .array(rules.map(rule))]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(report.diagnostics.map { result($0, indices: indices) }),
        ]
      ],
    ]
  }

  private func rule(_ rule: DiagnosticRule) -> JSONValue {
    ["id": .string(rule.id), "shortDescription": ["text": .string(rule.summary)]]
  }

  private func result(_ diagnostic: Diagnostic, indices: [String: Int]) -> JSONValue {
    var result: [String: JSONValue] = [
      "ruleId": .string(diagnostic.rule.id),
      "level": .string(diagnostic.severity.name),
      "message": ["text": .string(diagnostic.message + (diagnostic.help.map { "\nhelp: \($0)" } ?? ""))],
      "locations": [["physicalLocation": physicalLocation(diagnostic.range)]],
    ]
    result["ruleIndex"] = indices[diagnostic.rule.id].map { .number(Number($0)) }
    if !diagnostic.notes.isEmpty { result["relatedLocations"] = .array(diagnostic.notes.map(relatedLocation)) }
    return .object(result)
  }

  private func relatedLocation(_ note: Diagnostic.Note) -> JSONValue {
    [
      "message": ["text": .string(note.message)],
      "physicalLocation": physicalLocation(SourceRange(at: note.position)),
    ]
  }

  /// A file as a whole has no region.
  private func physicalLocation(_ range: SourceRange) -> JSONValue {
    var location: [String: JSONValue] = ["artifactLocation": artifactLocation(paths.path(of: range.start.file))]
    if !range.isWholeFile {
      location["region"] = [
        "startLine": .number(Number(range.start.line)), "startColumn": .number(Number(range.start.column)),
        "endLine": .number(Number(range.endLine)), "endColumn": .number(Number(range.endColumn)),
      ]
    }
    return .object(location)
  }

  /// A relative path is relative to the root of the checked-out sources; a `:` in it would be read as a scheme.
  private func artifactLocation(_ path: String) -> JSONValue {
    if path.hasPrefix("/") { return ["uri": .string("file://" + percentEncoded(path, keeping: "/"))] }
    return ["uri": .string(percentEncoded(path, keeping: "/")), "uriBaseId": "%SRCROOT%"]
  }
}
