/// The fault rules in force, and the counts of each.
struct FaultSchedule: Sendable {
  private(set) var entries: [Entry]

  /// A rule and its counts.
  struct Entry: Sendable {
    let rule: FaultRule
    /// How many requests had the rule's method and path so far.
    fileprivate(set) var matched = 0
    /// How many of them the rule affected.
    fileprivate(set) var fired = 0
    /// When the requests came that a limit let through in the last second.
    fileprivate var passed: [ContinuousClock.Instant] = []

    fileprivate init(_ rule: FaultRule) { self.rule = rule }
  }

  init(_ rules: [FaultRule]) {
    entries = rules.map(Entry.init)
  }

  var rules: [FaultRule] { entries.map(\.rule) }

  /// Counts a request, and returns the rules that affect it, in their order.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - now: When it came; only limits use it.
  /// - Returns: The rules that are due.
  mutating func take(_ request: SandboxRequest, at now: ContinuousClock.Instant) -> [FaultRule] {
    entries.indices.filter { entries[$0].isDue(for: request, at: now) }.map { entries[$0].rule }
  }
}

extension FaultSchedule.Entry {
  fileprivate mutating func isDue(for request: SandboxRequest, at now: ContinuousClock.Instant) -> Bool {
    guard rule.requests.matches(request) else { return false }
    matched += 1
    guard rule.requests.occurrence.contains(matched), !isWithinLimit(at: now) else { return false }
    fired += 1
    return true
  }

  private mutating func isWithinLimit(at now: ContinuousClock.Instant) -> Bool {
    guard case .limit(let perSecond, _) = rule.fault.effect else { return false }
    passed.removeAll { $0.advanced(by: .seconds(1)) <= now }
    guard passed.count < perSecond else { return false }
    passed.append(now)
    return true
  }

  /// The rule with its counts, as the sandbox shows it.
  var json: JSON {
    [
      "rule": .string(rule.text),
      "matched": .number(Double(matched)),
      "fired": .number(Double(fired)),
    ]
  }
}
