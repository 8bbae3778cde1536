import AnamAPI
import Personas
import ScriptedServer
import Testing

/// Servers that are slow or never end; that a test ends at all is part of what it shows.
@Suite(.timeLimit(.minutes(5)))
struct TimeoutTests {
  struct Slow: CustomTestStringConvertible {
    let testDescription: String
    let reply: ScriptedReply
  }

  @Test(arguments: [
    Slow(testDescription: "silent", reply: .silence),
    Slow(
      testDescription: "drips its head",
      reply: .dripping(
        "HTTP/1.1 200 OK\r\n", String(repeating: "X-Header: x\r\n", count: 100), every: .milliseconds(20))
    ),
    Slow(
      testDescription: "silent after its head",
      reply: ScriptedReply(
        [.send("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n")] + ScriptedReply.silence.steps)),
    Slow(
      testDescription: "drips its body",
      reply: .dripping(
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n", String(repeating: " ", count: 500),
        every: .milliseconds(20))),
    Slow(
      testDescription: "silent after the head of an error",
      reply: ScriptedReply(
        [.send("HTTP/1.1 400 Bad\r\nContent-Length: 20\r\n\r\n")] + ScriptedReply.silence.steps)),
  ])
  func `H12: an attempt ends in time`(_ slow: Slow) async throws {
    try await withScriptedAPI { _, _ in
      slow.reply
    } settings: {
      $0.headTimeout = .milliseconds(200)
      $0.attemptTimeout = .milliseconds(250)
      $0.retry.attempts = 2
    } _: { client, _ in
      for (method, attempts) in [("GET", 2), ("PUT", 1), ("POST", 1)] {
        let error = await apiError { try await client.call(method) }
        #expect(error?.description.contains("127.0.0.1 timed out after 2") == true)
        #expect(error?.attempts == attempts)
        #expect(error?.leavesOutcomeUnknown == true)
      }
    }
  }

  @Test func `H12: after a slow attempt the next one works`() async throws {
    try await withScriptedAPI { number, _ in
      number == 0 ? .silence : .persona("p1")
    } settings: {
      $0.headTimeout = .seconds(1)
    } _: { client, server in
      let persona = try await client.call("GET")
      #expect(persona.id == "p1")
      let connections = server.record.requests.map(\.connection)
      #expect(connections.count > 1)
      #expect(Set(connections).count == connections.count)
    }
  }

  @Test(arguments: ["Content-Length: 314572800\r\n", "Transfer-Encoding: chunked\r\n", ""])
  func `an endless answer is stopped early`(_ framing: String) async throws {
    let blanks = String(repeating: " ", count: 65_536)
    let chunk = framing.hasPrefix("Transfer") ? "10000\r\n\(blanks)\r\n" : blanks
    try await withScriptedAPI { _, _ in
      [.send("HTTP/1.1 200 OK\r\n\(framing)\r\n"), .flood(chunk, times: 4_800)]
    } settings: {
      $0.maximumBody = 1 << 20
    } _: { client, server in
      let error = await apiError { try await client.call("PUT") }
      #expect(error?.reason == .unexpected("an answer of more than 1048576 bytes"))
      #expect(error?.leavesOutcomeUnknown == true)
      #expect(server.record.requests.count == 1)
      #expect(server.record.bytesSent < 40 << 20)
    }
  }

  @Test func `an answer may have as many bytes as is allowed`() async throws {
    let body = #"{"id": "p1"}"#
    try await withScriptedAPI { number, _ in
      .json(body + String(repeating: " ", count: number))
    } settings: {
      $0.maximumBody = body.utf8.count
    } _: { client, _ in
      let persona = try await client.call("GET")
      #expect(persona.id == "p1")
      let error = await apiError { try await client.call("GET") }
      #expect(error?.reason == .unexpected("an answer of more than 12 bytes"))
    }
  }

  @Test(arguments: [(400, 1), (503, 5)])
  func `a status counts also with a message that is too long`(_ status: Int, _ attempts: Int) async throws {
    try await withScriptedAPI { _, _ in
      .answer(status, String(repeating: "x", count: 2_000))
    } settings: {
      $0.maximumBody = 1_000
    } _: { client, server in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.status == status)
      #expect(error?.message == "")
      #expect(server.record.requests.count == attempts)
    }
  }
}
