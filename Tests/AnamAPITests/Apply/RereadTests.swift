import AnamAPI
import Personas
import ScriptedServer
import Testing

/// A persona that was read more than five seconds before it is written is read again.
struct RereadTests {
  private static func pause(_ seconds: Int) -> FaultyAccount.Fault {
    .before("PUT", .answer(429, headers: ["Retry-After: \(seconds)"]))
  }

  @Test func `what was just read is not read again`() async throws {
    let run = try await Run.apply()
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["PUT"])
  }

  @Test(arguments: [(5, ["PUT", "PUT"]), (6, ["PUT", "GET", "PUT"])])
  func `after a long pause the persona is read again`(_ seconds: Int, _ methods: [String]) async throws {
    let run = try await Run.apply(faults: [Self.pause(seconds)])
    #expect(run.statuses == [.applied])
    #expect(run.methods == methods)
  }

  @Test func `after a long wait for an answer the persona is read again`() async throws {
    let clock = RecordingClock()
    let run = try await Run.apply(
      clock: clock,
      meanwhile: { _ in
        try await clock.sleep(for: .seconds(6))
      })
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "PUT"])
  }

  @Test func `what was changed during a pause is not overwritten`() async throws {
    let fault = FaultyAccount.Fault.changed(
      "PUT", ["initialMessage": "Mine"], .answer(429, headers: ["Retry-After: 6"]))
    let run = try await Run.apply(faults: [fault])
    #expect(run.statuses == [.failed])
    #expect(run.results[0].failure == .conflict)
    #expect(run.methods == ["PUT", "GET"])
    #expect(run.account.greeting == "Mine")
  }

  @Test func `what belongs to somebody else may change during a pause`() async throws {
    let fault = FaultyAccount.Fault.changed("PUT", ["skipGreeting": true], .answer(429, headers: ["Retry-After: 6"]))
    let run = try await Run.apply(faults: [fault])
    #expect(run.statuses == [.applied])
    #expect(run.account.personas[0]["skipGreeting"] == true)
  }

  @Test func `what has become right by itself is not written`() async throws {
    let clock = RecordingClock()
    let run = try await Run.apply(
      clock: clock,
      meanwhile: { account in
        account.edit(["initialMessage": "Hello"])
        try await clock.sleep(for: .seconds(6))
      })
    #expect(run.statuses == [.unchanged])
    #expect(run.count("PUT") == 0)
  }
}
