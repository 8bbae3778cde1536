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
    ] as [(SafetyLimits.ChangeLimit?, Int, Int, [LimitExcess])])
  func `more changes than are allowed are refused`(
    _ limit: SafetyLimits.ChangeLimit?, _ total: Int, _ changing: Int, _ refusals: [LimitExcess]
  ) {
    let changes = (0..<changing).map { _ in persona(changing: "name", "a", "b") }
    #expect(SafetyLimits(maxChanges: limit).excesses(of: changes, among: total) == refusals)
  }

  @Test(arguments: [
    (499, 0, false), (500, 0, true), (500, 250, false), (500, 249, true), (501, 250, true), (2_000, 3_000, false),
  ])
  func `a long prompt that loses more than half is refused`(_ before: Int, _ after: Int, _ isRefused: Bool) {
    let texts = [before, after].map { String(repeating: "é", count: $0) }
    let plan = persona(changing: "systemPrompt", .string(texts[0]), .string(texts[1]))
    let refusal = LimitExcess.shrinking(persona: "Cara", path: "systemPrompt", before: before, after: after)
    #expect(SafetyLimits().excesses(of: [plan], among: 1) == (isRefused ? [refusal] : []))
    #expect(SafetyLimits(allowsShrinking: true).excesses(of: [plan], among: 1) == [])
  }

  private func persona(changing path: ValuePath, _ before: JSONValue, _ after: JSONValue) -> PersonaPlan {
    let source = SourcePosition(file: "cara.yaml", line: 1, column: 1)
    let change = Change(path: path, before: before, after: after, cause: .config, source: source)
    let update = PersonaPlan.Update(
      id: "p1", changes: [change], sentBack: [], sideEffects: [], basis: .init(updatedAt: nil, unchanged: [:]))
    return PersonaPlan(name: "Cara", source: source, step: .update(update))
  }
}
