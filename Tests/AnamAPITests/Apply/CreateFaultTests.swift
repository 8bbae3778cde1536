import AnamAPI
import Basics
import Personas
import ScriptedServer
import Testing

/// Creations whose requests go wrong: there are never two personas.
struct CreateFaultTests {
  private static let yaml = "name: New\navatarId: a\nvoiceId: v\n"
  /// The read after the request: the plan reads the list, the avatar and the voice, the apply looks for the name.
  private static let look = 5

  private func create(_ faults: [FaultyAccount.Fault]) async throws -> Run {
    let run = try await Run.apply(Self.yaml, faults: faults)
    #expect(run.account.personas.count { $0["name"]?.text == "New" } <= 1)
    return run
  }

  static let lost: [(String, ScriptedReply)] = [
    ("dropped", [.close]), ("500", .answer(500)), ("504", .answer(504)), ("408", .answer(408)),
    ("HTML", .answer(200, "<html>")), ("no content", [.send("HTTP/1.1 204 No Content\r\n\r\n")]),
  ]

  @Test(arguments: lost)
  func `H21: what was created is found by its name`(_ name: String, _ reply: ScriptedReply) async throws {
    let run = try await create([.after("POST", reply)])
    #expect(run.statuses == [.applied])
    #expect(run.results[0].id == "n1")
    #expect(run.count("POST") == 1)
  }

  @Test(arguments: lost)
  func `H21: what the list shows only later is found by a second look`(
    _ name: String, _ reply: ScriptedReply
  ) async throws {
    let empty = ScriptedReply.json(#"{"data": [], "meta": {"total": 0}}"#)
    let run = try await create([.after("POST", reply), .before("GET", Self.look...Self.look, empty)])
    #expect(run.statuses == [.applied])
    #expect(run.count("POST") == 1)
  }

  @Test(arguments: lost)
  func `H21: what the list does not show is not sent again, for the server may still be at work`(
    _ name: String, _ reply: ScriptedReply
  ) async throws {
    let run = try await create([.before("POST", reply)])
    #expect(run.statuses == [.unknown])
    #expect(run.results[0].message?.contains("the list does not show it, and it is not sent twice") == true)
    #expect(run.methods == ["GET", "POST", "GET", "GET"])
  }

  @Test(arguments: [425, 429, 503])
  func `a refusal for now is waited out, and the name is looked for first`(_ status: Int) async throws {
    let run = try await create([.before("POST", 1...3, .answer(status))])
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "POST", "GET", "POST", "GET", "POST", "GET", "POST", "GET", "GET"])
  }

  @Test func `a list that cannot be read leaves it unknown`() async throws {
    let run = try await create([.after("POST", [.close]), .before("GET", Self.look...99, .answer(500))])
    #expect(run.statuses == [.unknown])
    #expect(run.count("POST") == 1)
  }

  @Test func `a persona of this name that is another one is not taken for it`() async throws {
    let run = try await Run.apply(
      Self.yaml + "initialMessage: Hello\n", faults: [.changed("POST", ["name": "New"], [.close])])
    #expect(run.statuses == [.unknown])
    #expect(run.count("POST") == 1)
    #expect(run.count("PUT") == 0)
  }

  @Test func `H5: a refusal of a creation is final`() async throws {
    let run = try await create([.before("POST", 1...99, .answer(400))])
    #expect(run.statuses == [.failed])
    #expect(run.methods == ["GET", "POST"])
  }

  @Test(arguments: [303, 409])
  func `a creation that was stored, and answered as if there were another one, is found`(_ status: Int) async throws {
    let answer = ScriptedReply.answer(status, headers: ["Location: /v1/personas/n1"])
    let stored = try await create([.after("POST", answer)])
    #expect(stored.statuses == [.applied])
    #expect(stored.results[0].id == "n1")
    let refused = try await create([.before("POST", answer)])
    #expect(refused.statuses == [.failed])
    #expect(stored.count("POST") + refused.count("POST") == 2)
  }

  @Test func `a persona of the name that came since the plan was made is not joined by a second one`() async throws {
    for (greeting, status, failure) in [
      ("Hello", PersonaResult.Status.unchanged, PersonaResult.Failure?.none), ("Theirs", .failed, .conflict),
    ] {
      let run = try await Run.apply(
        Self.yaml + "initialMessage: Hello\n",
        meanwhile: { account in
          account.add(["name": "New", "avatarId": "a", "voiceId": "v", "initialMessage": .string(greeting)])
        })
      #expect(run.statuses == [status])
      #expect(run.results[0].failure == failure)
      #expect(run.count("POST") == 0)
    }
  }
}
