import Basics
import Personas
import TestTools
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// promises.md, 3: keys may be added, none goes.
struct PlanCodingTests {
  private static func plan() throws -> Plan {
    let fast = #"{"voiceGenerationOptions": {"speed": 1.1}}"#
    let file = "voiceId: emma\nsystemPrompt: Be kind.\nname: Cara"
    let update = try PlanExample("", file, live: fast).planner().plan()
    let unchanged = try PlanExample("", "name: Cara").planner().plan()
    let created = try PlanExample(creating: "", "name: B\navatarId: liv\nvoiceId: lucy").planner().plan()
    let blocked = try PlanExample(creating: "", "name: C").planner().plan()
    return Plan(
      tool: Plan.Tool(name: "anamctl", version: "0.1.0"), createdAt: "2026-11-22T12:00:00Z",
      api: Plan.API(url: "https://api.anam.ai", keyFingerprint: "sha256:0a1b2c3d"), configDigest: "sha256:11",
      personas: [update, unchanged, created, blocked])
  }

  private func encoded() throws -> JSONValue {
    try JSONValue(parsing: jsonText(PlanDocument(Self.plan(), under: .test), layout: .indented))
  }

  @Test func `a document decodes to what it was`() throws {
    let document = PlanDocument(try Self.plan(), under: .test)
    let text = try jsonText(document, layout: .indented)
    #expect(try JSONDecoder().decode(PlanDocument.self, from: Data(text.utf8)) == document)
    #expect(try jsonText(document, layout: .indented) == text)
  }

  @Test func `a plan has the keys of the contract`() throws {
    let plan = try encoded()
    #expect(
      plan.members?.keys.sorted() == [
        "api", "configDigest", "createdAt", "formatVersion", "history", "historyGap", "onDrift", "personas", "summary",
        "tool",
      ])
    #expect(plan["formatVersion"] == 1)
    #expect(plan["tool"] == ["name": "anamctl", "version": "0.1.0"])
    #expect(plan["api"] == ["url": "https://api.anam.ai", "keyFingerprint": "sha256:0a1b2c3d"])
    #expect(plan["createdAt"] == "2026-11-22T12:00:00Z")
    #expect(plan["configDigest"] == "sha256:11")
    #expect(plan["summary"] == ["create": 1, "update": 1, "delete": 0, "none": 1, "blocked": 1, "drift": 0])
  }

  @Test func `an update shows its changes, side effects, request and basis`() throws {
    let persona = try #require(try encoded()["personas"]?.elements?.first)
    #expect(persona["name"] == "Cara")
    #expect(persona["id"] == "p1")
    #expect(persona["action"] == "update")
    #expect(persona["source"] == ["file": "cara.yaml", "line": 1, "column": 1])
    #expect(
      persona["changes"]?.elements?.last == [
        "path": "systemPrompt", "before": "Be brief.", "after": "Be kind.", "cause": "config",
        "source": ["file": "cara.yaml", "line": 3, "column": 15], "origin": ["kind": "unknown"], "since": .null,
      ])
    let before = try JSONValue(parsing: #"{"speed": 1.1}"#)
    #expect(
      persona["sideEffects"] == [
        [
          "path": "voiceGenerationOptions", "before": before, "after": .null,
          "cause": "voiceId", "certainty": "certain",
        ]
      ])
    #expect(persona["warnings"] == [])
    #expect(
      persona["request"] == [
        "method": "PUT", "path": "/v1/personas/p1", "body": ["voiceId": "emma", "systemPrompt": "Be kind."],
      ])
    #expect(
      persona["basis"] == [
        "updatedAt": "2026-04-20T10:00:00.000Z", "unchanged": ["name": "Cara"],
        "digest": "sha256:3a11bfca513b996969a33690ca9105e715ef16252ca5c51d899362f79a28c17b",
      ])
  }

  @Test func `keys without a value are null, not absent`() throws {
    let personas = try #require(try encoded()["personas"]?.elements)
    #expect(personas.map { $0["action"] } == ["update", "none", "create", "blocked"])
    #expect(personas.map { $0["request"] == .null } == [false, true, false, true])
    #expect(personas.map { $0["id"] == .null } == [false, false, true, true])
    #expect(Set(personas.map { $0.members?.keys.sorted() }).count == 1)
  }

  @Test func `a plan knows whether it would send anything, and whether it may`() throws {
    let plan = try Self.plan()
    #expect(plan.hasChanges)
    #expect(plan.isBlocked)
    let quiet = Plan(
      tool: plan.tool, createdAt: plan.createdAt, api: plan.api, configDigest: plan.configDigest,
      personas: [plan.personas[1]])
    #expect(!quiet.hasChanges)
    #expect(!quiet.isBlocked)
    #expect(quiet.summary.none == 1)
  }
}
