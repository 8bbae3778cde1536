import Basics
import Personas
import Testing

struct SafetyLimitsTests {
  @Test(
    arguments: [
      ("0", .count(0)), ("12", .count(12)), ("0%", .percent(0)), ("100%", .percent(100)), ("101%", nil), ("", nil),
      ("%", nil), ("-1", nil), ("1.5", nil), ("5 %", nil), ("99999999999999999999", nil),
    ] as [(String, SafetyLimits.ChangeLimit?)])
  func `a limit is a number or a share`(_ text: String, _ limit: SafetyLimits.ChangeLimit?) {
    #expect(SafetyLimits.ChangeLimit(text) == limit)
  }

  @Test(
    arguments: [
      (.count(2), 4, 2, []), (.count(1), 4, 2, [.tooManyChanges(count: 2, most: 1)]), (.percent(50), 4, 2, []),
      (.percent(49), 4, 2, [.tooManyChanges(count: 2, most: 1)]),
      (.percent(0), 1, 1, [.tooManyChanges(count: 1, most: 0)]),
      (nil, 4, 4, []),
    ] as [(SafetyLimits.ChangeLimit?, Int, Int, [SafetyRefusal])])
  func `more changes than are allowed are refused`(
    _ limit: SafetyLimits.ChangeLimit?, _ total: Int, _ changing: Int, _ refusals: [SafetyRefusal]
  ) {
    let plan = plan((0..<total).map { $0 < changing ? persona(changing: "name", "a", "b") : untouched })
    #expect(plan.refusals(under: SafetyLimits(maxChanges: limit)) == refusals)
  }

  @Test(arguments: [
    (499, 0, false), (500, 0, true), (500, 250, false), (500, 249, true), (501, 250, true), (2_000, 3_000, false),
  ])
  func `a long prompt that loses more than half is refused`(_ before: Int, _ after: Int, _ isRefused: Bool) {
    let texts = [before, after].map { String(repeating: "é", count: $0) }
    let plan = plan([persona(changing: "systemPrompt", .string(texts[0]), .string(texts[1]))])
    let refusal = SafetyRefusal.shrinking(persona: "Cara", path: "systemPrompt", before: before, after: after)
    #expect(plan.refusals(under: SafetyLimits()) == (isRefused ? [refusal] : []))
    #expect(plan.refusals(under: SafetyLimits(allowsShrinking: true)) == [])
  }

  private let source = SourcePosition(file: "cara.yaml", line: 1, column: 1)
  private var untouched: PersonaPlan { PersonaPlan(name: "Cara", id: "p1", action: .none, source: source) }

  private func persona(changing path: String, _ before: JSONValue, _ after: JSONValue) -> PersonaPlan {
    var plan = PersonaPlan(name: "Cara", id: "p1", action: .update, source: source)
    plan.changes = [Change(path: path, before: before, after: after, cause: .config, source: source)]
    plan.request = PersonaPlan.Request(method: "PUT", path: "/v1/personas/p1", body: .object([path: after]))
    return plan
  }

  private func plan(_ personas: [PersonaPlan]) -> Plan {
    Plan(
      tool: Plan.Tool(name: "anamctl", version: "0"), createdAt: "2026-11-22T12:00:00Z",
      api: Plan.API(url: "https://api.anam.ai", keyFingerprint: "sha256:0"), configDigest: "sha256:0",
      personas: personas)
  }
}
