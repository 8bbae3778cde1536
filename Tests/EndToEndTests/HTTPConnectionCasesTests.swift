import AnamSandbox
import Testing

/// Connections that cannot be made, or break, or are slow.
struct HTTPConnectionCasesTests {
  private static let files = ["personas.d/1.yaml": "name: Cara\ninitialMessage: One\n"]

  @Test(arguments: ["GET", "PUT"], [("drop", "closed the connection"), ("reset", "reset the connection")])
  func `H8: a connection that always breaks ends with 7, with host and reason`(
    _ method: String, _ fault: (rule: String, reason: String)
  ) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.run(under: "\(method) #1+ \(fault.rule)")
      #expect(outcome.status == 7, "\(outcome.output)")
      #expect(outcome.output.contains("127.0.0.1 \(fault.reason)"), "\(outcome.output)")
      #expect((method == "GET" ? workspace.requests : workspace.writes).count == 5)
    }
  }

  @Test func `H8: a host that does not exist ends with 7 and is named`() async throws {
    // No label may have more than 63 characters, so nobody is asked.
    let host = String(repeating: "a", count: 64) + ".invalid"
    try await Workspace.with(Self.files) { workspace in
      for command in ["plan", "apply"] {
        let options = command == "apply" ? ["--yes"] : []
        let outcome = try await Anamctl.run(
          [command, "--api-url", "https://\(host)"] + options, in: workspace.folder, environment: workspace.connection)
        #expect(outcome.status == 7)
        #expect(outcome.standardOutput == "")
        #expect(outcome.standardError.contains("\(host) cannot be found: no such host"))
      }
    }
  }

  @Test(arguments: [
    "drop committed", "reset committed", "500 committed", "504 committed", "html committed", "garbage committed",
    "200 committed body={}", "cut", "cut framing=chunked", "cut framing=none", "cut-head", "wrong-length twice",
  ])
  func `H9 and H11: what was stored is settled by reading, and not sent again`(_ fault: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.run(under: "PUT #1+ \(fault)")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.standardOutput.contains("Apply: 1 applied."))
      #expect(workspace.writes.count == 1)
    }
  }

  private static let incomplete = [
    "cut framing=length", "cut framing=chunked", "cut framing=none", "cut-head", "wrong-length twice",
    "wrong-length negative", "wrong-length short",
  ]

  @Test(arguments: ["GET", "PUT"], incomplete)
  func `H11: after an incomplete answer the next one counts`(_ method: String, _ fault: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.run(under: "\(method) #1 \(fault) uncommitted")
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(workspace.writes.count == (method == "GET" ? 0 : 2))
    }
  }

  @Test(arguments: ["GET", "PUT"], incomplete)
  func `H11: answers that are always incomplete end with 7, and are not believed`(
    _ method: String, _ fault: String
  ) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.run(under: "\(method) #1+ \(fault) uncommitted")
      #expect(outcome.status == 7, "\(outcome.output)")
      let reasons = [
        "sent an incomplete answer", "closed the connection before the answer was complete", "sent a malformed answer",
      ]
      #expect(reasons.contains { outcome.output.contains("127.0.0.1 \($0)") }, "\(outcome.output)")
      #expect((method == "GET" ? workspace.requests : workspace.writes).count == 5)
    }
  }

  @Test(arguments: ["hang", "hang-after-head", "drip-head 100ms", "drip-body 100ms"])
  func `H12: a slow answer ends in time with 7, and takes no processor time`(_ fault: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("GET #1+ \(fault)")
      // A program that spins while it waits would be killed.
      let outcome = try await workspace.shell("ulimit -t 2; exec \"$ANAMCTL\" plan --timeout 4s")
      #expect(outcome.status == 7, "\(outcome.output)")
      #expect(outcome.standardError.contains("127.0.0.1 timed out after"), "\(outcome.output)")
      #expect(outcome.standardOutput == "")
    }
  }
}
