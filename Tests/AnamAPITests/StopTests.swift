import AnamAPI
import Personas
import ScriptedServer
import Testing

/// What the end of a run, by a signal or by its time, means for requests.
@Suite(.timeLimit(.minutes(5)))
struct StopTests {
  private static let yaml = ["A", "B", "C"].map { "name: \($0)\ninitialMessage: Hello\n" }.joined(separator: "---\n")

  @Test func `K1: once stopped, nothing new is sent`() async throws {
    let stop = StopSignal()
    let run = try await Run.apply(Self.yaml, to: ["A", "B", "C"]) {
      $0.stop = stop
    } meanwhile: { _ in
      stop.raise()
    }
    #expect(run.statuses == [.notAttempted, .notAttempted, .notAttempted])
    #expect(run.methods == [])
  }

  @Test func `K1: a request under way ends, and what is unknown is settled by one read`() async throws {
    let stop = StopSignal()
    let run = try await Run.apply(Self.yaml, to: ["A", "B", "C"], faults: ["PUT drop committed"]) {
      $0.stop = stop
      $0.onRequest = { if $0.method == "PUT" { stop.raise() } }
    }
    #expect(run.statuses == [.applied, .notAttempted, .notAttempted])
    #expect(run.methods == ["GET", "PUT", "GET"])
  }

  @Test func `K1: what turns out not to have happened is not sent again`() async throws {
    let stop = StopSignal()
    let run = try await Run.apply(Self.yaml, to: ["A", "B", "C"], faults: ["PUT drop"]) {
      $0.stop = stop
      $0.onRequest = { if $0.method == "PUT" { stop.raise() } }
    }
    #expect(run.statuses == [.failed, .notAttempted, .notAttempted])
    #expect(run.methods == ["GET", "PUT", "GET"])
  }

  @Test func `a pause ends at once`() async throws {
    let stop = StopSignal()
    try await withScriptedAPI { _, _ in
      .answer(503, headers: ["Retry-After: 50"])
    } settings: {
      $0.clock = ContinuousClock()
      $0.stop = stop
      $0.onPause = { _, _, _ in stop.raise() }
    } _: { client, server in
      let error = await apiError { try await client.call("GET") }
      #expect(error?.status == 503)
      #expect(server.record.requests.count == 1)
    }
  }

  @Test func `a request under way is not waited for without end`() async throws {
    let stop = StopSignal()
    try await withScriptedAPI { _, _ in
      stop.raise()
      return .silence
    } settings: {
      $0.stop = stop
      $0.graceTime = .milliseconds(50)
    } _: { client, _ in
      let error = await apiError { try await client.call("PUT") }
      #expect(error?.leavesOutcomeUnknown == true)
    }
  }

  @Test func `past its time a run starts nothing new`() async throws {
    let clock = RecordingClock()
    let run = try await Run.apply(Self.yaml, to: ["A", "B", "C"], clock: clock) {
      $0.runTimeout = .seconds(60)
    } meanwhile: { _ in
      try await clock.sleep(for: .seconds(60))
    }
    #expect(run.statuses == [.notAttempted, .notAttempted, .notAttempted])
    #expect(run.results[0].failure == .unavailable)
    #expect(run.results[0].message?.contains("60 seconds (--timeout)") == true)
    #expect(run.methods == [])
  }

  @Test func `the time for which a person is waited for does not count`() async throws {
    let clock = RecordingClock()
    try await withScriptedAPI { _, _ in
      .json(#"{"id": "p1"}"#)
    } settings: {
      $0.clock = clock
      $0.runTimeout = .seconds(60)
    } _: { client, _ in
      client.withoutCountingTime { clock.advance(by: .seconds(3600)) }
      try await client.call("GET")
      clock.advance(by: .seconds(60))
      let late = await apiError { try await client.call("GET") }
      #expect(late?.reason == .outOfTime(limit: .seconds(60)))
    }
  }

  @Test func `no pause goes beyond the time of the run`() async throws {
    let run = try await Run.apply(faults: ["PUT 429 retry-after=50"]) {
      $0.runTimeout = .seconds(49)
    }
    #expect(run.statuses == [.failed])
    #expect(run.results[0].message?.hasSuffix("the server asks to wait 50 seconds, which is too long") == true)
    #expect(run.pauses == [])
  }
}
