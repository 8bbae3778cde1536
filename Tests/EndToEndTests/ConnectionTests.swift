import AnamSandbox
import Foundation
import Testing

/// Keys, servers that are not there, and output that nobody takes.
struct ConnectionTests {
  private static let files = ["personas.d/a.yaml": "name: Cara\nskipGreeting: true\n"]

  @Test func `H6: a wrong key ends with 6 after one request`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("plan", environment: ["ANAM_API_KEY": "another-key"])
      #expect(outcome.status == 6)
      #expect(outcome.standardOutput == "")
      #expect(outcome.standardError.contains("401"))
      #expect(outcome.standardError.contains("ANAM_API_KEY"))
      #expect(workspace.requests.count == 1)
    }
  }

  @Test func `the key may come from a file`() async throws {
    let files = Self.files.merging(["key": Workspace.key + "\n"]) { $1 }
    try await Workspace.with(files, filesWithKey: ["key"]) { workspace in
      let outcome = try await workspace.anamctl(
        "plan", "--api-key-file", "key", environment: ["ANAM_API_KEY": "another-key"])
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
  }

  @Test func `H8: a server that refuses connections ends with 7 and is named`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("plan", "--api-url", "http://127.0.0.1:1")
      #expect(outcome.status == 7)
      #expect(outcome.standardError.contains("127.0.0.1 refuses connections"))
    }
  }

  @Test func `S1: a key that came into a file is not printed`() async throws {
    let yaml = "name: Cara\ndescription: \(Workspace.key)\n\(Workspace.key): 1\n"
    try await Workspace.with(["personas.d/a.yaml": yaml], filesWithKey: ["personas.d/a.yaml"]) { workspace in
      for format in ["text", "json"] {
        let refused = try await workspace.anamctl("plan", "--format", format)
        #expect(refused.status == 3)
        #expect(refused.standardError.contains("<redacted>"))
      }
      try workspace.write("name: Cara\ndescription: \(Workspace.key)\n", to: "personas.d/a.yaml")
      for format in ["text", "json"] {
        let outcome = try await workspace.anamctl("plan", "--format", format)
        #expect(outcome.status == 0)
        #expect(outcome.standardOutput.contains("<redacted>"))
      }
    }
  }

  @Test func `S2: hostile text from the server and the files cannot act on a terminal or a CI log`() async throws {
    let yaml = "name: Cara\ninitialMessage: \"a##[error]b\"\nsystemPrompt: |\n  ::set-output name=x::y\n  z\n"
    try await Workspace.with(["personas.d/a.yaml": yaml]) { workspace in
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 0)
      #expect(!outcome.standardOutput.contains("##["))
      #expect(!outcome.standardOutput.contains("::set-output"))
    }
  }

  @Test func `without arguments and with --help there is help, and version prints one line`() async throws {
    try await Workspace.with { workspace in
      let help = try await workspace.anamctl("--help")
      #expect(help.status == 0)
      for command in ["plan", "apply", "sandbox", "version"] {
        #expect(help.standardOutput.contains("  \(command) "))
      }
      let version = try await workspace.anamctl("version")
      #expect(version.standardOutput.hasPrefix("anamctl "))
      #expect(version.standardOutput.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    }
  }
}
