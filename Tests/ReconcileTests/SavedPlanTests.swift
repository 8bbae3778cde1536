import AnamAPI
import Basics
import Foundation
import Personas
import Reconcile
import Testing

/// promises.md, 4: a saved plan is read strictly, and only for what it was made for.
struct SavedPlanTests {
  private static let tool = Plan.Tool(name: "anamctl", version: "0.1.0")
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)

  /// A plan with one update that asks for a greeting, and one deletion.
  private func plan(
    tool: Plan.Tool = tool, url: String = "https://api.anam.ai", age: TimeInterval = 60
  ) throws -> Plan {
    let source = SourcePosition(file: "cara.yaml", line: 1, column: 1)
    let change = Change(
      path: "initialMessage", before: "Hi", after: "Grüß Gott \u{202E}\n", cause: .config, source: source)
    let update = PersonaPlan.Update(
      id: "p1", changes: [change], sentBack: [], sideEffects: [],
      basis: .init(updatedAt: nil, unchanged: ["name": "Cara"]))
    let old = try #require(LivePersona(["id": "p2", "name": "Old", "brain": ["systemPrompt": "Be gone."]]))
    return Plan(
      tool: tool, createdAt: (Self.now - age).formatted(.iso8601),
      api: Plan.API(url: url, keyFingerprint: try key().fingerprint), configDigest: "sha256:11",
      personas: [
        PersonaPlan(name: "Cara", source: source, step: .update(update)),
        PersonaPlan(name: "Old", source: nil, step: .delete(.init(of: old))),
      ])
  }

  private func key(_ text: String = "key-of-the-account") throws -> APIKey { try APIKey(text) }

  private func contents(_ plan: Plan) throws -> [UInt8] {
    try SavedPlan(sealing: plan, under: .builtIn(), with: key()).contents
  }

  private func read(_ bytes: [UInt8], key: APIKey? = nil) throws(SavedPlanError) -> SavedPlan {
    let contract: Contract
    do { contract = try Contract.builtIn() } catch { throw .notAPlan("\(error)") }
    return try SavedPlan(contents: bytes, tool: Self.tool, contract: contract, key: key)
  }

  private func check(
    _ saved: SavedPlan, url: String = "https://api.anam.ai", longestAge: Duration = SavedPlan.longestAge
  ) throws {
    try saved.check(url: APIURL(url), now: Self.now, longestAge: longestAge)
  }

  @Test func `what was written is read, and accepted by the holder of the key`() throws {
    let plan = try plan()
    let saved = try read(contents(plan), key: key())
    #expect(saved.plan == plan)
    try check(saved)
  }

  @Test func `R7: a plan that ends early is not a plan, wherever it ends`() throws {
    let bytes = try contents(plan())
    for count in bytes.indices {
      #expect(throws: SavedPlanError.self, "\(count) bytes") { try read(Array(bytes[..<count])) }
    }
  }

  @Test func `R7: a plan that is altered anywhere is refused`() throws {
    let bytes = try contents(plan())
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 1
      #expect(throws: SavedPlanError.self, "byte \(index)") { try read(altered, key: key()) }
    }
  }

  @Test(arguments: [
    ("\"after\": \"Grüß", "\"after\": \"Hallo"), ("\"PUT\"", "\"POST\""), ("\"name\": \"Cara\"", "\"name\": \"Eve\""),
    ("\"configDigest\"", "\"x\": 1,\n  \"configDigest\""), ("\n}\n", "\n}"), ("  \"seal\"", "\"seal\""),
  ])
  func `R7: an alteration that leaves the file readable is refused`(_ old: String, _ new: String) throws {
    let text = String(decoding: try contents(plan()), as: UTF8.self)
    let altered = text.replacing(old, with: new)
    #expect(altered != text)
    #expect(throws: SavedPlanError.altered) { try read(Array(altered.utf8), key: key()) }
  }

  @Test func `R7: other versions are refused by name`() throws {
    var document = PlanDocument(try plan(), under: try .builtIn())
    document.formatVersion = 2
    #expect(throws: SavedPlanError.formatVersion(2)) { try read(SavedPlan.contents(of: document, seal: "")) }
    let other = Plan.Tool(name: "anamctl", version: "0.2.0")
    #expect(throws: SavedPlanError.tool("anamctl 0.2.0, and this is 0.1.0")) { try read(contents(plan(tool: other))) }
  }

  @Test func `R7: a plan of 25 hours is refused, unless the user allows it`() throws {
    let saved = try read(contents(plan(age: 25 * 3600)))
    #expect(throws: SavedPlanError.tooOld(seconds: 25 * 3600)) { try check(saved) }
    try check(saved, longestAge: .seconds(26 * 3600))
    #expect(throws: SavedPlanError.fromTheFuture) { try check(read(contents(plan(age: -3600)))) }
  }

  @Test(arguments: ["https://api.anam.ai/", "https://api.anam.ai:443", "HTTPS://API.anam.ai"])
  func `R6: the spelling of the URL does not matter`(_ url: String) throws {
    try check(read(contents(plan())), url: url)
  }

  @Test func `R6: another server, or another key, is refused`() throws {
    let saved = try read(contents(plan()))
    #expect(throws: SavedPlanError.otherURL(plan: "https://api.anam.ai", here: "https://b.example")) {
      try check(saved, url: "https://b.example")
    }
    let (mine, others) = (try key().fingerprint, try key("another-key").fingerprint)
    #expect(throws: SavedPlanError.otherKey(plan: mine, here: others)) {
      try read(contents(plan()), key: key("another-key"))
    }
  }

  @Test func `a seal of another key under this key's fingerprint is refused`() throws {
    let forged = try SavedPlan(sealing: plan(), under: .builtIn(), with: key("another-key"))
    #expect(throws: SavedPlanError.altered) { try read(forged.contents, key: key()) }
  }
}
