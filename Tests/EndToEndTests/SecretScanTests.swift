import Basics
import Foundation
import ScriptedServer
import Testing

/// The key is in no output and in no file, whatever the server and the files do: every run and every workspace is
/// scanned for it in all its forms, and these are about to have it.
struct SecretScanTests {
  private static let key = Workspace.key

  private static let commands = [
    ["plan"], ["plan", "--format", "json"], ["plan", "--out", "saved.plan"], ["apply", "--yes"],
    ["apply", "--yes", "--format", "json"], ["apply", "--yes", "--plan", "saved.plan"], ["show", "saved.plan"],
    ["show", "saved.plan", "--format", "json"], ["validate"], ["validate", "--format", "json"],
    ["validate", "--format", "sarif"], ["plan", "--api-schema", "a.yaml"], ["schema"], ["explain"], ["version"],
  ]

  /// Every form of the key that a server could echo.
  private static var echo: String {
    let escaped = key.replacing("\"", with: "\\\"")
    let forms = [
      "Bearer \(escaped)", SecretForms.percentEncoded(key), Data(key.utf8).base64EncodedString(),
      Data("x\(key)".utf8).base64EncodedString(), Data("Bearer \(key)".utf8).base64EncodedString(),
      key.replacing("/", with: "\\\\/").replacing("\"", with: "\\\\\\\""),
    ]
    return "{\"message\": \"\(forms.joined(separator: " "))\"}"
  }

  /// Runs commands.
  ///
  /// - Returns: All that they have printed and written to the trace.
  private func run(
    _ files: [String: String], filesWithKey: Set<String> = [], _ commands: [[String]] = commands,
    _ reply: @escaping @Sendable (ReceivedRequest) -> ScriptedReply
  ) async throws -> String {
    try await Workspace.with(files, filesWithKey: filesWithKey) { workspace in
      try await ScriptedServer.with { _, request in
        reply(request)
      } _: { server in
        let environment = ["ANAM_API_URL": "http://127.0.0.1:\(server.port)", "ANAM_API_KEY": Self.key]
        var texts: [String] = []
        for arguments in commands {
          let traced = ["plan", "apply"].contains(arguments[0]) ? ["--verbose", "--trace-bodies", "trace.jsonl"] : []
          let outcome = try await Anamctl.run(arguments + traced, in: workspace.folder, environment: environment)
          let trace = try? String(contentsOf: workspace.folder.appending(path: "trace.jsonl"), encoding: .utf8)
          texts += [outcome.standardOutput, outcome.standardError, trace ?? ""]
        }
        return texts.joined()
      }
    }
  }

  @Test(arguments: [500, 400, 401, 404, 200])
  func `S1: a server that echoes the key`(_ status: Int) async throws {
    let files = ["personas.d/a.yaml": "name: Cara\ninitialMessage: One\n"]
    // What is tried again takes its time.
    let commands = status == 500 ? [["plan"], ["apply", "--yes", "--format", "json"]] : Self.commands
    let text = try await run(files, commands) { _ in
      .answer(status, Self.echo, headers: ["Retry-After: 0", "X-Request-Id: \(Self.key)"])
    }
    #expect(text.contains("<redacted>"))
  }

  @Test(arguments: [301, 307])
  func `S1: a redirect that has the key`(_ status: Int) async throws {
    let files = ["personas.d/a.yaml": "name: Cara\ninitialMessage: One\n"]
    let location = "Location: https://x.example/?a=\(Self.key)&b=\(SecretForms.percentEncoded(Self.key))"
    let text = try await run(files) { _ in .answer(status, headers: [location]) }
    #expect(text.contains("https://x.example/?a=<redacted>&b=<redacted>"))
  }

  @Test func `S1: a server that has the key in a persona, and a file that has it`() async throws {
    let quoted = "'\(Self.key)'"
    let files = ["personas.d/a.yaml": "name: \(quoted)\ninitialMessage: \(quoted)\n", "a.yaml": "\(quoted): 1\n"]
    let key = Self.key.replacing("\"", with: "\\\"")
    let stored = "{\"id\": \"p1\", \"name\": \"\(key)\", \"initialMessage\": \"Hi\", \"systemPrompt\": \"\(key)\"}"
    let text = try await run(files, filesWithKey: Set(files.keys)) { request in
      request.target.hasPrefix("/v1/personas/")
        ? .json(stored) : .json("{\"data\": [{\"id\": \"p1\", \"name\": \"\(key)\"}], \"meta\": {\"lastPage\": 1}}")
    }
    #expect(text.contains("<redacted>"))
  }

  @Test func `S1: a file with a mistake next to the key`() async throws {
    let files = ["personas.d/a.yaml": "name: Cara\nkey: '\(Self.key)'\n'\(Self.key)': [\n"]
    let text = try await run(files, filesWithKey: Set(files.keys)) { _ in .answer(400) }
    #expect(text.contains("<redacted>"))
  }

  @Test(arguments: ["\r\nX-Evil: 1", "\u{7F}", " more", "é"])
  func `S1: a key that cannot be a header field is refused and not shown`(_ rest: String) async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: Cara\n"]) { workspace in
      for arguments in [["plan"], ["apply", "--yes"]] {
        let environment = workspace.connection.merging(["ANAM_API_KEY": Self.key + rest]) { $1 }
        let outcome = try await Anamctl.run(arguments, in: workspace.folder, environment: environment)
        #expect(outcome.status == 64)
        #expect(outcome.standardOutput == "")
        #expect(outcome.standardError.contains("the API key has blanks, line breaks or other characters"))
        #expect(workspace.requests == [])
      }
    }
  }
}
