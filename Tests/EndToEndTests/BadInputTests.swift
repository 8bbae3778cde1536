import AnamSandbox
import Foundation
import Testing

/// Bad input of any kind gets a clear error and an exit code of the contract; nothing is sent.
struct BadInputTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    var arguments: [String] = []
    var environment: [String: String] = [:]
    let status: Int32
    let says: [String]
  }

  @Test(arguments: [
    Example(
      testDescription: "an unknown key, with the line, a mark and the nearest key",
      files: ["personas.d/a.yaml": "name: A\nsystemprompt: Hi\n"], status: 3,
      says: [
        "personas.d/a.yaml:2:1: error: unknown key 'systemprompt'\n  2 | systemprompt: Hi\n    | ^~~~~~~~~~~~\n",
        "did you mean 'systemPrompt'?",
      ]),
    Example(
      testDescription: "all errors of all files, in the order of the files",
      files: ["personas.d/a.yaml": "name: 12\nfoo: 1\n", "personas.d/b.yml": "- 1\n"], status: 3,
      says: ["a.yaml:1:7: error:", "a.yaml:2:1: error:", "b.yml:1:1: error:"]),
    Example(
      testDescription: "a duplicate key", files: ["personas.d/a.yaml": "name: A\nname: B\n"], status: 3,
      says: ["a.yaml:2:1: error:"]),
    Example(
      testDescription: "no folder", files: [:], status: 3, says: ["personas.d: error: no such file or directory"]),
    Example(
      testDescription: "a prompt that is not there",
      files: ["personas.d/a.yaml": "name: A\nsystemPromptFile: gone.md\n"], status: 3,
      says: ["a.yaml:2:19: error: 'gone.md': no such file or directory"]),
    Example(
      testDescription: "a prompt outside the folder",
      files: ["personas.d/a.yaml": "name: A\nsystemPromptFile: ../secret.txt\n", "secret.txt": "hidden-text"],
      status: 3, says: ["outside personas.d"]),
    Example(
      testDescription: "the same persona twice",
      files: ["personas.d/a.yaml": "name: A\n", "personas.d/b.yaml": "name: A\n"], status: 3,
      says: ["b.yaml:1:7: error:", "a.yaml:1:7"]),
    Example(
      testDescription: "an alias bomb",
      files: [
        "personas.d/a.yaml": (1...9).map {
          "k\($0): &a\($0) [\(Array(repeating: $0 == 1 ? "x" : "*a\($0 - 1)", count: 9).joined(separator: ","))]\n"
        }.joined()
      ], status: 3, says: ["limit", "100000"]),
    Example(
      testDescription: "40,000 brackets", files: ["personas.d/a.yaml": String(repeating: "[", count: 40_000)],
      status: 3, says: ["limit", "64"]),
    Example(
      testDescription: "not UTF-8 in the prompt",
      files: ["personas.d/a.yaml": "name: A\nsystemPromptFile: p.md\n", "personas.d/p.md": "a\u{202E}b"], status: 3,
      says: ["p.md:1:2: error:", "U+202E"]),
    Example(
      testDescription: "plain http beyond this machine", files: [:],
      environment: ["ANAM_API_URL": "http://example.com"], status: 64, says: ["http"]),
    Example(
      testDescription: "a URL that is set to nothing", files: [:], environment: ["ANAM_API_URL": ""], status: 64,
      says: ["URL"]),
    Example(
      testDescription: "a URL with a user", files: [:], environment: ["ANAM_API_URL": "https://u:p@example.com"],
      status: 64, says: ["user"]),
    Example(
      testDescription: "an address that only looks local", files: [:],
      environment: ["ANAM_API_URL": "http://127.0.0.1.example.com"], status: 64, says: ["http"]),
    Example(
      testDescription: "no key", files: [:], environment: ["ANAM_API_KEY": ""], status: 64, says: ["ANAM_API_KEY"]),
    Example(
      testDescription: "a key with a line break in it", files: [:],
      environment: ["ANAM_API_KEY": "abc\ndefghijkl"], status: 64, says: ["the API key has"]),
    Example(
      testDescription: "a key file that is not there", files: [:], arguments: ["--api-key-file", "gone"], status: 64,
      says: ["the key file gone: no such file"]),
    Example(
      testDescription: "a flag that does not exist", files: [:], arguments: ["--nonsense"], status: 64,
      says: ["--nonsense"]),
    Example(
      testDescription: "the key on the command line", files: [:], arguments: ["--api-key", "abcdefghijkl"],
      status: 64, says: ["--api-key"]),
  ])
  func `bad input is refused before anything is sent`(_ example: Example) async throws {
    try await Workspace.with(example.files) { workspace in
      let connection = ["ANAM_API_URL": workspace.sandbox.url, "ANAM_API_KEY": Workspace.key]
      let outcome = try await Anamctl.run(
        ["plan"] + example.arguments, in: workspace.folder,
        environment: connection.merging(example.environment) { $1 })
      #expect(outcome.status == example.status, "\(outcome.standardError)")
      #expect(outcome.standardOutput == "")
      for words in example.says {
        #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
      }
      #expect(!outcome.standardError.contains("abcdefghijkl"))
      #expect(!outcome.standardError.contains("hidden-text"))
      #expect(workspace.requests == [])
    }
  }

  @Test func `a pipe under the name of a persona file is refused at once`() async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: A\n"]) { workspace in
      #expect(mkfifo(workspace.folder.appending(path: "personas.d/pipe.yaml").path, 0o600) == 0)
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("personas.d/pipe.yaml: error: not a regular file"))
    }
  }

  @Test func `with JSON the reasons are one JSON object`() async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: A\nfoo: 1\n"]) { workspace in
      let outcome = try await workspace.anamctl("plan", "--format", "json")
      #expect(outcome.status == 3)
      let report = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
      #expect(report["exitCode"] as? Int == 3)
      let entry = try #require((report["errors"] as? [[String: Any]])?.first)
      #expect((entry["source"] as? [String: Any])?["line"] as? Int == 2)
    }
  }
}
