import Basics
import Personas
import Testing

/// What a plan shows and what it does are held together: neither can be altered alone.
struct PlanConsistencyTests {
  /// One alteration of a plan's JSON: the value at a path of keys and indices.
  struct Alteration: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let alter: @Sendable (inout Plan) -> Void
    let reason: String

    init(_ description: String, _ reason: String, _ alter: @escaping @Sendable (inout Plan) -> Void) {
      testDescription = description
      self.alter = alter
      self.reason = reason
    }
  }

  private static func plan() throws -> Plan {
    let fast = #"{"voiceGenerationOptions": {"speed": 1.1}, "voiceDetectionOptions": {"speechEnhancementLevel": 0.2}}"#
    let lines = "voiceId: emma\nsystemPrompt: Be kind.\nvoiceDetectionOptions: {endOfSpeechSensitivity: 0.4}"
    var update = try PlanExample("", lines, live: fast).planner().plan().plan
    update.basis = PersonaPlan.Basis(updatedAt: nil, digest: "", unchanged: ["name": "Cara"])
    var unchanged = try PlanExample("", "name: Cara").planner().plan().plan
    unchanged.id = "p2"
    unchanged.basis = update.basis
    let created = try PlanExample(creating: "", "name: B\navatarId: liv\nvoiceId: lucy").planner().plan().plan
    return Plan(
      tool: Plan.Tool(name: "anamctl", version: "0.1.0"), createdAt: "2026-11-22T12:00:00Z",
      api: Plan.API(url: "https://api.anam.ai", keyFingerprint: "sha256:0a1b2c3d"), configDigest: "sha256:11",
      personas: [update, unchanged, created])
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
    Alteration("a field that the API does not have", "Cara: 'admin' is not sent as the changes say") {
      $0.personas[0].setBody("admin", true)
    },
    Alteration("the body is no object", "Cara: there is no request") {
      $0.personas[0].request = .init(method: "PUT", path: "/v1/personas/p1", body: [])
    },
    Alteration("another method", "Cara: the request's path") {
      $0.personas[0].request = .init(method: "DELETE", path: "/v1/personas/p1", body: $0.personas[0].body)
    },
    Alteration("another path", "Cara: the request's path") {
      $0.personas[0].request = .init(method: "PUT", path: "/v1/personas/p3", body: $0.personas[0].body)
    },
    Alteration("an id that leads elsewhere", "Cara: the id") {
      $0.personas[0].id = "../tools"
      $0.personas[0].request = .init(method: "PUT", path: "/v1/personas/../tools", body: $0.personas[0].body)
    },
    Alteration("an update that rests on nothing", "Cara: the id") { $0.personas[0].basis = nil },
    Alteration("a request where nothing changes", "no change is to be made, and yet there is one") {
      $0.personas[1].request = .init(method: "PUT", path: "/v1/personas/p2", body: ["name": "X"])
    },
    Alteration("a create under another name", "C: the name") { $0.personas[2].name = "C" },
    Alteration("one persona twice", "a persona is in it twice") { $0.personas[1].id = "p1" },
    Alteration("a summary of something else", "the summary") { $0.personas.removeLast() },
    Alteration("a blocked persona", "blocked") { plan in
      plan.personas[1].block([])
      plan.summary =
        Plan(
          tool: plan.tool, createdAt: "", api: plan.api, configDigest: "", personas: plan.personas
        ).summary
    },
    Alteration("a basis of something that is no field", "'x' is no field") {
      $0.personas[0].basis = .init(updatedAt: nil, digest: "", unchanged: ["x": 1])
    },
  ]

  @Test func `what a planner makes fits together`() throws {
    #expect(try Self.plan().inconsistency(under: .test) == nil)
  }

  @Test(arguments: alterations)
  func `what does not fit together is named`(_ alteration: Alteration) throws {
    var plan = try Self.plan()
    alteration.alter(&plan)
    let reason = try #require(plan.inconsistency(under: .test))
    #expect(reason.contains(alteration.reason), "\(reason)")
  }
}

extension PersonaPlan {
  fileprivate var body: JSONValue { request?.body ?? .null }

  fileprivate mutating func setBody(_ name: String, _ value: JSONValue?) {
    var members = body.members ?? [:]
    members[name] = value
    request = Request(method: request?.method ?? "", path: request?.path ?? "", body: .object(members))
  }
}
