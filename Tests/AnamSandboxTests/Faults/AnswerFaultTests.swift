import Testing

@testable import AnamSandbox

/// What each fault does to a whole answer, and to what is stored.
struct AnswerFaultTests {
  static let path = "/v1/personas/\(KnownIds.cara)"

  /// Sends a PUT under rules to a session.
  private func update(
    under rules: String..., options: SandboxOptions = SandboxOptions()
  ) throws -> (reply: Reply, json: JSON?, session: SandboxSession) {
    var session = SandboxSession(SandboxState(options: options))
    session.setFaults(try rules.map { try FaultRule($0) })
    let reply = session.send("PUT", Self.path, #"{"description": "new"}"#)
    return (reply, try? JSON(decoding: reply.answer.body), session)
  }

  @Test(arguments: [
    ("503", false), ("503 committed", true), ("html", false), ("html committed", true), ("garbage committed", true),
    ("redirect http://other", false), ("delay 1ms", true), ("delay 1ms uncommitted", false),
    ("overlay {}", true), ("overlay uncommitted {}", false), ("cut uncommitted", false), ("limit 1/s", true),
  ])
  func `a request is carried out or not, as the rule says`(_ rule: String, _ isCommitted: Bool) throws {
    let session = try update(under: rule).session
    #expect((session.state.persona(KnownIds.cara).object?["description"] == "new") == isCommitted)
    #expect(session.requests.map(\.committed) == [isCommitted])
  }

  @Test func `an answer of a request that is not carried out looks as if it had been`() throws {
    let (reply, json, session) = try update(under: "delay 1ms uncommitted")
    #expect(reply.answer.status == 200)
    #expect(json?.object?["description"] == "new")
    #expect(session.state.personas == SandboxState().personas)
  }

  @Test func `a status comes with a message, header fields, and a body if it is given`() throws {
    let plain = try update(under: "503").reply
    #expect(plain.answer.status == 503)
    #expect(String(decoding: plain.answer.body, as: UTF8.self) == #"{"message":"503 by a fault rule"}"#)
    let full = try update(
      under: #"429 type=text/plain retry-after=-1 header="X-Request-Id: a b" header=X:y body=slow  "down" {}"#
    ).reply
    #expect(String(decoding: full.answer.body, as: UTF8.self) == #"slow  "down" {}"#)
    #expect(
      full.answer.headers == [
        HeaderField(name: "Content-Type", value: "text/plain"), HeaderField(name: "Retry-After", value: "-1"),
        HeaderField(name: "X-Request-Id", value: "a b"), HeaderField(name: "X", value: "y"),
      ])
    let empty = try update(under: "200 body=").reply
    #expect(empty.answer == HTTPAnswer(status: 200, headers: [], body: []))
  }

  @Test(arguments: [("", 307), (" status=301", 301)])
  func `a redirect names its target`(_ argument: String, _ status: Int) throws {
    let reply = try update(under: "redirect http://127.0.0.1:9/v1?a=b\(argument)").reply
    #expect(reply.answer.status == status)
    #expect(reply.answer.headers == [HeaderField(name: "Location", value: "http://127.0.0.1:9/v1?a=b")])
  }

  @Test func `members are laid over the answer, and taken from it`() throws {
    let (_, json, session) = try update(
      under: #"overlay {"id": 7, "brain": null, "new": [1]}"#, "without voice  tools",
      #"headers "Set-Cookie: a=b" Cache-Control:max-age=60"#)
    let persona = try #require(json?.object)
    #expect(persona["id"] == 7)
    #expect(persona["brain"] == .null)
    #expect(persona["new"] == [1])
    #expect(persona["voice"] == nil)
    #expect(persona["tools"] == nil)
    #expect(persona["name"] == "Cara")
    #expect(session.state.persona(KnownIds.cara).object?["id"] == .string(KnownIds.cara))
  }

  @Test func `rules that are due together all have their effect, of two answers the first`() throws {
    let (reply, _, session) = try update(
      under: "delay 2s", "500 committed", "PUT 503", "drip-body 1ms", "cut", "delay 1s", "#2 drop")
    #expect(reply.answer.status == 500)
    #expect(reply.delay == .seconds(3))
    #expect(reply.delivery == .dripBody(.milliseconds(1)))
    #expect(
      session.requests.map(\.faults) == [
        ["delay 2s", "500 committed", "PUT 503", "drip-body 1ms", "cut", "delay 1s"]
      ])
    #expect(session.requests.map(\.committed) == [false], "503 says that it is not carried out")
  }

  @Test func `a request that the API refuses is not committed`() throws {
    var session = SandboxSession(SandboxState())
    session.setFaults([try FaultRule("500 committed")])
    #expect(session.send("PUT", Self.path, #"{"nonsense": 1}"#).status == 500)
    #expect(session.requests.map(\.committed) == [false])
  }

  @Test func `reading commits nothing`() {
    var session = SandboxSession(SandboxState())
    #expect(session.send("GET", Self.path).status == 200)
    #expect(session.requests.map(\.committed) == [false])
  }
}
