import AnamAPI
import Basics
import Personas
import Testing

/// Creations whose requests go wrong: there are never two personas.
struct CreateFaultTests {
  private static let yaml = "name: New\navatarId: a\nvoiceId: v\n"
  /// The first read after the request: before it, the plan reads the list, the avatar and the voice, and the apply
  /// looks for the name.
  private static let look = 5

  private func create(_ faults: [String]) async throws -> Run {
    let run = try await Run.apply(Self.yaml, faults: faults)
    #expect(run.personas.count { $0.name == "New" } <= 1)
    return run
  }

  /// The id that the sandbox gives to the first persona that is created.
  private static let newId = "00000000-0000-4000-8000-000000000001"

  static let losses = ["drop", "500", "504", "408", "html", "204"]

  @Test(arguments: losses)
  func `H21: what was created is found by its name`(_ loss: String) async throws {
    let run = try await create([rule("POST", loss, isCarriedOut: true)])
    #expect(run.statuses == [.applied])
    #expect(run.results[0].id == Self.newId)
    #expect(run.count("POST") == 1)
  }

  @Test(arguments: losses)
  func `H21: what the list shows only later is found by a second look`(
    _ loss: String
  ) async throws {
    let run = try await create([
      rule("POST", loss, isCarriedOut: true), #"GET #\#(Self.look) overlay {"data": [], "meta": {"total": 0}}"#,
    ])
    #expect(run.statuses == [.applied])
    #expect(run.count("POST") == 1)
  }

  @Test(arguments: losses)
  func `H21: what the list does not show is not sent again, for the server may still be at work`(
    _ loss: String
  ) async throws {
    let run = try await create([rule("POST", loss, isCarriedOut: false)])
    #expect(run.statuses == [.unknown])
    #expect(run.results[0].message?.contains("the list does not show it, and it is not sent twice") == true)
    #expect(run.methods == ["GET", "POST", "GET", "GET"])
  }

  @Test(arguments: [425, 429, 503])
  func `a refusal for now is waited out, and the name is looked for first`(_ status: Int) async throws {
    let run = try await create(["POST #1-3 \(status)"])
    #expect(run.statuses == [.applied])
    #expect(run.methods == ["GET", "POST", "GET", "POST", "GET", "POST", "GET", "POST", "GET", "GET"])
  }

  @Test func `a list that cannot be read leaves it unknown`() async throws {
    let run = try await create(["POST drop committed", "GET #\(Self.look)+ 500"])
    #expect(run.statuses == [.unknown])
    #expect(run.count("POST") == 1)
  }

  @Test func `a persona of this name that is another one is not taken for it`() async throws {
    let run = try await Run.apply(
      Self.yaml + "initialMessage: Hello\n", faults: ["POST drop", #"POST edit persona=p1 {"name": "New"}"#])
    #expect(run.statuses == [.unknown])
    #expect(run.count("POST") == 1)
    #expect(run.count("PUT") == 0)
  }

  @Test func `H5: a refusal of a creation is final`() async throws {
    let run = try await create(["POST #* 400"])
    #expect(run.statuses == [.failed])
    #expect(run.methods == ["GET", "POST"])
  }

  @Test(arguments: [303, 409])
  func `a creation that was stored, and answered as if there were another one, is found`(_ status: Int) async throws {
    let answer = #"\#(status) header="Location: /v1/personas/\#(Self.newId)""#
    let stored = try await create([rule("POST", answer, isCarriedOut: true)])
    #expect(stored.statuses == [.applied])
    #expect(stored.results[0].id == Self.newId)
    let refused = try await create([rule("POST", answer, isCarriedOut: false)])
    #expect(refused.statuses == [.failed])
    #expect(stored.count("POST") + refused.count("POST") == 2)
  }

  @Test func `a persona of the name that came since the plan was made is not joined by a second one`() async throws {
    for (greeting, status, failure) in [
      ("Hello", PersonaResult.Status.unchanged, PersonaResult.Failure?.none), ("Theirs", .failed, .conflict),
    ] {
      let run = try await Run.apply(
        Self.yaml + "initialMessage: Hello\n",
        meanwhile: {
          try $0.add(["name": "New", "avatarId": "a", "voiceId": "v", "initialMessage": .string(greeting)])
        })
      #expect(run.statuses == [status])
      #expect(run.results[0].failure == failure)
      #expect(run.count("POST") == 0)
    }
  }
}
