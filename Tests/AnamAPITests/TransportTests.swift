import AnamAPI
import Personas
import ScriptedServer
import Testing

/// Connections that fail or break, and incomplete answers.
struct TransportTests {
  struct Fault: CustomTestStringConvertible {
    let testDescription: String
    let reply: ScriptedReply
    /// What the error says the host did.
    var cause = "sent a malformed answer"
  }

  static let half = #"{"id": "p1", "name": "Ca"#
  static let incomplete = "sent an incomplete answer"
  static let closed = "closed the connection before the answer was complete"

  static let faults = [
    Fault(testDescription: "closed before the status", reply: [.close], cause: closed),
    Fault(
      testDescription: "closed in the status line", reply: [.send("HTTP/1.1 20"), .close], cause: closed),
    Fault(
      testDescription: "closed in the head", reply: [.send("HTTP/1.1 200 OK\r\nContent-"), .close],
      cause: closed),
    Fault(testDescription: "reset", reply: [.reset], cause: "reset the connection"),
    Fault(
      testDescription: "reset in the body",
      reply: [
        .send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n\(half)"), .wait(.milliseconds(20)), .reset,
      ],
      cause: "reset the connection"),
    Fault(
      testDescription: "a short body",
      reply: [.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n\(half)"), .close], cause: closed),
    Fault(
      testDescription: "a body that is whole JSON and yet too short",
      reply: [.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + #"{"id": "p1"}"#), .close],
      cause: closed),
    Fault(
      testDescription: "a chunk cut off",
      reply: [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n\(half)"), .close],
      cause: closed),
    Fault(
      testDescription: "no last chunk",
      reply: [
        .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nC\r\n{\"id\": \"p1\"}\r\n"), .close,
      ],
      cause: closed),
    Fault(
      testDescription: "a chunk without a length",
      reply: [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n\(half)"), .close]),
    Fault(
      testDescription: "two lengths",
      reply: [
        .send("HTTP/1.1 200 OK\r\nContent-Length: 12\r\nContent-Length: 5\r\n\r\n{\"id\": \"p1\"}"), .close,
      ]),
    Fault(
      testDescription: "a negative length",
      reply: [.send("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{\"id\": \"p1\"}"), .close]),
    Fault(
      testDescription: "no length and half of the JSON",
      reply: [.send("HTTP/1.1 200 OK\r\n\r\n\(half)"), .close],
      cause: incomplete),
    Fault(
      testDescription: "no length and no body", reply: [.send("HTTP/1.1 200 OK\r\n\r\n"), .close],
      cause: incomplete),
    Fault(testDescription: "not HTTP", reply: [.send("SSH-2.0-OpenSSH_9.2\r\n"), .close]),
  ]

  @Test(arguments: [("GET", 5), ("PUT", 1), ("POST", 1)], faults)
  func `H8 and H11: no answer is never believed; a read asks five times`(
    _ call: (method: String, attempts: Int), _ fault: Fault
  ) async throws {
    try await withScriptedAPI { _, _ in
      fault.reply
    } _: { client, server in
      let error = await apiError { try await client.call(call.method) }
      #expect(error?.reason == .unanswered(host: "127.0.0.1", cause: fault.cause, attempts: call.attempts))
      #expect(error?.description.hasSuffix(" \(fault.cause)\(call.attempts > 1 ? " (5 attempts)" : "")") == true)
      #expect(error?.failure == .unavailable)
      #expect(error?.leavesOutcomeUnknown == true)
      #expect(error?.stopsTheRun == (call.method == "GET"))
      #expect(server.record.requests.count == call.attempts)
      #expect(server.record.connections == call.attempts)
    }
  }

  @Test(arguments: faults)
  func `H8 and H11: after no answer the next attempt has a new connection`(_ fault: Fault) async throws {
    try await withScriptedAPI { number, _ in
      number == 1 ? fault.reply : .persona("p1")
    } _: { client, server in
      let persona = try await client.call("GET")
      #expect(persona.id == "p1")
      let next = try await client.call("GET")
      #expect(next.id == "p1")
      #expect(server.record.requests.map(\.connection) == [0, 0, 1])
    }
  }

  @Test func `a connection that the server has closed meanwhile is replaced`() async throws {
    try await withScriptedAPI { _, _ in
      .persona("p1").followed(by: .close)
    } _: { client, server in
      for _ in 0..<3 {
        let persona = try await client.call("GET")
        #expect(persona.id == "p1")
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(server.record.requests.count == 3)
    }
  }

  @Test func `H11: an answer without a length is believed if it is whole`() async throws {
    try await withScriptedAPI { _, _ in
      [.send("HTTP/1.0 200 OK\r\n\r\n{\"id\": \"p1\"}"), .close]
    } _: { client, server in
      let persona = try await client.call("PUT")
      #expect(persona.id == "p1")
      #expect(server.record.requests.count == 1)
    }
  }

  @Test func `an answer in chunks is read whole`() async throws {
    let chunks = "3\r\n{\"i\r\n9;x=y\r\nd\": \"p1\"}\r\n0\r\n\r\n"
    try await withScriptedAPI { _, _ in
      .dripping("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunks, every: .milliseconds(1))
    } _: { client, _ in
      let persona = try await client.call("GET")
      #expect(persona.id == "p1")
    }
  }

  @Test func `H8: a name that does not exist is looked up twice`() async throws {
    // No label of a host name has more than 63 characters, so no name server is asked.
    let host = String(repeating: "a", count: 64) + ".invalid"
    try await withClient(of: "https://\(host)") { client in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.reason == .unreachable(host: host, cause: "cannot be found: no such host", attempts: 2))
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `H8: a port that refuses is named at once`() async throws {
    try await withClient(of: "http://127.0.0.1:1") {
      // A client that waits that long does not end before the test's time limit.
      $0.connectTimeout = .seconds(600)
    } _: { client in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.reason == .unreachable(host: "127.0.0.1", cause: "refuses connections", attempts: 5))
      #expect(error?.description == "GET /v1/personas/p1: 127.0.0.1 refuses connections (5 attempts)")
      let write = await apiError { try await client.call("PUT") }
      #expect(write?.reason == .unreachable(host: "127.0.0.1", cause: "refuses connections", attempts: 1))
      #expect(write?.leavesOutcomeUnknown == false)
    }
  }

  #if os(Linux)
  @Test(.timeLimit(.minutes(5)), arguments: [("GET", 5), ("PUT", 1)])
  func `H8: a host that answers no attempt to connect is named`(_ method: String, _ attempts: Int) async throws {
    let hole = try BlackHole()
    try await withClient(of: "http://127.0.0.1:\(hole.port)") {
      $0.connectTimeout = .milliseconds(100)
    } _: { client in
      let error = await apiError { try await client.call(method) }
      let cause = "cannot be reached: no connection in time"
      #expect(error?.reason == .unreachable(host: "127.0.0.1", cause: cause, attempts: attempts))
      #expect(error?.leavesOutcomeUnknown == false)
      #expect(error?.failure == .unavailable)
    }
  }
  #endif

  @Test func `H8 and H12: no host keeps a run for longer than a minute before it is given up`() {
    let settings = AnamClient.Settings()
    let pauses = (1..<settings.retry.attempts).map { settings.retry.pause(after: $0, retryAfter: nil, random: 1) }
    #expect(pauses.reduce(settings.connectTimeout * settings.retry.attempts, +) < .seconds(60))
    #expect(settings.headTimeout <= settings.attemptTimeout)
    #expect(settings.attemptTimeout <= .seconds(60))
  }
}
