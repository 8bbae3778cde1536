import Basics
import Testing

@testable import AnamSandbox

/// Faults that are set while the sandbox runs, over real sockets.
@Suite(.timeLimit(.minutes(5)))
struct FaultControlTests {
  @Test func `faults are set, shown with their counts, and cleared`() async throws {
    try await withSandbox { sandbox in
      let client = TestClient(sandbox.url, key: "key")
      let control = TestClient(sandbox.url, key: nil)
      let set = try await control.send("PUT", "/__sandbox/faults", #"["GET #2 503 retry-after=1", "PUT 400"]"#)
      #expect(set.status == 200)
      let statuses = try await [
        client.send("GET", "/v1/llms").status, client.send("GET", "/v1/llms").status,
        client.send("GET", "/v1/llms").status,
      ]
      #expect(statuses == [200, 503, 200])
      let shown = try await control.send("GET", "/__sandbox/faults")
      #expect(
        shown.json == [
          ["rule": "GET #2 503 retry-after=1", "matched": 3, "fired": 1],
          ["rule": "PUT 400", "matched": 0, "fired": 0],
        ])
      #expect(sandbox.faults.map(\.fired) == [1, 0])

      #expect(try await control.send("PUT", "/__sandbox/faults", #"["GET #2 503 retry-after=1"]"#).status == 200)
      #expect(sandbox.faults.map(\.fired) == [0], "a new list counts anew")

      #expect(try await control.send("DELETE", "/__sandbox/faults").status == 204)
      #expect(try await control.send("GET", "/__sandbox/faults").json == [])
      #expect(try await control.send("POST", "/__sandbox/faults").status == 405)
    }
  }

  @Test(arguments: [
    ("", "the body is a JSON list of fault rules"), ("{}", "the body is a JSON list of fault rules"),
    ("[1]", "1 is no string"), (#"["drop", "drp"]"#, "fault rule 'drp': there is no fault 'drp'"),
  ])
  func `a list with a mistake is refused and leaves the faults alone`(_ body: String, _ words: String) async throws {
    try await withSandbox(options: SandboxOptions(faults: [FaultRule("PUT 400")])) { sandbox in
      let answer = try await TestClient(sandbox.url).send("PUT", "/__sandbox/faults", body)
      #expect(answer.status == 400)
      #expect(answer.message.contains(words))
      #expect(sandbox.faults.map(\.rule.text) == ["PUT 400"])
    }
  }

  @Test func `faults are set from inside, too`() async throws {
    try await withSandbox { sandbox in
      let client = TestClient(sandbox.url)
      try sandbox.setFaults("GET 500", "GET #2 501")
      #expect(try await client.send("GET", "/v1/llms").status == 500)
      sandbox.withState { $0.options.faults = [] }
      #expect(try await client.send("GET", "/v1/llms").status == 200)
      #expect(throws: FaultRuleError.self) { try sandbox.setFaults("nonsense") }
    }
  }

  @Test func `what is stored is shown whole, whatever the answers hide`() async throws {
    try await withSandbox(options: SandboxOptions(hideUnreadable: true)) { sandbox in
      let client = TestClient(sandbox.url, key: nil)
      let answer = try await client.send("GET", "/__sandbox/state")
      guard case .array(let personas) = answer["personas"] else {
        Issue.record("personas is no array")
        return
      }
      #expect(personas.map { $0.object?["id"]?.string } == KnownIds.personas)
      #expect(personas.first?.object?["languageCode"] != nil)
      #expect(try await client.send("PUT", "/__sandbox/state", "{}").status == 405)
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test func `the log says which fault fired and what was committed`() async throws {
    try await withSandbox(options: SandboxOptions(faults: [FaultRule("PUT 500 committed")])) { sandbox in
      let client = TestClient(sandbox.url)
      let path = "/v1/personas/\(KnownIds.cara)"
      let answer = try await client.send("PUT", path, #"{"name": "A"}"#)
      #expect(answer.status == 500)
      let log = try await client.send("GET", "/__sandbox/requests")
      #expect(
        log.json == [
          [
            "method": "PUT", "path": .string(path), "query": [:], "body": ["name": "A"], "status": 500,
            "faults": ["PUT 500 committed"], "committed": true,
          ]
        ])
    }
  }

  @Test func `a request that is late is carried out after its client has left`() async throws {
    try await withSandbox(options: SandboxOptions(faults: [FaultRule("PUT late 50ms")])) { sandbox in
      let path = "/v1/personas/\(KnownIds.cara)"
      let received = try await RawClient.send("PUT", path, #"{"name": "A"}"#, to: sandbox) { _ in
        while sandbox.faults.map(\.fired) == [0] { try await Task.sleep(for: .milliseconds(1)) }
        return true
      }
      #expect(received.bytes.isEmpty)
      while sandbox.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
      #expect(sandbox.requests.map(\.committed) == [true])
      #expect(sandbox.withState { $0.persona(KnownIds.cara) }.object?["name"] == "A")
    }
  }

  @Test func `an answer that is whole leaves the connection open`() async throws {
    try await withSandbox(options: SandboxOptions(faults: [FaultRule("GET 503")])) { sandbox in
      let received = try await RawClient.send("GET", "/v1/llms", to: sandbox) { $0.text.hasSuffix("}") }
      #expect(received.values(of: "connection") == [])
      #expect(received.end == .left)
    }
  }
}
