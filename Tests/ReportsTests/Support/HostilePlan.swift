import Basics
import TestTools

@testable import Personas

/// Plans full of what could act on the place where a report of them is shown.
struct HostilePlan {
  private static let fragments = [
    "`", "``", "```", "````\n", "~~~", "```diff\n", "\n\n", "\n", "\r\n", " ", "  ", "    ", "\t", "|", "\\|", "\\",
    "\\`",
    "<", ">", "&", "&lt;", "<details>", "</details>", "<summary>", "</summary>", "<img src=x onerror=y>", "<!--", "-->",
    "<script>", "</code>", "@all", "@octocat", "#1", "GH-12", "owner/repo#3", "!4", "$5", "%6", "~label", ":tada:",
    "0123456789abcdef0123456789abcdef01234567", "deadbeef", "![](x)", "[a](javascript:b)", "](", "[x]: http://a",
    "http://a.example", "https://b.example/?c&d", "www.c.example", "mailto:e@f.example", "e@f.example", "---", "===",
    "***", "_x_", "**", "- [ ] task", "1. one", "# heading", "> quote", "> [!CAUTION]", "+ plus", "@@ line 1 @@",
    "::error::x",
    "  ::set-output name=a::b", "##[group]", "##", "[endgroup]", "\u{1B}[2J", "\u{202E}", "\u{200B}", "\u{85}",
    "\u{2028}",
    "\u{0}", "\u{7F}", "\u{FEFF}", "e\u{301}", "\u{301}", "\u{E9}", "\u{4F60}", "\u{1F44D}\u{1F3FD}", "word", "a guest",
    "the", "'", "\"", "(", ")", ".", ":", "…", "·", "$`", "`$", String(repeating: "`", count: 300), "{\"a\": 1}",
  ]

  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func plan() -> Plan {
    let names = Dictionary((0..<3).map { (text($0), text(4)) }) { first, _ in first }
    return .example((0..<Int.random(in: 1...6, using: &generator)).map { _ in persona() }, names: names)
  }

  private mutating func persona() -> PersonaPlan {
    let name = text(6)
    let id = Bool.random(using: &generator) ? text(2) : nil
    let action = PersonaPlan.Action.allCases.randomElement(using: &generator) ?? .update
    return PersonaPlan(
      name: name, source: Bool.random(using: &generator) ? source() : nil, step: step(action, id: id),
      warnings: several { $0.text(10) },
      kept: Int.random(in: 0..<3, using: &generator) == 0 ? several { $0.change() } : [])
  }

  private mutating func step(_ action: PersonaPlan.Action, id: String?) -> PersonaPlan.Step {
    let basis = PersonaPlan.Basis(updatedAt: nil, unchanged: [:])
    switch action {
    case .create:
      let lost = Bool.random(using: &generator) ? LostPersona(declaredSince: commit()) : nil
      return .create(PersonaPlan.Creation(changes: several { $0.change() }, lost: lost))
    case .update:
      return .update(
        PersonaPlan.Update(
          id: id ?? "", changes: several { $0.change() },
          sentBack: several { PathValue(ValuePath(field: $0.text(2), keys: [$0.text(2)]), $0.value()) },
          sideEffects: several { $0.sideEffect() }, basis: basis))
    case .delete:
      let object: JSONValue = ["id": .string(text(2)), "name": value(), "personaPrompt": value()]
      return LivePersona(object).map { .delete(.init(of: $0)) } ?? .none(.init(id: id ?? "", basis: basis))
    case .none: return .none(PersonaPlan.Agreement(id: id ?? "", basis: basis))
    case .blocked:
      return .blocked(
        PersonaPlan.Obstacle(
          id: id, problems: several { .error(.account, $0.text(10), at: SourceRange(at: $0.source())) },
          changes: several { $0.change() }))
    }
  }

  private mutating func sideEffect() -> SideEffect {
    SideEffect(
      path: ValuePath(text(3)), before: value(), after: .null, cause: text(3),
      certainty: [.certain, .possible, .serverChoice].randomElement(using: &generator) ?? .certain)
  }

  private mutating func change() -> Change {
    let before = value()
    var after = value()
    // Half of them are texts that share something.
    if let text = before.text { after = .string(RandomText.edited(text, &generator) + self.text(3)) }
    let causes: [Change.Cause] = [.config, .config, .config, .resend, .unreadable]
    return Change(
      path: ValuePath(text(3)), before: before, after: after, cause: causes.randomElement(using: &generator) ?? .config,
      source: source(), history: Bool.random(using: &generator) ? history() : nil)
  }

  private mutating func history() -> ValueHistory {
    let since: Since? =
      Bool.random(using: &generator)
      ? Since(
        commit(), isOrOlder: Bool.random(using: &generator), isThisChange: Int.random(in: 0..<4, using: &generator) == 0
      )
      : nil
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return ValueHistory(origin: .repository(commit()), since: since)
    case 1: return ValueHistory(origin: .unmanaged, since: since)
    case 2: return ValueHistory(origin: .unknown, since: since)
    case 3: return ValueHistory(origin: .elsewhere(takenOver: nil), since: since, commonText: text(40))
    default: return ValueHistory(origin: .elsewhere(takenOver: commit()), since: since)
    }
  }

  private mutating func commit() -> Commit {
    Commit(
      id: "91be0d3c5a1f2e4b6d8091a2b3c4d5e6f708192a", author: text(5),
      date: Bool.random(using: &generator) ? "2026-11-02T09:00:00Z" : text(3), subject: text(4))
  }

  private mutating func value() -> JSONValue {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: .null
    case 1: .array(several { .string($0.text(3)) })
    case 2: .object(Dictionary(several { ($0.text(2), .string($0.text(6))) }) { first, _ in first })
    case 3: .string(text(5))
    case 4: .boolean(true)
    default: .string(text(Int.random(in: 0...120, using: &generator)))
    }
  }

  private mutating func source() -> SourcePosition { SourcePosition(file: text(4), line: 7, column: 3) }

  private mutating func several<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in make(&self) }
  }

  private mutating func text(_ most: Int) -> String {
    (0..<Int.random(in: 0...most, using: &generator)).map { _ in
      Self.fragments.randomElement(using: &generator) ?? ""
    }.joined()
  }
}
