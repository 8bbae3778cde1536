import Basics
import Foundation
import Personas
import Reports
import TestTools
import Testing
import YAML

struct SARIFTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let diagnostics: [Diagnostic]
  }

  static let examples: [Example] = [
    Example(testDescription: "nothing", diagnostics: []),
    Example(testDescription: "an error", diagnostics: [.example()]),
    Example(testDescription: "a warning with help", diagnostics: [.example(severity: .warning, help: "do right")]),
    Example(testDescription: "an empty range", diagnostics: [.example(columns: 7..<7)]),
    Example(testDescription: "a file as a whole", diagnostics: [.example(ofFile: "personas.d/cara.yaml")]),
    Example(
      testDescription: "notes",
      diagnostics: [
        .example(notes: [
          .init(message: "first set here", position: SourcePosition(file: "a.yaml", line: 1, column: 1)),
          .init(message: "and this file", position: SourceRange.wholeFile("b.yaml").start),
        ])
      ]),
    Example(
      testDescription: "odd paths",
      diagnostics: ["a b.yaml", "100%.yaml", "a:b.yaml", "caf\u{E9}.yaml", "/tmp/x.yaml", "../x.yaml", "#?.yaml"]
        .map { .example(file: $0) }),
    Example(
      testDescription: "odd texts", diagnostics: [.example("\u{1B}[31m\n\"\\\u{2028}{0}", help: "\u{202E}\u{1F600}")]),
    Example(
      testDescription: "every rule, twice",
      diagnostics: (DiagnosticRule.all + DiagnosticRule.all).map { .example(rule: $0) }),
    Example(testDescription: "many", diagnostics: Array(repeating: .example(), count: 1_000)),
  ]

  @Test(arguments: examples)
  func `a log satisfies the schema of OASIS`(_ example: Example) throws {
    let log = SARIFLog(ValidationReport(example.diagnostics), version: "1.2.3").json
    #expect(try Self.schema.get().problems(of: JSONInstance(log)) == [])
  }

  @Test func `the schema refuses a log that is none`() throws {
    let wrong: JSONInstance = ["version": "2.1.0", "runs": [["tool": ["driver": [:]], "results": [["level": "bad"]]]]]
    #expect(try !Self.schema.get().problems(of: wrong).isEmpty)
  }

  @Test func `a log says where, what and by which rule`() throws {
    let note = Diagnostic.Note(
      message: "first set here", position: SourcePosition(file: "personas.d/a b.yaml", line: 1, column: 2))
    let error = Diagnostic.example("'name' is set twice", rule: .duplicateKey, help: "keep one", notes: [note])
    let log = SARIFLog(ValidationReport([error, .example(ofFile: "x.yaml", severity: .warning)]), version: "1.2.3").json
    #expect(
      log["runs"]?[0]?["tool"] == [
        "driver": [
          "name": "anamctl", "semanticVersion": "1.2.3",
          "rules": [
            ["id": "duplicate-key", "shortDescription": ["text": "A mapping has each key once."]],
            [
              "id": "file",
              "shortDescription": ["text": "A file is regular, readable and inside the folder that was given."],
            ],
          ],
        ]
      ])
    #expect(
      log["runs"]?[0]?["results"] == [
        [
          "ruleId": "duplicate-key", "ruleIndex": 0, "level": "error",
          "message": ["text": "'name' is set twice\nhelp: keep one"],
          "locations": [
            [
              "physicalLocation": [
                "artifactLocation": ["uri": "personas.d/cara.yaml", "uriBaseId": "%SRCROOT%"],
                "region": ["startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 11],
              ]
            ]
          ],
          "relatedLocations": [
            [
              "message": ["text": "first set here"],
              "physicalLocation": [
                "artifactLocation": ["uri": "personas.d/a%20b.yaml", "uriBaseId": "%SRCROOT%"],
                "region": ["startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 2],
              ],
            ]
          ],
        ],
        [
          "ruleId": "file", "ruleIndex": 1, "level": "warning", "message": ["text": "permission denied"],
          "locations": [
            ["physicalLocation": ["artifactLocation": ["uri": "x.yaml", "uriBaseId": "%SRCROOT%"]]]
          ],
        ],
      ])
  }

  @Test(arguments: [
    ("personas.d/cara.yaml", "personas.d/cara.yaml"), ("a b.yaml", "a%20b.yaml"), ("100%.yaml", "100%25.yaml"),
    ("a:b.yaml", "a%3Ab.yaml"), ("caf\u{E9}.yaml", "caf%C3%A9.yaml"), ("/tmp/x y.yaml", "file:///tmp/x%20y.yaml"),
    ("#?.yaml", "%23%3F.yaml"), ("\u{1F600}.yaml", "%F0%9F%98%80.yaml"),
  ])
  func `a path becomes a URI`(_ path: String, _ uri: String) {
    let log = SARIFLog(ValidationReport([.example(file: path)]), version: "1.2.3").json
    let location = log["runs"]?[0]?["results"]?[0]?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]
    #expect(location?["uri"] == .string(uri))
    #expect((location?["uriBaseId"] == nil) == path.hasPrefix("/"))
  }

  @Test func `a path begins at the root of the repository`() {
    let note = Diagnostic.Note(message: "see", position: SourcePosition(file: "../a.yaml", line: 3, column: 4))
    let report = ValidationReport([.example(file: "/repo/team/x.yaml", notes: [note])])
    let paths = RepositoryPaths(roots: ["/repo"], directory: "/repo/team")
    let result = SARIFLog(report, version: "1.2.3", paths: paths).json["runs"]?[0]?["results"]?[0]
    let location = result?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]
    #expect(location == ["uri": "team/x.yaml", "uriBaseId": "%SRCROOT%"])
    let related = result?["relatedLocations"]?[0]?["physicalLocation"]?["artifactLocation"]
    #expect(related == ["uri": "a.yaml", "uriBaseId": "%SRCROOT%"])
  }

  /// The schema of OASIS, which lies beside the tests.
  private static let schema = Result {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Resources/sarif-schema-2.1.0.json")
    return JSONSchema(JSONInstance(try JSONValue(json: Array(Data(contentsOf: file)))))
  }
}

extension JSONValue {
  fileprivate subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  fileprivate subscript(_ index: Int) -> JSONValue? {
    if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
  }
}
