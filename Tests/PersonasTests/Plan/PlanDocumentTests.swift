import Basics
import TestTools
import Testing

@testable import Personas

/// A plan's document shows what will be done and what will be sent: neither can be altered alone.
struct PlanDocumentTests {
  /// One alteration of a plan's document.
  struct Alteration: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let alter: @Sendable (inout PlanDocument) -> Void
    let reason: String

    init(_ description: String, _ reason: String, _ alter: @escaping @Sendable (inout PlanDocument) -> Void) {
      testDescription = description
      self.alter = alter
      self.reason = reason
    }
  }

  private static func plan() throws -> Plan {
    let fast = #"{"voiceGenerationOptions": {"speed": 1.1}, "voiceDetectionOptions": {"speechEnhancementLevel": 0.2}}"#
    let lines =
      "name: Cara\nvoiceId: emma\nsystemPrompt: Be kind.\nvoiceDetectionOptions: {endOfSpeechSensitivity: 0.4}"
    let unchanged = PersonaPlan(
      name: "Cara", source: SourcePosition(file: "cara.yaml", line: 1, column: 1),
      step: .none(.init(id: "p2", basis: .init(updatedAt: nil, unchanged: ["name": "Cara"]))))
    let deleted = PersonaPlan(
      name: "Old", source: nil, step: .delete(.init(of: try LivePersona(#"{"id": "p4", "name": "Old"}"#))))
    return Plan(
      tool: Plan.Tool(name: "anamctl", version: "0.1.0"), createdAt: "2026-11-22T12:00:00Z",
      api: Plan.API(url: "https://api.anam.ai", keyFingerprint: "sha256:0a1b2c3d"), configDigest: "sha256:11",
      personas: [
        try PlanExample("", lines, live: fast).planner().plan(), unchanged,
        try PlanExample(creating: "", "name: B\navatarId: liv\nvoiceId: lucy").planner().plan(), deleted,
      ])
  }

  private static let alterations = [
    Alteration("a body says more than the changes", "Cara: 'description' is not sent as the changes say") {
      $0.personas[0].setBody("description", "Owned")
    },
    Alteration("a body says something else", "Cara: 'systemPrompt' is not sent as the changes say") {
      $0.personas[0].setBody("systemPrompt", "Be rude.")
    },
    Alteration("a body says less", "Cara: 'systemPrompt' is to be changed, and the request does not") {
      $0.personas[0].setBody("systemPrompt", nil)
    },
    Alteration("an option says something else", "'voiceDetectionOptions.endOfSpeechSensitivity' is to be changed") {
      $0.personas[0].setBody("voiceDetectionOptions", ["endOfSpeechSensitivity": 1])
    },
    Alteration("an option that is sent back is left out", "Cara: the digest of what it rests on") {
      $0.personas[0].setBody(
        "voiceDetectionOptions", ["endOfSpeechSensitivity": (try? JSONValue(parsing: "0.4")) ?? nil])
    },
    Alteration("a field that the API does not have", "Cara: 'admin' is not sent as the changes say") {
      $0.personas[0].setBody("admin", true)
    },
    Alteration("the body is no object", "Cara: there is no request") { $0.personas[0].setRequest(body: []) },
    Alteration("another method", "Cara: the request's path") { $0.personas[0].setRequest("DELETE") },
    Alteration("another path", "Cara: the request's path") { $0.personas[0].setRequest(path: "/v1/personas/p3") },
    Alteration("an id that leads elsewhere", "Cara: the id") {
      $0.personas[0].id = "../tools"
      $0.personas[0].setRequest(path: "/v1/personas/../tools")
    },
    Alteration("an update that rests on nothing", "Cara: the id") { $0.personas[0].basis = nil },
    Alteration("a request where nothing changes", "no change is to be made, and yet there is one") {
      $0.personas[1].request = .init(method: "PUT", path: "/v1/personas/p2", body: ["name": "X"])
    },
    Alteration("a create under another name", "C: the name") { $0.personas[2].name = "C" },
    Alteration("a create with a side effect", "B: a side effect on a persona that is created") {
      $0.personas[2].sideEffects = $0.personas[0].sideEffects
    },
    Alteration("one persona twice", "a persona is in it twice") { $0.personas[1].id = "p1" },
    Alteration("a summary of something else", "the summary") { $0.personas.removeLast() },
    Alteration("a blocked persona", "blocked") { $0.personas[1].action = .blocked },
    Alteration("a basis of something that is no field", "'x' is no field") {
      $0.personas[0].basis = PlanDocument.Basis(updatedAt: nil, digest: "", unchanged: ["x": 1])
    },
    Alteration("another digest", "Cara: the digest of what it rests on") {
      $0.personas[0].basis = PlanDocument.Basis(updatedAt: nil, digest: "sha256:00", unchanged: ["name": "Cara"])
    },
    Alteration("a deletion of another persona", "Old: the id") { $0.personas[3].id = "p5" },
    Alteration("a deletion that rests on nothing", "Old: the id") { $0.personas[3].snapshot = nil },
    Alteration("a deletion by another request", "Old: the request's path") {
      $0.personas[3].request = .init(method: "PUT", path: "/v1/personas/p4", body: .null)
    },
    Alteration("a deletion with a body", "Old: the request") {
      $0.personas[3].request = .init(method: "DELETE", path: "/v1/personas/p4", body: ["name": "X"])
    },
    Alteration("a snapshot of what is not deleted", "only a persona that is deleted has a snapshot") {
      $0.personas[0].snapshot = ["id": "p1"]
    },
  ]

  @Test func `a document gives the plan that it was made of`() throws {
    let plan = try Self.plan()
    #expect(try PlanDocument(plan, under: .test).plan(under: .test) == plan)
  }

  @Test(arguments: alterations)
  func `what does not fit together is named`(_ alteration: Alteration) throws {
    var document = PlanDocument(try Self.plan(), under: .test)
    alteration.alter(&document)
    let inconsistency = #expect(throws: PlanInconsistency.self) { try document.plan(under: .test) }
    let reason = try #require(inconsistency?.description)
    #expect(reason.contains(alteration.reason), "\(reason)")
  }
}

extension PlanDocument.Persona {
  fileprivate mutating func setBody(_ name: String, _ value: JSONValue?) {
    var members = request?.body.members ?? [:]
    members[name] = value
    setRequest(body: .object(members))
  }

  fileprivate mutating func setRequest(_ method: String? = nil, path: String? = nil, body: JSONValue? = nil) {
    guard let request else { return }
    self.request = PlannedRequest(
      method: method ?? request.method, path: path ?? request.path, body: body ?? request.body)
  }
}
