import AnamAPI
import Basics
import Personas
import ScriptedServer
import Testing

/// What goes over the wire.
struct RequestTests {
  @Test func `a read carries the key and says who asks for what`() async throws {
    try await withScriptedAPI { _, _ in
      .persona("p1")
    } _: { client, server in
      try await client.call("GET")
      let request = try #require(server.record.requests.first)
      #expect(request.method == "GET")
      #expect(request.target == "/v1/personas/p1")
      #expect(request.values(of: "authorization") == ["Bearer \(testKey)"])
      #expect(request.values(of: "accept") == ["application/json"])
      #expect(request.values(of: "user-agent") == ["anamctl/1.2.3"])
      #expect(request.values(of: "host") == ["127.0.0.1:\(server.port)"])
      #expect(request.body == "")
      for name in ["content-type", "content-length", "transfer-encoding", "accept-encoding", "cookie"] {
        #expect(request.values(of: name) == [], "\(name)")
      }
    }
  }

  @Test(arguments: [("PUT", "/v1/personas/p1"), ("POST", "/v1/personas")])
  func `a write is JSON with sorted keys and plain slashes`(_ method: String, _ path: String) async throws {
    try await withScriptedAPI { _, _ in
      .persona("p1")
    } _: { client, server in
      let body: JSONValue = ["b": "x/y", "a": ["d": nil, "c": [true, 1]], "e": "é\u{202E}"]
      if method == "PUT" { try await client.update(body) } else { try await client.create(body) }
      let request = try #require(server.record.requests.first)
      #expect(request.method == method)
      #expect(request.target == path)
      #expect(request.body == #"{"a":{"c":[true,1],"d":null},"b":"x/y","e":"é\u202e"}"#)
      #expect(request.values(of: "content-type") == ["application/json"])
      #expect(request.values(of: "content-length") == ["\(request.body.utf8.count)"])
      #expect(request.values(of: "authorization") == ["Bearer \(testKey)"])
      #expect(request.values(of: "transfer-encoding") == [])
    }
  }

  @Test func `a large body arrives whole`() async throws {
    try await withScriptedAPI { _, _ in
      .persona("p1")
    } _: { client, server in
      try await client.update(["systemPrompt": .string(String(repeating: "é", count: 500_000))])
      #expect(server.record.requests.first?.body.utf8.count == 1_000_000 + #"{"systemPrompt":""}"#.utf8.count)
    }
  }

  @Test func `H20: cookies are not kept, and nothing is cached`() async throws {
    try await withScriptedAPI { _, _ in
      .answer(
        200, #"{"id": "p1"}"#,
        headers: ["Set-Cookie: a=b; Path=/", "Cache-Control: max-age=60", "ETag: \"x\""])
    } _: { client, server in
      for _ in 0..<3 { try await client.call("GET") }
      let requests = server.record.requests
      #expect(requests.count == 3)
      #expect(requests.allSatisfy { $0.values(of: "cookie") == [] && $0.values(of: "if-none-match") == [] })
      #expect(requests.map(\.connection) == [0, 0, 0])
    }
  }

  @Test func `a path prefix of the URL is kept`() async throws {
    try await ScriptedServer.with { _, _ in
      .persona("p1")
    } _: { server in
      try await withClient(of: "http://127.0.0.1:\(server.port)/anam/") { client in
        try await client.call("GET")
      }
      #expect(server.record.requests.map(\.target) == ["/anam/v1/personas/p1"])
    }
  }
}
