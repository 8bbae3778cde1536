import Testing

@testable import AnamSandbox

/// Somebody else edits a persona between two requests of a client.
struct EditTests {
  static let path = "/v1/personas/\(KnownIds.cara)"

  private func session(_ rules: String...) throws -> SandboxSession {
    var session = SandboxSession(SandboxState())
    session.setFaults(try rules.map { try FaultRule($0) })
    return session
  }

  @Test func `before a write, so that the answer shows both`() throws {
    var session = try session(#"PUT #2 edit {"systemPrompt": "theirs", "description": "theirs"}"#)
    session.send("PUT", Self.path, #"{"description": "ours"}"#)
    #expect(session.state.personas.first?.systemPrompt != "theirs")
    let reply = session.send("PUT", Self.path, #"{"description": "ours"}"#)
    let answer = try JSON(decoding: reply.answer.body)
    #expect(answer.object?["description"] == "ours")
    #expect(answer.object?["brain"]?.object?["systemPrompt"] == "theirs")
    #expect(session.requests.map(\.faults.count) == [0, 1])
  }

  @Test func `after a read, so that the answer does not show it`() throws {
    var session = try session(#"GET /v1/personas/* edit {"description": "theirs"}"#)
    session.send("GET", "/v1/personas")
    let first = try JSON(decoding: session.send("GET", Self.path).answer.body)
    let second = try JSON(decoding: session.send("GET", Self.path).answer.body)
    #expect(first.object?["description"] != "theirs")
    #expect(second.object?["description"] == "theirs")
    #expect(first.object?["updatedAt"] != second.object?["updatedAt"])
  }

  @Test func `after a write, when the rule says so`() throws {
    var session = try session(#"PUT edit when=after {"description": "theirs"}"#)
    let answer = try JSON(decoding: session.send("PUT", Self.path, #"{"description": "ours"}"#).answer.body)
    #expect(answer.object?["description"] == "ours")
    #expect(session.state.personas.first?.description == "theirs")
  }

  @Test func `of another persona, with the resets of an update`() throws {
    let rule = """
      GET /v1/voices edit persona=\(KnownIds.cara) {"voiceId": "\(KnownIds.openAIVoice)"}
      """
    var session = try session(rule)
    session.send("GET", "/v1/voices")
    let persona = try #require(session.state.personas.first)
    #expect(persona.voiceId == KnownIds.openAIVoice)
    #expect(persona.voiceGenerationOptions == nil)
  }

  @Test func `even when the write itself does not get through`() throws {
    var session = try session(#"PUT edit {"description": "theirs"}"#, "PUT drop")
    session.send("PUT", Self.path, #"{"name": "ours"}"#)
    #expect(session.state.personas.first?.description == "theirs")
    #expect(session.state.personas.first?.name == "Cara")
  }

  @Test func `until there is nothing to write to`() throws {
    var session = try session("GET /v1/personas/* delete", "PUT #2 delete persona=\(KnownIds.nightDesk)")
    #expect(session.send("GET", Self.path).status == 200)
    #expect(session.send("PUT", Self.path, #"{"name": "ours"}"#).status == 404)
    session.send("PUT", "/v1/personas/\(KnownIds.lobbyKiosk)", #"{"name": "ours"}"#)
    #expect(session.state.personas.map(\.id) == [KnownIds.lobbyKiosk])
    #expect(session.requests.map(\.committed) == [false, false, true])
  }

  @Test(arguments: [
    #"PUT edit persona=nobody {"name": "x"}"#,
    #"PUT edit {"voiceId": "nobody"}"#,
  ])
  func `what the API would refuse changes nothing`(_ rule: String) throws {
    var session = try session(rule)
    #expect(session.send("PUT", Self.path, #"{"description": "ours"}"#).status == 200)
    #expect(session.state.personas.first?.name == "Cara")
  }
}
