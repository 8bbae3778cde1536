import Foundation
import Testing

/// `anamctl validate` as a process: offline, with each of its formats.
struct ValidateCommandTests {
  private static let valid = [
    "personas.d/cara.yaml": "name: Cara\nsystemPromptFile: p.md\n", "personas.d/p.md": "Hi\n",
  ]
  private static let odd = ["personas.d/cara.yaml": "name: Cara\nlanguageCode: EN\n"]
  private static let wrong = ["personas.d/cara.yaml": "name: Cara\nskipGreeting: yes\nlanguageCode: EN\n"]

  private static let oddText = """
    personas.d/cara.yaml:2:15: warning: 'EN' is not an ISO 639-1 code of a language
      2 | languageCode: EN
        |               ^~
      help: write 'en'

    """

  private static let wrongText = """
    personas.d/cara.yaml:2:15: error: 'skipGreeting' must be true or false, not text
      2 | skipGreeting: yes
        |               ^~~
      help: write true or false
    personas.d/cara.yaml:3:15: warning: 'EN' is not an ISO 639-1 code of a language
      3 | languageCode: EN
        |               ^~
      help: write 'en'
    1 persona in 1 file: 1 error, 1 warning

    """

  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    var arguments: [String] = []
    var environment: [String: String] = [:]
    var status: Int32 = 0
    var output = ""
    var errors = ""
  }

  @Test(arguments: [
    Example(testDescription: "valid files", files: valid, output: "1 persona in 2 files: valid\n"),
    Example(
      testDescription: "a warning", files: odd, output: "1 persona in 1 file: valid, 1 warning\n", errors: oddText),
    Example(testDescription: "an error and a warning", files: wrong, status: 3, errors: wrongText),
    Example(
      testDescription: "--strict takes a warning for an error", files: odd, arguments: ["--strict"], status: 3,
      errors: oddText.replacing("warning", with: "error") + "1 persona in 1 file: 1 error\n"),
    Example(
      testDescription: "--ignore leaves a rule out", files: odd, arguments: ["--strict", "--ignore", "language-code"],
      output: "1 persona in 1 file: valid\n"),
    Example(
      testDescription: "paths are taken as they are given", files: ["a.yaml": "name: A\n", "b/b.yml": "name: B\n"],
      arguments: ["b", "a.yaml"], output: "2 personas in 2 files: valid\n"),
    Example(
      testDescription: "annotations", files: wrong, arguments: ["--format", "github"], status: 3,
      output: annotations, errors: wrongText),
    Example(
      testDescription: "annotations where a workflow runs", files: wrong, environment: ["GITHUB_ACTIONS": "true"],
      status: 3, output: annotations, errors: wrongText),
    Example(
      testDescription: "text in a workflow that asks for it", files: wrong, arguments: ["--format", "text"],
      environment: ["GITHUB_ACTIONS": "true"], status: 3, errors: wrongText),
    Example(
      testDescription: "no file at all", files: [:], status: 3,
      errors: """
        personas.d: error: no such file or directory
          help: name a folder or a file that holds personas
        0 personas in 0 files: 1 error

        """),
  ])
  func `the result is on standard output, what people read on standard error`(_ example: Example) async throws {
    try await Workspace.with(example.files) { workspace in
      let outcome = try await Anamctl.run(
        ["validate"] + example.arguments, in: workspace.folder, environment: example.environment)
      #expect(outcome.status == example.status)
      #expect(outcome.standardOutput == example.output)
      #expect(outcome.standardError == example.errors)
      #expect(workspace.requests == [])
    }
  }

  private static let annotations = """
    ::error file=personas.d/cara.yaml,line=2,endLine=2,col=15,endColumn=18,title=anamctl%3A wrong-type\
    ::'skipGreeting' must be true or false, not text%0Ahelp: write true or false
    ::warning file=personas.d/cara.yaml,line=3,endLine=3,col=15,endColumn=17,title=anamctl%3A language-code\
    ::'EN' is not an ISO 639-1 code of a language%0Ahelp: write 'en'

    """

  @Test(arguments: [(valid, 0), (odd, 0), (wrong, 3), ([:], 3)] as [([String: String], Int32)])
  func `JSON is one object, and standard error is silent`(_ files: [String: String], _ status: Int32) async throws {
    try await Workspace.with(files) { workspace in
      let outcome = try await Anamctl.run(["validate", "--format", "json"], in: workspace.folder)
      #expect(outcome.status == status)
      #expect(outcome.standardError == "")
      let report = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
      #expect(report["formatVersion"] as? Int == 1)
      #expect(report["exitCode"] as? Int == Int(status))
      let severities = (report["diagnostics"] as? [[String: Any]])?.compactMap { $0["severity"] as? String } ?? []
      let summary = try #require(report["summary"] as? [String: Int])
      #expect(summary["errors"] == severities.count { $0 == "error" })
      #expect(summary["warnings"] == severities.count { $0 == "warning" })
    }
  }

  @Test(arguments: [(valid, 0, 0), (odd, 0, 1), (wrong, 3, 2), ([:], 3, 1)] as [([String: String], Int32, Int)])
  func `SARIF is one log, and standard error is silent`(
    _ files: [String: String], _ status: Int32, _ count: Int
  ) async throws {
    try await Workspace.with(files) { workspace in
      let outcome = try await Anamctl.run(["validate", "--format", "sarif"], in: workspace.folder)
      #expect(outcome.status == status)
      #expect(outcome.standardError == "")
      let log = try #require(JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
      #expect(log["version"] as? String == "2.1.0")
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      #expect((run["results"] as? [Any])?.count == count)
    }
  }

  @Test(arguments: ["hunter2", "sk-1234567890abcdefghij1234"])
  func `an unknown key is an error, even if the guess at its value is ignored`(_ value: String) async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\napiKey: \(value)\n"]) { workspace in
      let outcome = try await workspace.anamctl("validate", "--ignore", "credential")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("cara.yaml:2:9: error: 'apiKey' is not a key of a persona"))
      #expect(!outcome.standardError.contains(value))
    }
  }

  /// In a repository, the path from its root; elsewhere, as it was given.
  @Test(arguments: [
    ("git init --quiet . && cd team", "personas.d", "team/personas.d/cara.yaml"),
    ("git init --quiet . && cd other", "../team/./personas.d", "team/personas.d/cara.yaml"),
    ("cd team && export GITHUB_WORKSPACE=$PWD/..", "personas.d/cara.yaml", "team/personas.d/cara.yaml"),
    ("export GITHUB_WORKSPACE=/gone && git init --quiet . && cd team", "personas.d", "team/personas.d/cara.yaml"),
    ("cd other", "../team/./personas.d", "../team/./personas.d/cara.yaml"),
  ])
  func `an annotation and a result are where the repository has the file`(
    _ setup: String, _ argument: String, _ path: String
  ) async throws {
    try await Workspace.with(["team/personas.d/cara.yaml": "name: 1\n", "other/x": ""]) { workspace in
      let annotations = try await workspace.shell(
        "\(setup) && \"$ANAMCTL\" validate --format github \(argument)")
      #expect(annotations.standardOutput.hasPrefix("::error file=\(path),line=1,"), "\(annotations.output)")
      let given = argument.hasSuffix("yaml") ? argument : argument + "/cara.yaml"
      #expect(annotations.standardError.hasPrefix("\(given):1:7: error:"))
      let log = try await workspace.shell("\(setup) && \"$ANAMCTL\" validate --format sarif \(argument)")
      #expect(log.standardOutput.contains("\"uri\": \"\(path)\""), "\(log.output)")
    }
  }

  @Test func `a folder whose name is composed in another way is shown with the characters that differ`() async throws {
    try await Workspace.with(["caf\u{E9}/cara.yaml": "name: Cara\n"]) { workspace in
      let outcome = try await workspace.anamctl("validate", "cafe\u{301}/cara.yaml")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("no such file or directory\n  help: 'caf\u{E9}' looks the same: it has"))
      #expect(outcome.standardError.contains("(U+00E9) where this name has 'e' (U+0065) and U+0301"))
    }
  }

  @Test func `colour is for terminals, or for those who ask`() async throws {
    try await Workspace.with(Self.wrong) { workspace in
      let plain = try await Anamctl.run(["validate"], in: workspace.folder)
      #expect(!plain.standardError.contains("\u{1B}"))
      let coloured = try await Anamctl.run(["validate", "--color", "always"], in: workspace.folder)
      #expect(coloured.standardError.contains("\u{1B}[1;31merror\u{1B}[0m"))
      let asked = try await Anamctl.run(
        ["validate", "--color", "always"], in: workspace.folder, environment: ["NO_COLOR": "1"])
      #expect(asked.standardError == coloured.standardError)
    }
  }

  @Test(arguments: [
    ["--format", "xml"], ["--ignore", "nonsense"], ["--ignore", "yaml-syntax"], ["--nonsense"], ["--api-key", "x"],
  ])
  func `wrong use ends with 64 and an empty standard output`(_ arguments: [String]) async throws {
    try await Workspace.with(Self.valid) { workspace in
      let outcome = try await Anamctl.run(["validate"] + arguments, in: workspace.folder)
      #expect(outcome.status == 64)
      #expect(outcome.standardOutput == "")
      #expect(outcome.standardError.contains(arguments[0]))
    }
  }
}
