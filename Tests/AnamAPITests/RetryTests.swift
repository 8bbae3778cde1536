import AnamAPI
import Personas
import ScriptedServer
import Synchronization
import Testing

/// Which answers are waited out, for how long, and how often.
struct RetryTests {
  @Test(arguments: [408, 425, 429, 500, 502, 503, 504])
  func `H4: a status that passes is waited out`(_ status: Int) async throws {
    try await withScriptedAPI { number, _ in
      number == 0 ? .answer(status, "later") : .persona("p1")
    } _: {
      client, server in
      let persona = try await client.call("GET")
      #expect(persona.id == "p1")
      #expect(server.record.requests.map(\.method) == ["GET", "GET"])
    }
  }

  @Test(arguments: [408, 425, 429, 500, 502, 503, 504])
  func `H4: a status that does not pass ends after five attempts`(_ status: Int) async throws {
    let clock = RecordingClock()
    try await withScriptedAPI { _, _ in
      .answer(status, #"{"message": "later"}"#)
    } settings: {
      $0.clock = clock
    } _: { client, server in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.reason == .unavailable(status: status, message: "later", attempts: 5))
      #expect(error?.description.hasSuffix(": later (5 attempts)") == true)
      #expect(error?.failure == .unavailable)
      #expect(server.record.requests.count == 5)
      #expect(clock.pauses.count == 4)
    }
  }

  @Test(arguments: ["PUT", "POST"], [408, 425, 429, 500, 502, 503, 504])
  func `H4: a write is sent once, and the error says whether it may have happened`(
    _ method: String, _ status: Int
  ) async throws {
    try await withScriptedAPI { _, _ in
      .answer(status)
    } _: { client, server in
      let error = await apiError { try await client.call(method) }
      #expect(error?.reason == .unavailable(status: status, message: "", attempts: 1))
      #expect(error?.leavesOutcomeUnknown == ![425, 429, 503].contains(status))
      #expect(error?.description.contains("attempt") == false)
      #expect(server.record.requests.count == 1)
    }
  }

  @Test(
    arguments: [(0, [0, 0, 0, 0]), (1, [0.5, 1, 2, 4]), (0.5, [0.25, 0.5, 1, 2])] as [(Double, [Double])])
  func `pauses are jittered over the whole backoff`(_ random: Double, _ seconds: [Double]) async throws {
    let clock = RecordingClock()
    try await withScriptedAPI { _, _ in
      .answer(429)
    } settings: {
      $0.clock = clock
      $0.random = { random }
    } _: { client, _ in
      _ = await apiError { try await client.call("GET") }
      #expect(clock.pauses == seconds.map { .seconds($0) })
    }
  }

  @Test(
    arguments: [
      (["Retry-After: 3"], [3, 3]),
      (["Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:57 GMT"], [20, 20]),
      (["Date: Sunday, 06-Nov-94 08:49:37 GMT", "Retry-After: Sun Nov  6 08:49:57 1994"], [20, 20]),
      (["Retry-After:   50  "], [50, 50]),
      (["Retry-After: 0"], [0.5, 1]),
      ([], [0.5, 1]),
      (["Retry-After: soon"], [0.5, 1]),
      (["Retry-After: -5"], [0.5, 1]),
      (["Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:36 GMT"], [0.5, 1]),
      (["Retry-After: Sun, 06 Nov 9994 08:49:36 GMT"], [0.5, 1]),
    ] as [([String], [Double])])
  func `H1: a pause is never shorter than the server asks for`(_ headers: [String], _ seconds: [Double])
    async throws
  {
    let clock = RecordingClock()
    try await withScriptedAPI { number, _ in
      number < 2 ? .answer(429, headers: headers) : .persona("p1")
    } settings: {
      $0.clock = clock
      $0.random = { 1 }
    } _: { client, server in
      let persona = try await client.call("GET")
      #expect(persona.id == "p1")
      #expect(server.record.requests.count == 3)
      #expect(clock.pauses == seconds.map { .seconds($0) })
    }
  }

  @Test(arguments: [
    (["Retry-After: 61"], 61),
    (["Retry-After: 99999999999999999999"], 1_000_000),
    (["Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:50:38 GMT"], 61),
  ])
  func `H1: a long pause is not waited for`(_ headers: [String], _ seconds: Int) async throws {
    for (method, status) in [("GET", 429), ("PUT", 503), ("PUT", 500), ("POST", 429)] {
      let clock = RecordingClock()
      try await withScriptedAPI { _, _ in
        .answer(status, headers: headers)
      } settings: {
        $0.clock = clock
      } _: {
        client, server in
        let error = await apiError { try await client.call(method) }
        #expect(error?.reason == .longWait(seconds: seconds, status: status))
        #expect(error?.description.hasSuffix("the server asks to wait \(seconds) seconds, which is too long") == true)
        #expect(error?.failure == .unavailable)
        #expect(error?.leavesOutcomeUnknown == (status == 500))
        #expect(clock.pauses == [])
        #expect(server.record.requests.count == 1)
      }
    }
  }

  @Test(
    arguments: [
      (.answer(503, headers: ["Retry-After: 50"]), 120, [50, 50], nil),
      (.answer(503), 7, [0.5, 1, 2], 4),
      ([.close], 7, [0.5, 1, 2], 4),
    ] as [(ScriptedReply, Double, [Double], Int?)])
  func `no pause goes beyond the deadline`(
    _ reply: ScriptedReply, _ deadline: Double, _ pauses: [Double], _ attempts: Int?
  ) async throws {
    let clock = RecordingClock()
    try await withScriptedAPI { _, _ in
      reply
    } settings: {
      $0.clock = clock
      $0.random = { 1 }
      $0.retry.deadline = .seconds(deadline)
    } _: { client, server in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.attempts == attempts)
      #expect(error?.failure == .unavailable)
      #expect(clock.pauses == pauses.map { .seconds($0) })
      #expect(server.record.requests.count == pauses.count + 1)
    }
  }

  @Test func `H1: each pause is announced with its reason`() async throws {
    let announced = Mutex<[String]>([])
    try await withScriptedAPI { number, _ in
      [.answer(429, headers: ["Retry-After: 2"]), [.close], .persona("p1")][number]
    } settings: {
      $0.random = { 1 }
      $0.onPause = { request, pause, reason in
        announced.withLock { $0.append("\(request), \(pause), \(reason)") }
      }
    } _: { client, _ in
      try await client.call("GET")
    }
    #expect(
      announced.withLock(\.self) == [
        "GET /v1/personas/p1, 2.0 seconds, status 429",
        "GET /v1/personas/p1, 1.0 seconds, 127.0.0.1 closed the connection before the answer was complete",
      ])
  }

  @Test func `cancelling ends a pause`() async throws {
    try await withScriptedAPI { _, _ in
      .answer(503, headers: ["Retry-After: 30"])
    } settings: {
      $0.clock = ContinuousClock()
    } _: { client, server in
      let call = Task { await apiError { try await client.call("GET") } }
      while server.record.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      try await Task.sleep(for: .milliseconds(50))
      call.cancel()
      #expect(await call.value?.failure == .unavailable)
      #expect(server.record.requests.count == 1)
    }
  }
}
