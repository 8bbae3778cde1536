import AnamAPI
import Basics
import Personas
import ScriptedServer
import Testing

/// Answers with a successful status that are not what was asked for.
struct AnswerTests {
  static let wrong = [
    ("garbage", "garbage"),
    ("HTML", "<html>login</html>"),
    ("a list", "[]"),
    ("null", "null"),
    ("text", #""p1""#),
    ("a number", "1"),
    ("no id", "{}"),
    ("an id that is a number", #"{"id": 1}"#),
    ("an id that is null", #"{"id": null}"#),
    ("another id", #"{"id": "p2"}"#),
    ("an id in another case", #"{"id": "P1"}"#),
    ("an id that is none", #"{"id": "p1/../p2"}"#),
    ("duplicate keys", #"{"id": "p1", "name": "a", "name": "b"}"#),
    ("two values", #"{"id": "p1"}{"id": "p1"}"#),
    ("nothing", ""),
    ("a byte order mark", "\u{FEFF}" + #"{"id": "p1"}"#),
    ("an envelope", #"{"data": {"id": "p1"}}"#),
    ("deep lists", String(repeating: "[", count: 100_000)),
    ("deep objects", #"{"id": "p1", "x": \#(String(repeating: #"{"a":"#, count: 100_000))"#),
    ("a number that is not finite", #"{"id": "p1", "x": 1e999}"#),
    ("a lone surrogate", #"{"id": "p1", "x": "\ud800"}"#),
  ]

  @Test(arguments: ["GET", "PUT"], wrong)
  func `H14: an answer of another shape is an error and not repeated`(
    _ method: String, _ body: (name: String, text: String)
  ) async throws {
    try await withScriptedAPI { _, _ in
      .json(body.text)
    } _: { client, server in
      let error = await apiError { try await client.call(method) }
      guard case .unexpected = error?.reason else {
        Issue.record("\(body.name): \(String(describing: error))")
        return
      }
      #expect(error?.description.contains("unexpected answer: ") == true)
      #expect(error?.failure == .rejected)
      #expect(error?.stopsTheRun == false)
      #expect(error?.leavesOutcomeUnknown == true)
      #expect(server.record.requests.count == 1)
    }
  }

  @Test(arguments: [("GET", 5), ("PUT", 1)])
  func `H11: JSON that does not end is incomplete, whatever its length says`(
    _ method: String, _ attempts: Int
  ) async throws {
    try await withScriptedAPI { _, _ in
      .json(#"{"id": "p1""#)
    } _: { client, server in
      let error = await apiError { try await client.call(method) }
      #expect(
        error?.reason == .unanswered(host: "127.0.0.1", cause: "sent an incomplete answer", attempts: attempts))
      #expect(error?.failure == .unavailable)
      #expect(error?.leavesOutcomeUnknown == true)
      #expect(server.record.requests.count == attempts)
    }
  }

  @Test(arguments: ["[]", "{}", #"{"id": 1}"#, "", "null"])
  func `H14: a creation with another answer may have happened`(_ body: String) async throws {
    try await withScriptedAPI { _, _ in
      .answer(201, body)
    } _: { client, server in
      let error = await apiError { try await client.create() }
      #expect(error?.leavesOutcomeUnknown == true)
      #expect(server.record.requests.count == 1)
    }
  }

  @Test(arguments: ["PUT", "POST"])
  func `H14: no content leaves open what happened`(_ method: String) async throws {
    try await withScriptedAPI { _, _ in
      [.send("HTTP/1.1 204 No Content\r\n\r\n")]
    } _: { client, server in
      let error = await apiError { try await client.call(method) }
      #expect(error?.leavesOutcomeUnknown == true)
      #expect(error?.attempts == nil)
      #expect(server.record.requests.count == 1)
    }
  }

  @Test(arguments: [200, 201])
  func `a creation answers the new persona`(_ status: Int) async throws {
    try await withScriptedAPI { _, _ in
      .answer(status, #"{"id": "new", "name": "Cara", "more": {"x": [1]}}"#)
    } _: {
      client, _ in
      let persona = try await client.create()
      #expect(persona.id == "new")
      #expect(persona.object == ["id": "new", "name": "Cara", "more": ["x": [1]]])
    }
  }

  @Test func `another item of the catalogue is an error`() async throws {
    try await withScriptedAPI { _, request in
      .json(request.target.hasSuffix("v1") ? #"{"id": "v1", "displayName": "Lucy"}"# : #"{"id": "v3"}"#)
    } _: { client, _ in
      let item = try await client.catalogueItem("v1", in: .voices)
      #expect(item?.name == "Lucy")
      let error = await apiError { try await client.catalogueItem("v2", in: .voices) }
      #expect(error?.reason == .unexpected("expected the item v2"))
    }
  }
}
