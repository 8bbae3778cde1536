import AnamSandbox
import Foundation
import Testing

/// Answers that are refusals: which are waited out, and how a run ends after the others.
struct HTTPStatusCasesTests {
  private static let cara = "personas.d/1.yaml"
  private static let file = [cara: "name: Cara\ninitialMessage: One\n"]
  private static let transient = [408, 425, 429, 500, 502, 503, 504]

  @Test(arguments: ["GET", "PUT"], [" retry-after=1", ""])
  func `H1: 429 twice is waited out, as long as the server asks for, and a terminal shows it`(
    _ method: String, _ asked: String
  ) async throws {
    try await Workspace.with(Self.file) { workspace in
      try workspace.sandbox.setFaults("\(method) #1-2 429\(asked)")
      let arguments = method == "GET" ? ["plan"] : ["apply", "--yes"]
      let start = ContinuousClock.now
      let outcome = try await RunningAnamctl(
        arguments, in: workspace.folder, environment: workspace.connection, terminal: TerminalOutput()
      ).outcome()
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.output.contains("before \(method) /v1/personas"))
      #expect(outcome.output.contains(" again: status 429"))
      guard !asked.isEmpty else { return }
      #expect(start.duration(to: .now) >= .seconds(2))
      #expect(outcome.output.contains("waiting 1 s before"), "\(outcome.output)")
    }
  }

  @Test(arguments: ["GET", "PUT"], transient)
  func `H4: an error that passes by itself is waited out`(_ method: String, _ status: Int) async throws {
    try await Workspace.with(Self.file) { workspace in
      let outcome = try await workspace.run(under: "\(method) #1 \(status)")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(workspace.requests.count { $0.hasPrefix("GET /v1/personas/") } >= 1)
      guard method == "PUT" else { return }
      #expect(workspace.writes.count == 2)
      #expect(try workspace.stored("initialMessage", of: "Cara") == "One")
    }
  }

  @Test(arguments: ["GET", "PUT"], transient)
  func `H4: an error that does not pass ends with 7 after five attempts`(_ method: String, _ status: Int) async throws {
    try await Workspace.with(Self.file) { workspace in
      let outcome = try await workspace.run(under: "\(method) #1+ \(status) header=\"X-Request-Id: r-1\"")
      #expect(outcome.status == 7, "\(outcome.output)")
      #expect(outcome.output.contains(": \(status) "), "\(outcome.output)")
      #expect(outcome.output.contains("(5 attempts) [request r-1]"), "\(outcome.output)")
      #expect((method == "GET" ? workspace.requests : workspace.writes).count == 5)
    }
  }

  @Test(arguments: ["GET", "PUT"], [400, 404, 409, 413, 422, 501])
  func `H5: a refusal is final, and the server's words are made harmless`(
    _ method: String, _ status: Int
  ) async throws {
    let other = ["personas.d/2.yaml": "name: Night desk\ninitialMessage: Two\n"]
    try await Workspace.with(Self.file.merging(other) { $1 }) { workspace in
      let path = method == "GET" ? "/v1/personas" : "/v1/personas/\(Workspace.cara)"
      let outcome = try await workspace.run(
        under: #"\#(method) \#(path) #1+ \#(status) body={"message": "no\u001b[2J##[error]"}"#)
      #expect(outcome.status == (method == "GET" ? 1 : 5), "\(outcome.output)")
      #expect(outcome.output.contains(#": \#(status) "#))
      #expect(outcome.output.contains(#"no\u{1B}[2J##\[error]"#), "\(outcome.output)")
      #expect(workspace.requests.count { $0 == "\(method) \(path)" } == 1)
      #expect(workspace.writes.count == (method == "GET" ? 0 : 2))
    }
  }

  @Test(arguments: [401, 403])
  func `H6: a key that is refused at the first read ends with 6`(_ status: Int) async throws {
    try await Workspace.with(Self.file) { workspace in
      let outcome = try await workspace.run(under: "GET #1+ \(status)")
      #expect(outcome.status == 6)
      #expect(outcome.standardError.contains("\(status)"))
      #expect(outcome.standardError.contains("ANAM_API_KEY"))
      #expect(workspace.requests.count == 1)
    }
  }

  @Test(arguments: [401, 403])
  func `H6: a key that is refused at the third write ends with 5, and nothing more is written`(
    _ status: Int
  ) async throws {
    let names = ["Cara", "Night desk", "Lobby kiosk", "Porter", "Chef"]
    let files = names.enumerated().map { ("personas.d/\($0).yaml", "name: \($1)\ndescription: New\n") }
    try await Workspace.with(Dictionary(uniqueKeysWithValues: files)) { workspace in
      for name in ["Porter", "Chef"] {
        workspace.create(
          """
          {"name": "\(name)", "avatarId": "071b0286-4cce-4808-bee2-e642f1062de3",
           "voiceId": "de23e340-1416-4dd8-977d-065a7ca11697"}
          """)
      }
      let outcome = try await workspace.run(under: "PUT #3+ \(status)")
      #expect(outcome.status == 5, "\(outcome.output)")
      #expect(outcome.output.contains("ANAM_API_KEY"))
      #expect(outcome.standardOutput.contains("Apply: 2 applied, 1 failed, 2 not attempted."))
      #expect(workspace.writes.count == 3)
    }
  }

  @Test(arguments: [("#1+ 403", 6), ("#1+ 400", 1), ("#1+ drop", 7), ("#1+ garbage", 1), ("redirect /elsewhere", 1)])
  func `H4 to H17: with JSON a plan that fails is one object`(_ fault: String, _ status: Int32) async throws {
    try await Workspace.with(Self.file) { workspace in
      try workspace.sandbox.setFaults("GET \(fault)")
      let outcome = try await workspace.anamctl("plan", "--format", "json")
      #expect(outcome.status == status)
      let report = try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
      #expect((report?["errors"] as? [Any])?.isEmpty == false, "\(outcome.output)")
    }
  }
}
