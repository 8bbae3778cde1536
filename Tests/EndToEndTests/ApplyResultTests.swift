import AnamSandbox
import Foundation
import Testing

/// `apply --format json`: one object on standard output, whatever happens.
struct ApplyResultTests {
  private static let files = [
    "personas.d/1.yaml": "name: Cara\ninitialMessage: One\n",
    "personas.d/2.yaml": "name: Night desk\nlanguageCode: en\n",
    "personas.d/3.yaml": "name: Lobby kiosk\ninitialMessage: Three\n",
  ]

  private func report(
    _ workspace: Workspace, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> (status: Int32, object: [String: Any]) {
    let run = try RunningAnamctl(
      ["apply", "--yes", "--format", "json"] + arguments, in: workspace.folder, environment: workspace.connection)
    let outcome = await run.outcome()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any],
      "\(outcome.standardOutput)", sourceLocation: sourceLocation)
    #expect(object["exitCode"] as? Int == Int(outcome.status), sourceLocation: sourceLocation)
    #expect(object["formatVersion"] as? Int == 1, sourceLocation: sourceLocation)
    return (outcome.status, object)
  }

  @Test func `each persona is in it, with what became of it`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT */3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03 #1+ 422")
      let (status, object) = try await report(workspace)
      #expect(status == 5)
      let personas = try #require(object["personas"] as? [[String: Any]])
      #expect(personas.compactMap { $0["name"] as? String } == ["Cara", "Night desk", "Lobby kiosk"])
      #expect(personas.compactMap { $0["status"] as? String } == ["applied", "unchanged", "failed"])
      #expect(personas.compactMap { $0["action"] as? String } == ["update", "none", "update"])
      #expect(personas[0]["id"] as? String == Workspace.cara)
      #expect(personas[2]["failure"] as? String == "rejected")
      #expect((personas[2]["message"] as? String)?.contains("422") == true)
      let source = personas[0]["source"] as? [String: Any]
      #expect(source?["file"] as? String == "personas.d/1.yaml")
      #expect(source?["line"] as? Int == 1)
      let summary = object["summary"] as? [String: Int]
      #expect(
        summary == ["applied": 1, "unchanged": 1, "failed": 1, "mismatched": 0, "unknown": 0, "notAttempted": 0])
    }
  }

  @Test func `what the server has instead is in it`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let overlay = #"overlay {"initialMessage": "Other"}"#
      try workspace.sandbox.setFaults("PUT #1+ \(overlay)", "GET /v1/personas/* #3+ \(overlay)")
      let (status, object) = try await report(workspace, "--target", "Cara")
      #expect(status == 8)
      let persona = try #require((object["personas"] as? [[String: Any]])?.first)
      #expect(persona["status"] as? String == "mismatched")
      let mismatch = try #require((persona["mismatches"] as? [[String: Any]])?.first)
      #expect(mismatch["path"] as? String == "initialMessage")
      #expect(mismatch["expected"] as? String == "One")
      #expect(mismatch["stored"] as? String == "Other")
      #expect(mismatch["wasSent"] as? Bool == true)
    }
  }

  @Test func `where nothing is to be done all are unchanged`() async throws {
    try await Workspace.with(["personas.d/2.yaml": "name: Night desk\nlanguageCode: en\n"]) { workspace in
      let (status, object) = try await report(workspace)
      #expect(status == 0)
      #expect((object["summary"] as? [String: Int])?["unchanged"] == 1)
    }
  }

  @Test func `a saved plan that is applied already is one object as well`() async throws {
    try await Workspace.with(Self.files) { workspace in
      _ = try await workspace.anamctl("plan", "--out", "saved.plan")
      let first = try await report(workspace, "--plan", "saved.plan")
      #expect(first.status == 0)
      let again = try await report(workspace, "--plan", "saved.plan")
      #expect(again.status == 0)
      #expect((again.object["summary"] as? [String: Int])?["unchanged"] == 3)
      #expect(workspace.writes.count == 2)
    }
  }

  @Test func `what keeps it from beginning is one object as well`() async throws {
    try await Workspace.with(["personas.d/1.yaml": "name: Cara\ninitialMesage: One\n"]) { workspace in
      let (invalid, object) = try await report(workspace)
      #expect(invalid == 3)
      #expect((object["errors"] as? [[String: Any]])?.isEmpty == false)
      let (unavailable, _) = try await report(workspace, "personas.d/nothing.yaml")
      #expect(unavailable == 3)
      try workspace.write("name: Cara\n", to: "personas.d/1.yaml")
      let (refused, _) = try await report(workspace, "--api-url", "http://127.0.0.1:1")
      #expect(refused == 7)
    }
  }

  @Test func `a blocked persona's reasons are in it, with their places`() async throws {
    try await Workspace.with(["personas.d/1.yaml": "name: Cara\nvoice: Nobody\n"]) { workspace in
      let (status, object) = try await report(workspace)
      #expect(status == 3)
      let error = try #require((object["errors"] as? [[String: Any]])?.first)
      #expect((error["message"] as? String)?.contains("'Nobody'") == true)
      #expect((error["source"] as? [String: Any])?["line"] as? Int == 2)
    }
  }

  @Test func `what has moved since the plan was made is in it`() async throws {
    try await Workspace.with(Self.files) { workspace in
      _ = try await workspace.anamctl("plan", "--out", "saved.plan")
      workspace.edit(Workspace.cara, #"{"initialMessage": "Theirs"}"#)
      let (status, object) = try await report(workspace, "--plan", "saved.plan")
      #expect(status == 4)
      let messages = (object["errors"] as? [[String: Any]])?.compactMap { $0["message"] as? String } ?? []
      #expect(messages.contains { $0.hasPrefix("Cara: initialMessage was ") && $0.hasSuffix("and is \"Theirs\" now") })
    }
  }

  @Test func `a failure is said on standard error, too`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1+ 401")
      let outcome = try await workspace.anamctl("apply", "--yes", "--parallelism", "1")
      #expect(outcome.status == 6)
      #expect(outcome.standardError.contains("anamctl: error: Cara: "))
      #expect(outcome.standardError.contains("check ANAM_API_KEY (and 1 more personas)"))
      #expect(outcome.standardOutput.contains(": not sent, because of what happened to Cara"))
    }
  }

  @Test func `a key that is refused when a write is settled is not a failure of the network`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1+ drop committed", "GET /v1/personas/* #5+ 401")
      let outcome = try await workspace.anamctl("apply", "--yes", "--parallelism", "1")
      #expect(outcome.status == 6, "\(outcome.standardOutput)")
    }
  }

  @Test func `one's own write is not taken for somebody else's`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1 500 committed", #"PUT #1 edit when=after {"description": "Theirs"}"#)
      let outcome = try await workspace.anamctl("apply", "--yes", "--target", "Cara")
      #expect(outcome.status == 8, "\(outcome.standardOutput)")
      #expect(outcome.standardOutput.contains("! description: expected "))
      #expect(!outcome.standardOutput.contains("! initialMessage"))
    }
  }

  @Test func `the exit code is the same as with text`() async throws {
    for (faults, status) in [
      ("PUT #1+ 403", 6), ("PUT #1+ 422", 1), (#"PUT edit when=after {"initialMessage": "x"}"#, 8),
    ] {
      for format in ["text", "json"] {
        try await Workspace.with(Self.files) { workspace in
          try workspace.sandbox.setFaults(faults)
          let outcome = try await workspace.anamctl("apply", "--yes", "--format", format, "--parallelism", "1")
          #expect(outcome.status == Int32(status), "\(faults) \(format): \(outcome.standardOutput)")
        }
      }
    }
  }
}
