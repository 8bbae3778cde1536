import Foundation
import ScriptedServer
import Testing

/// The key is in no output and in no file, whatever the server and the files do.
struct SecretScanTests {
  /// A key whose encodings all differ from it.
  private static let key = "e2e/key+4711=do&not\"print"

  private static let commands = [
    ["plan"], ["plan", "--format", "json"], ["plan", "--out", "saved.plan"], ["apply", "--yes"],
    ["apply", "--yes", "--format", "json"], ["apply", "--yes", "--plan", "saved.plan"], ["show", "saved.plan"],
    ["validate"], ["validate", "--format", "json"], ["plan", "--api-schema", "a.yaml"],
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

  /// Runs commands, and looks at what they print and leave behind.
  private func scan(
    _ files: [String: String], _ commands: [[String]] = commands,
    _ reply: @escaping @Sendable (ReceivedRequest) -> ScriptedReply
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "anamctl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "personas.d"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files { try Data(text.utf8).write(to: folder.appending(path: path)) }
    try await ScriptedServer.with { _, request in
      reply(request)
    } _: { server in
      let environment = ["ANAM_API_URL": "http://127.0.0.1:\(server.port)", "ANAM_API_KEY": Self.key]
      for arguments in commands {
        let traced = ["plan", "apply"].contains(arguments[0]) ? ["--verbose", "--trace-bodies", "trace.jsonl"] : []
        let outcome = try await Anamctl.run(arguments + traced, in: folder, environment: environment)
        let found = SecretForms.found(of: Self.key, in: outcome.standardOutput + outcome.standardError)
        #expect(found == [], "\(arguments): \(outcome.standardOutput)\(outcome.standardError)")
        for file in ["saved.plan", "trace.jsonl"] {
          let bytes = (try? Data(contentsOf: folder.appending(path: file))) ?? Data()
          let found = SecretForms.found(of: Self.key, in: String(decoding: bytes, as: UTF8.self))
          #expect(found == [], "\(file) of \(arguments): \(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
  }

  @Test(arguments: [500, 400, 401, 404, 200])
  func `a server that echoes the key`(_ status: Int) async throws {
    let files = ["personas.d/a.yaml": "name: Cara\ninitialMessage: One\n"]
    // What is tried again takes its time.
    let commands = status == 500 ? [["plan"], ["apply", "--yes", "--format", "json"]] : Self.commands
    try await scan(files, commands) { _ in
      .answer(status, Self.echo, headers: ["Retry-After: 0", "X-Request-Id: \(Self.key)"])
    }
  }

  @Test func `a server that has the key in a persona, and a file that has it`() async throws {
    let quoted = "'\(Self.key)'"
    let files = ["personas.d/a.yaml": "name: \(quoted)\ninitialMessage: \(quoted)\n", "a.yaml": "\(quoted): 1\n"]
    let key = Self.key.replacing("\"", with: "\\\"")
    let stored = "{\"id\": \"p1\", \"name\": \"\(key)\", \"initialMessage\": \"Hi\", \"systemPrompt\": \"\(key)\"}"
    try await scan(files) { request in
      request.target.hasPrefix("/v1/personas/")
        ? .json(stored) : .json("{\"data\": [{\"id\": \"p1\", \"name\": \"\(key)\"}], \"meta\": {\"lastPage\": 1}}")
    }
  }

  @Test func `a file with a mistake beside the key`() async throws {
    let files = ["personas.d/a.yaml": "name: Cara\nkey: '\(Self.key)'\n'\(Self.key)': [\n"]
    try await scan(files) { _ in .answer(400) }
  }
}
