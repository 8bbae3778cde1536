import ScriptedServer
import Synchronization
import Testing

/// What `apply` says and how it ends when the server does not do what it should.
struct LyingServerTests {
  /// A server with one persona, `p1`, called "Cara".
  private final class Server: Sendable {
    private let greeting = Mutex("Hi")
    private let others = Mutex<[String]>([])
    let skipGreeting = Mutex(false)

    /// What the server answers to a write; nil to store it and answer with the persona.
    typealias WriteReply = @Sendable (_ server: Server, _ request: ReceivedRequest) -> ScriptedReply?

    func store(_ text: String) { greeting.withLock { $0 = text } }

    func create(_ name: String) { others.withLock { $0.append(name) } }

    func reply(to request: ReceivedRequest, onWrite: WriteReply) -> ScriptedReply {
      if request.method != "GET" { return onWrite(self, request) ?? .json(persona) }
      if let id = request.target.catalogueID { return .json(#"{"id": "\#(id)"}"#) }
      if request.target.hasPrefix("/v1/personas/p1") { return .json(persona) }
      if request.target.hasPrefix("/v1/personas/new") { return .json(created) }
      let items =
        [#"{"id": "p1", "name": "Cara"}"#] + others.withLock(\.self).map { #"{"id": "new", "name": "\#($0)"}"# }
      return .json("{\"data\": [\(items.joined(separator: ","))], \"meta\": {\"total\": \(items.count)}}")
    }

    private var persona: String {
      #"{"id": "p1", "name": "Cara", "initialMessage": "\#(greeting.withLock(\.self))", "#
        + #""skipGreeting": \#(skipGreeting.withLock(\.self))}"#
    }

    private var created: String {
      #"{"id": "new", "name": "New", "avatar": {"id": "a"}, "voice": {"id": "v"}}"#
    }
  }

  private func apply(_ yaml: String, onWrite: @escaping Server.WriteReply) async throws -> Anamctl.Outcome {
    let state = Server()
    return try await Workspace.with(["a.yaml": yaml]) { workspace in
      try await ScriptedServer.with { _, request in
        state.reply(to: request, onWrite: onWrite)
      } _: { server in
        try await workspace.anamctl(
          "apply", "--yes", "a.yaml", environment: ["ANAM_API_URL": "http://127.0.0.1:\(server.port)"])
      }
    }
  }

  private static let update = "name: Cara\ninitialMessage: Hello\n"
  private static let creation = "name: New\navatarId: a\nvoiceId: v\n"

  @Test func `a value that was not stored ends with 8, with what was sent and what is stored`() async throws {
    let outcome = try await apply(Self.update) { _, _ in nil }
    #expect(outcome.status == 8)
    #expect(outcome.standardOutput.contains(#"! initialMessage: sent "Hello", stored "Hi""#))
    #expect(outcome.standardOutput.contains("Apply: 1 not as planned."))
  }

  @Test func `an answer with the old persona is not the last word`() async throws {
    let old = #"{"id": "p1", "name": "Cara", "initialMessage": "Hi", "skipGreeting": false}"#
    let outcome = try await apply(Self.update) { server, _ in
      server.store("Hello")
      return .json(old)
    }
    #expect(outcome.status == 0, "\(outcome.standardOutput)")
  }

  @Test func `R4: another value that changed ends with 8`() async throws {
    let outcome = try await apply(Self.update) { server, _ in
      server.store("Hello")
      server.skipGreeting.withLock { $0 = true }
      return .json(#"{"id": "p1", "name": "Cara", "initialMessage": "Hello", "skipGreeting": true}"#)
    }
    #expect(outcome.status == 8)
    #expect(outcome.standardOutput.contains("! skipGreeting: expected false, stored true"))
  }

  @Test func `H9: a write that was stored but answered with an error is settled by reading`() async throws {
    for reply: ScriptedReply in [.answer(500), .json("<html>"), [.close]] {
      let outcome = try await apply(Self.update) { server, _ in
        server.store("Hello")
        return reply
      }
      #expect(outcome.status == 0, "\(outcome.standardOutput)")
      #expect(outcome.standardOutput.contains("Apply: 1 applied."))
    }
  }

  @Test func `H21: a persona that was created without an answer is found by its name`() async throws {
    let posts = Mutex(0)
    let outcome = try await apply(Self.creation) { server, _ in
      posts.withLock { $0 += 1 }
      server.create("New")
      return [.close]
    }
    #expect(outcome.status == 0, "\(outcome.standardOutput)")
    #expect(outcome.standardOutput.contains("applied New (new): created and verified"))
    #expect(posts.withLock(\.self) == 1)
  }

  @Test func `H21: a persona that may or may not have been created is not sent again`() async throws {
    let posts = Mutex(0)
    let outcome = try await apply(Self.creation) { _, _ in
      posts.withLock { $0 += 1 }
      return .answer(500)
    }
    #expect(outcome.status == 1)
    #expect(outcome.standardOutput.contains("unknown New: it may have been stored: POST /v1/personas: 500"))
    #expect(outcome.standardOutput.contains("the list does not show it, and it is not sent twice"))
    #expect(posts.withLock(\.self) == 1)
  }
}

extension String {
  /// The id in the path of an avatar or a voice.
  fileprivate var catalogueID: Substring? {
    let parts = split(separator: "/")
    return parts.count == 3 && ["avatars", "voices"].contains(parts[1]) ? parts[2] : nil
  }
}
