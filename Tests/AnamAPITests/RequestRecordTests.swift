import AnamAPI
import Personas
import ScriptedServer
import Synchronization
import Testing

/// What a log learns about requests, and how the server's own names for them are shown.
struct RequestRecordTests {
  @Test func `each attempt is told of`() async throws {
    let records = Mutex<[RequestRecord]>([])
    try await withScriptedAPI { number, _ in
      [.answer(500, "oh", headers: ["X-Request-Id: r-1"]), [.close], .persona("p1")][number]
    } settings: {
      $0.onRequest = { record in records.withLock { $0.append(record) } }
    } _: { client, server in
      try await client.call("GET")
      let told = records.withLock(\.self)
      #expect(told.map(\.attempt) == [1, 2, 3])
      #expect(told.allSatisfy { $0.method == "GET" && $0.path == "/v1/personas/p1" && $0.bytesSent == 0 })
      #expect(told.map(\.status) == [500, nil, 200])
      #expect(told.map(\.failure) == [nil, "closed the connection before the answer was complete", nil])
      #expect(told.map(\.bytesReceived) == [2, nil, 12])
      #expect(told.map(\.serverRequestID) == ["r-1", nil, nil])
      #expect(server.record.requests.map { $0.values(of: "x-request-id") } == told.map { [$0.requestID] })
      #expect(Set(told.map(\.requestID)).count == 3)
      #expect(told.allSatisfy { $0.requestID.utf8.count == 32 })
    }
  }

  @Test func `bodies are told of where somebody asks for them`() async throws {
    let bodies = Mutex<[String?]>([])
    try await withScriptedAPI { _, _ in
      .json(#"{"id": "p1", "name": "Rob"}"#)
    } settings: {
      $0.onBodies = { _, sent, received in
        bodies.withLock { $0 += [sent, received.map { String(decoding: $0, as: UTF8.self) }] }
      }
    } _: { client, _ in
      try await client.call("PUT")
      #expect(bodies.withLock(\.self) == [#"{"name":"Cara"}"#, #"{"id": "p1", "name": "Rob"}"#])
    }
  }

  @Test(arguments: [
    ("X-Request-Id: a-1", "a-1"), ("Request-Id: b", "b"), ("CF-Ray: 8f-FRA", "8f-FRA"), ("X-Other: 1", nil),
    ("X-Request-Id: a b", nil), ("X-Request-Id: ", nil), ("X-Request-Id: \(testKey)", "<redacted>"),
    ("X-Request-Id: " + String(repeating: "x", count: 129), nil),
  ])
  func `an error says what the server calls the request`(_ header: String, _ id: String?) async throws {
    try await withScriptedAPI { _, _ in
      .answer(400, "no", headers: [header])
    } _: { client, _ in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.requestID == id)
      #expect(error?.description.hasSuffix(id.map { ": no [request \($0)]" } ?? ": no") == true)
    }
  }
}
