import AnamSandbox
import Personas

// What is promised of a plan between its making and its end (promises.md, 4).
extension Trial {
  /// A plan that was just made fits together, and holds.
  func checkStanding(of planned: PlannedPair) throws(Violation) {
    let plan = planned.plan
    let whole = Plan(
      tool: .init(name: "anamctl", version: "0"), createdAt: "", api: .init(url: "", keyFingerprint: ""),
      configDigest: "", personas: [plan])
    let body = plan.request(under: contract)?.body
    let saved = Result { () throws(PlanInconsistency) in try PlanDocument(whole, under: contract).plan(under: contract)
    }
    try require(saved == .success(whole), .consistent, "\(saved)", body: body)
    let standing = plan.standing(to: planned.live, under: contract)
    try require(standing == (plan.isPending ? .pending : .unchanged), .standing, "\(standing)", body: body)
  }

  /// A plan that was carried out has reached its goal, unless it cannot be seen.
  func checkGoal(of planned: PlannedPair, in outcome: Outcome) throws(Violation) {
    let live = LivePersona(outcome.server.persona(outcome.id))
    let standing = planned.plan.standing(to: live, under: contract)
    let isHidden = planned.live != nil && planned.plan.changes.contains { $0.cause == .unreadable }
    let isReached = standing == .reached || (standing == .pending && isHidden)
    try require(isReached, .goal, "\(standing)", on: outcome, body: planned.plan.request(under: contract)?.body)
  }
}
