import AnamSandbox
import Personas

// What is promised of a plan between its making and its end (promises.md, 4).
extension Trial {
  /// A plan that was just made fits together, and holds.
  func checkStanding(of planned: PlannedPair) throws(Violation) {
    let plan = planned.savedPlan
    let whole = Plan(
      tool: .init(name: "anamctl", version: "0"), createdAt: "", api: .init(url: "", keyFingerprint: ""),
      configDigest: "", personas: [plan])
    let reason = whole.inconsistency(under: contract)
    try require(reason == nil, .consistent, reason ?? "", body: plan.request?.body)
    let standing = plan.standing(to: planned.live, under: contract)
    let holds = standing == (plan.request == nil ? .unchanged : .pending)
    try require(holds, .standing, "\(standing)", body: plan.request?.body)
  }

  /// A plan that was carried out has reached its goal, unless it cannot be seen.
  func checkGoal(of planned: PlannedPair, in outcome: Outcome) throws(Violation) {
    let live = LivePersona(outcome.server.persona(outcome.id))
    let standing = planned.savedPlan.standing(to: live, under: contract)
    let isHidden = planned.live != nil && planned.plan.changes.contains { $0.cause == .unreadable }
    let isReached = standing == .reached || (standing == .pending && isHidden)
    try require(isReached, .goal, "\(standing)", on: outcome, body: planned.plan.request?.body)
  }
}

extension PlannedPair {
  /// The plan with what it rests on, as it is saved.
  fileprivate var savedPlan: PersonaPlan {
    guard let live else { return plan }
    var saved = plan
    let unchanged = file.persona.unchangedValues(in: live, besides: plan.changes, under: contract)
    saved.basis = PersonaPlan.Basis(updatedAt: live.updatedAt, digest: "", unchanged: unchanged)
    return saved
  }
}
