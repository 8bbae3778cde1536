import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Testing

@testable import AnamSandbox

/// The sandbox over a real socket.
@Suite(.timeLimit(.minutes(5)))
struct ServerTests {
  @Test func `a persona is read, updated, created and deleted over HTTP`() async throws {
    try await withSandbox { sandbox in
      let path = "/v1/personas/\(KnownIds.cara)"
      let client = TestClient(sandbox.url)
      let before = try await client.send("GET", path)
      #expect(before.status == 200)
      #expect(before["name"] == "Cara")

      let updated = try await client.send("PUT", path, #"{"name": "Eve"}"#)
      #expect(updated.status == 200)
      #expect(updated["name"] == "Eve")
      #expect(sandbox.withState { $0.persona(KnownIds.cara) } == updated.json)

      let body = #"{"name": "A", "avatarId": "\#(KnownIds.mia)", "voiceId": "\#(KnownIds.openAIVoice)"}"#
      #expect(try await client.send("POST", "/v1/personas", body).status == 201)
      #expect(try await client.send("DELETE", path).status == 204)
      #expect(try await client.send("GET", path).status == 404)
      #expect(try await client.send("PATCH", path).status == 405)
    }
  }

  @Test func `a query is decoded`() async throws {
    try await withSandbox { sandbox in
      let client = TestClient(sandbox.url)
      for search in ["Night%20desk", "night+desk", "%4eight%20DESK"] {
        let answer = try await client.send("GET", "/v1/personas?perPage=1&search=\(search)")
        #expect(answer.items.map { $0.object?["name"] } == ["Night desk"])
      }
      let answer = try await client.send("GET", "/v1/personas?search=100%&search=x&x")
      #expect(answer.status == 200)
      #expect(sandbox.requests.last?.query == ["search": "100%", "x": ""])
    }
  }

  @Test func `a key is needed for the API and not for the log`() async throws {
    try await withSandbox(options: SandboxOptions(key: "secret")) { sandbox in
      #expect(try await TestClient(sandbox.url, key: nil).send("GET", "/v1/personas").status == 401)
      #expect(try await TestClient(sandbox.url, key: "other").send("GET", "/v1/personas").status == 401)
      #expect(try await TestClient(sandbox.url, key: "secret").send("GET", "/v1/personas").status == 200)
      let log = try await TestClient(sandbox.url, key: nil).send("GET", "/__sandbox/requests")
      #expect(log.status == 200)
      #expect(!log.json.description.contains("secret"))
      #expect(!log.json.description.lowercased().contains("authorization"))
    }
  }

  @Test func `the log holds what was received, in order`() async throws {
    try await withSandbox { sandbox in
      let client = TestClient(sandbox.url)
      let path = "/v1/personas/\(KnownIds.cara)"
      _ = try await client.send("GET", "/v1/voices?page=2")
      _ = try await client.send("PUT", path, #"{ "name": "B", "description": "A/b" }"#)
      _ = try await client.send("PUT", path, "not JSON")
      _ = try await client.send("GET", "/nowhere")
      let log = try await client.send("GET", "/__sandbox/requests")
      #expect(
        log.json == [
          [
            "method": "GET", "path": "/v1/voices", "query": ["page": "2"], "body": nil, "status": 200, "faults": [],
            "committed": false,
          ],
          [
            "method": "PUT", "path": .string(path), "query": [:], "status": 200, "faults": [], "committed": true,
            "body": ["name": "B", "description": "A/b"],
          ],
          [
            "method": "PUT", "path": .string(path), "query": [:], "body": nil, "status": 400, "faults": [],
            "committed": false,
          ],
          [
            "method": "GET", "path": "/nowhere", "query": [:], "body": nil, "status": 404, "faults": [],
            "committed": false,
          ],
        ])
      #expect(sandbox.requests.map(\.status) == [200, 200, 400, 404])
      #expect(sandbox.requests[1].body == #"{"description":"A/b","name":"B"}"#)

      #expect(try await client.send("DELETE", "/__sandbox/requests").status == 204)
      #expect(try await client.send("GET", "/__sandbox/requests").json == [])
      #expect(try await client.send("POST", "/__sandbox/requests").status == 405)
      #expect(try await client.send("GET", "/__sandbox/other").status == 404)
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test func `the log drops the oldest requests beyond its limit`() {
    var session = SandboxSession(SandboxState())
    for number in 0...SandboxSession.logLimit {
      session.note(ReceivedRequest(SandboxRequest(method: "GET", path: "/\(number)"), status: 200))
    }
    #expect(session.requests.count == 10_000)
    #expect(session.requests.first?.path == "/1")
  }

  @Test func `a body is read up to 8 MiB`() async throws {
    try await withSandbox { sandbox in
      let client = TestClient(sandbox.url)
      let path = "/v1/personas/\(KnownIds.cara)"
      let limit = 8 * 1_024 * 1_024
      let frame = #"{"systemPrompt": ""}"#.utf8.count
      let fitting = #"{"systemPrompt": "\#(String(repeating: "x", count: limit - frame))"}"#
      #expect(try await client.send("PUT", path, fitting).status == 200)
      let answer = try await client.send("PUT", path, fitting + " ")
      #expect(answer.status == 413)
      #expect(answer.message == "the body is longer than 8 MiB")
      #expect(sandbox.requests.map(\.status) == [200, 413])
      #expect(try await client.send("GET", "/v1/llms").status == 200)
    }
  }

  @Test func `latency holds back the answers of the API`() async throws {
    try await withSandbox(options: SandboxOptions(latency: .milliseconds(200))) { sandbox in
      let client = TestClient(sandbox.url)
      let clock = ContinuousClock()
      let slow = try await clock.measure { _ = try await client.send("GET", "/v1/llms") }
      #expect(slow >= .milliseconds(200))
    }
  }

  @Test func `the state can be changed between two requests`() async throws {
    try await withSandbox { sandbox in
      sandbox.withState { $0.options.versions = .public }
      let answer = try await TestClient(sandbox.url).send("GET", "/v1/avatars/\(KnownIds.mia)")
      #expect(answer["activeVersion"] == "cara-2")
    }
  }

  @Test func `many updates at once are all stored`() async throws {
    try await withSandbox { sandbox in
      let client = TestClient(sandbox.url)
      let body = #"{"name": "A", "avatarId": "\#(KnownIds.mia)", "voiceId": "\#(KnownIds.openAIVoice)"}"#
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<50 {
          group.addTask { _ = try await client.send("POST", "/v1/personas", body) }
        }
        try await group.waitForAll()
      }
      let answer = try await client.send("GET", "/v1/personas?perPage=100")
      #expect(answer["meta.total"] == 53)
      #expect(Set(answer.items.map { $0.object?["id"] }).count == 53)
    }
  }

  @Test func `a port that is taken is an error`() async throws {
    try await withSandbox { first in
      await #expect(throws: (any Error).self) {
        try await withSandbox(port: first.port) { _ in }
      }
    }
  }

  @Test func `what the body throws comes through, and the port is free again`() async throws {
    struct Failure: Error {}
    var port = 0
    await #expect(throws: Failure.self) {
      try await withSandbox { sandbox in
        port = sandbox.port
        _ = try await TestClient(sandbox.url).send("GET", "/v1/llms")
        throw Failure()
      }
    }
    try await withSandbox(port: port) { sandbox in
      let answer = try await TestClient(sandbox.url).send("GET", "/v1/llms")
      #expect(answer.status == 200)
    }
  }

  @Test func `the server runs until its task is cancelled`() async throws {
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      try await SandboxServer.run(port: 0) { continuation.yield($0) }
    }
    for await port in ports {
      let client = TestClient("http://127.0.0.1:\(port)")
      #expect(try await client.send("GET", "/v1/personas").status == 200)
      server.cancel()
      break
    }
    _ = await server.result
  }
}
