import Basics
import Personas
import ScriptedServer
import Testing

@testable import AnamAPI

/// Servers that echo the key.
struct SecrecyTests {
  @Test(arguments: [400, 401, 403, 422, 429, 500, 503])
  func `S1: a key in a message is taken out`(_ status: Int) async throws {
    for body in ["you sent Bearer \(testKey)", #"{"message": "you sent Bearer \#(testKey)"}"#] {
      try await withScriptedAPI { _, _ in
        .answer(status, body)
      } _: { client, _ in
        let error = await apiError { try await client.call("GET") }
        #expect(error?.message == "you sent Bearer <redacted>")
      }
    }
  }

  @Test(arguments: [testKey, "sk-test%2F0123456789%2BKEY%3D%3D"])
  func `S1: a key in a redirect is taken out`(_ key: String) async throws {
    try await withScriptedAPI { _, _ in
      .answer(302, headers: ["Location: https://x.example/?key=\(key)"])
    } _: {
      client, _ in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.reason == .redirected(status: 302, location: "https://x.example/?key=<redacted>"))
    }
  }

  @Test func `S1: a key that comes back as an id is not shown`() async throws {
    let key = "an-id-and-a-key"
    try await ScriptedServer.with { _, _ in
      .persona(key)
    } _: { server in
      let url = try APIURL("http://127.0.0.1:\(server.port)")
      try await AnamClient.with(
        resource: ResourceKind(path: "/v1/personas"), url: url, key: try APIKey(key), version: "1"
      ) { client in
        let error = await apiError { try await client.call("GET") }
        #expect(error.map { "\($0)".contains(key) } == false)
      }
    }
  }

  @Test func `S1: nothing prints a client's key`() async throws {
    try await withScriptedAPI { _, _ in
      .persona("p1")
    } _: { client, server in
      try await client.call("GET")
      var dumped = ""
      dump(client, to: &dumped)
      dump(client.settings, to: &dumped)
      let texts = [
        "\(client)", "\([client])", String(describing: client), String(reflecting: client),
        "\(Mirror(reflecting: client).children.map { $0 })", dumped,
      ]
      for text in texts {
        #expect(!text.contains(testKey), "\(text)")
      }
      #expect("\(client)" == "a client of http://127.0.0.1:\(server.port)")
    }
  }
}
