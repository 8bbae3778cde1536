import Foundation
import Testing

struct InitCommandTests {
  private static let files = [
    ".github/actions/install-anamctl/action.yml", ".github/workflows/anamctl.yml", ".gitignore",
    "persona.schema.json", "personas.d/_example.yaml", "personas.d/prompts/cara.md",
  ]

  @Test func `a new directory gets everything, needs no key and asks no server`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("init", "new/repository", environment: ["ANAM_API_KEY": ""])
      #expect(outcome.status == 0 && outcome.standardError == "")
      #expect(outcome.standardOutput.hasPrefix("+ personas.d/_example.yaml  (every key"))
      #expect(try workspace.files(below: "new/repository") == Self.files)
      #expect(workspace.requests == [])
    }
  }

  @Test func `the example is valid, has every key once, and is applied by nobody`() async throws {
    try await Workspace.with { workspace in
      _ = try await workspace.anamctl("init")
      let named = try await workspace.anamctl("validate", "--strict", "personas.d/_example.yaml")
      #expect(named.status == 0, "\(named.standardError)")
      let found = try await workspace.anamctl("validate")
      #expect(found.status == 0)
      #expect(found.standardError.contains("personas.d: warning: no persona yet"))
      #expect(found.standardError.contains("help: copy personas.d/_example.yaml to a name"))
      let schema = try await workspace.anamctl("schema")
      #expect(try workspace.text(of: "persona.schema.json") == schema.standardOutput)
      let explained = try await workspace.anamctl("explain").standardOutput.prefix { $0 != "'" }
      let example = try workspace.text(of: "personas.d/_example.yaml")
      for line in explained.split(separator: "\n") {
        let keys = line.components(separatedBy: "  ")[0].components(separatedBy: ", ")
        let found = keys.filter { example.contains("\n\($0):") || example.contains("\n# \($0):") }
        #expect(found.count == 1, "\(keys)")
      }
    }
  }

  /// What the workflow that `init` writes runs, in a repository that has nothing else.
  @Test func `a repository is green from its first commit on`() async throws {
    try await Workspace.with { workspace in
      let script = """
        set -e
        git init --quiet . && "$ANAMCTL" init
        "$ANAMCTL" validate --strict --format github
        "$ANAMCTL" plan --format github --detailed-exitcode --out plan.json
        "$ANAMCTL" plan
        "$ANAMCTL" apply --plan plan.json --yes
        "$ANAMCTL" apply --yes
        """
      let outcome = try await workspace.shell(script)
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(
        outcome.standardOutput.contains("::warning file=personas.d,title=anamctl%3A empty-folder::no persona yet"))
      #expect(outcome.standardOutput.contains("No changes"))
      #expect(!outcome.output.contains("error"))
      #expect(workspace.writes == [])
    }
  }

  /// An empty file may be the beginning of one; a path that leads nowhere is a slip.
  @Test(
    arguments: [
      (["personas.d"], 0), (["personas.d/empty.yaml"], 0), (["personas.d/comments.yaml"], 0), (["bare"], 0),
      (["gone"], 3), (["personas.d/gone.yaml"], 3), (["personas.d", "gone"], 3),
    ] as [([String], Int32)])
  func `no persona is a warning, no file is an error`(_ paths: [String], _ status: Int32) async throws {
    let files = ["personas.d/empty.yaml": "", "personas.d/comments.yaml": "# later\n", "bare/readme.md": "Hi\n"]
    try await Workspace.with(files) { workspace in
      for command in [["validate"], ["plan"], ["apply", "--yes"]] {
        let outcome = try await Anamctl.run(command + paths, in: workspace.folder, environment: workspace.connection)
        #expect(outcome.status == status, "\(command): \(outcome.output)")
        #expect(outcome.standardError.contains(status == 0 ? ": warning: no persona" : "gone"), "\(command)")
      }
      #expect(workspace.writes == [])
    }
  }

  @Test func `a second run changes nothing`() async throws {
    try await Workspace.with { workspace in
      _ = try await workspace.anamctl("init")
      let before = try workspace.contents()
      let again = try await workspace.anamctl("init")
      #expect(again.status == 0)
      #expect(again.standardOutput.contains("= .gitignore  (already there, unchanged)"))
      #expect(try workspace.contents() == before)
    }
  }

  @Test func `what is there stays, and .gitignore gets only the lines that it lacks`() async throws {
    let files = [
      ".gitignore": "node_modules\r\nplan.json\r\n.env", "personas.d/_example.yaml": "mine\n",
      ".github/workflows/anamctl.yml": "",
    ]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("init")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("+ .gitignore  (4 lines added"))
      #expect(
        try workspace.text(of: ".gitignore")
          == files[".gitignore"].map {
            $0 + "\n# anamctl: saved plans and traces hold prompts\n*.plan.json\n*.trace.jsonl\n.anamctl-*.tmp\n"
          })
      #expect(try workspace.text(of: "personas.d/_example.yaml") == "mine\n")
      #expect(try workspace.text(of: ".github/workflows/anamctl.yml") == "")
    }
  }

  @Test func `what is not wanted is left out`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("init", "--no-schema", "--no-workflow")
      #expect(outcome.status == 0)
      #expect(
        try workspace.files(below: "") == [".gitignore", "personas.d/_example.yaml", "personas.d/prompts/cara.md"])
      #expect(try !workspace.text(of: "personas.d/_example.yaml").contains("$schema"))
    }
  }

  @Test func `no link is followed, and what could not be written is said`() async throws {
    try await Workspace.with(["outside/ignored": "x\n"]) { workspace in
      let script = """
        mkdir in && ln -s ../outside in/personas.d && ln -s ../outside/ignored in/.gitignore && ln -s nowhere in/.github
        "$ANAMCTL" init in
        """
      let outcome = try await workspace.shell(script)
      #expect(outcome.status == 1)
      #expect(
        outcome.standardOutput.contains("! personas.d/_example.yaml  (not written: 'personas.d' is a symbolic link"))
      #expect(outcome.standardOutput.contains("! .gitignore  (not written: a symbolic link"))
      #expect(outcome.standardError == "anamctl: error: 5 of 6 files could not be written\n")
      #expect(try workspace.files(below: "outside") == ["ignored"])
      #expect(try workspace.text(of: "outside/ignored") == "x\n")
    }
  }

  @Test func `a directory that is a file is a failure`() async throws {
    try await Workspace.with(["file": "x"]) { workspace in
      let outcome = try await workspace.anamctl("init", "file")
      #expect(outcome.status == 1 && outcome.standardOutput == "")
      #expect(outcome.standardError.contains("the directory file: a part of the path is not a directory"))
    }
  }

  /// What `init` has written is what the repository shows as its example.
  @Test(arguments: [
    (".github/workflows/anamctl.yml", "anamctl.yml"),
    (".github/actions/install-anamctl/action.yml", "install-anamctl/action.yml"),
  ])
  func `the workflow is the example`(_ written: String, _ example: String) async throws {
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: repository.appending(path: "examples/github-actions").appending(path: example), encoding: .utf8)
    try await Workspace.with { workspace in
      _ = try await workspace.anamctl("init")
      #expect(try workspace.text(of: written) == text)
    }
  }
}

extension Workspace {
  fileprivate func text(of path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files below a directory, in the order of their names.
  fileprivate func files(below path: String) throws -> [String] {
    let root = folder.appending(path: path).path
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { name in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isDirectory)
        && !isDirectory.boolValue
    }.sorted()
  }

  fileprivate func contents() throws -> [String: String] {
    try Dictionary(uniqueKeysWithValues: files(below: "").map { ($0, try text(of: $0)) })
  }
}
