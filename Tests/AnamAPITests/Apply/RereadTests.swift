import AnamAPI
import Basics
import Personas
import Testing

/// A persona is read right before each attempt to write it, and once more at the end.
struct RereadTests {
  @Test func `a write stands between two reads`() async throws {
    let run = try await Run.apply()
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "PUT", "GET"])
  }

  @Test func `what needs no write is not read again`() async throws {
    let run = try await Run.apply("name: Cara\ninitialMessage: Hi\n")
    #expect(run.statuses == [.unchanged])
    #expect(run.methods == [])
  }

  @Test func `what was changed since the plan was made is not overwritten`() async throws {
    let run = try await Run.apply(meanwhile: { try $0.edit(["initialMessage": "Mine"]) })
    #expect(run.statuses == [.failed])
    #expect(run.results[0].failure == .conflict)
    #expect(run.methods == ["GET"])
    #expect(run.greeting == "Mine")
  }

  @Test func `what was changed during a pause is not overwritten`() async throws {
    let run = try await Run.apply(faults: ["PUT 429", #"PUT edit {"initialMessage": "Mine"}"#])
    #expect(run.statuses == [.failed])
    #expect(run.results[0].failure == .conflict)
    #expect(run.methods == ["GET", "PUT", "GET"])
    #expect(run.greeting == "Mine")
  }

  @Test func `what belongs to somebody else may change during a pause`() async throws {
    let run = try await Run.apply(faults: ["PUT 429", #"PUT edit {"skipGreeting": true}"#])
    #expect(run.statuses == [.applied])
    #expect(run.personas[0].skipsGreeting)
  }

  @Test func `what has become right by itself is not written`() async throws {
    let run = try await Run.apply(meanwhile: { try $0.edit(["initialMessage": "Hello"]) })
    #expect(run.statuses == [.unchanged])
    #expect(run.methods == ["GET"])
  }
}
