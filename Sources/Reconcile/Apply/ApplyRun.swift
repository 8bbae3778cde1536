package import AnamAPI
package import Basics
package import Personas

/// The one way to change the server: whether the plan still holds, the limits, the question, the requests.
///
/// What is shown and asked is for the caller; the order of the steps, and what ends them, is decided here.
package struct ApplyRun {
  package let plan: Plan
  /// What the plan was made from, if that was in this run: a saved one is compared with the server before anything else.
  private let fresh: [PlannedPersona]?
  private let reconciler: Reconciler

  package init(_ plan: Plan, madeFrom fresh: [PlannedPersona]?, by reconciler: Reconciler) {
    self.plan = plan
    self.fresh = fresh
    self.reconciler = reconciler
  }

  /// How an apply ended; requests were sent only if it is `executed`.
  package enum Ending: Sendable {
    /// A persona cannot be brought to what its file asks for, for these reasons.
    case blocked([Diagnostic])
    /// Something that the plan rests on is not as it was.
    case stale([CheckedPersona])
    /// The server has all that the plan asks for.
    case reached([CheckedPersona])
    /// These would overwrite what was edited elsewhere, and nobody has agreed to that.
    case drifted([PersonaPlan])
    /// The plan goes beyond the limits.
    case refused([LimitExcess])
    /// The answer to the question was no.
    case declined
    case executed([PersonaResult])
  }

  /// Shows what would overwrite edits made elsewhere, and what exceeds the limits but may be confirmed; then asks whether
  /// to carry out the plan.
  package typealias Question = (_ drifted: [PersonaPlan], _ excesses: [LimitExcess]) -> Bool

  /// Lets the caller wrap the requests, to catch signals, say; the requests report their progress.
  package typealias Surroundings = (
    _ requests: (_ report: @escaping @Sendable (ApplyEvent) -> Void) async -> [PersonaResult]
  ) async -> [PersonaResult]

  /// - Parameter ask: Nil where the answer is yes already; then every limit holds.
  package func run(
    within limits: SafetyLimits, asking ask: Question?, executing surroundings: Surroundings
  ) async throws(APIError) -> Ending {
    guard !plan.isBlocked else { return .blocked(plan.personas.flatMap(\.problems)) }
    // What was read to make a plan in this run is still fresh.
    var personas = if let fresh { fresh.map(CheckedPersona.init(fresh:)) } else { try await reconciler.recheck(plan) }
    if personas.contains(where: \.isStale) { return .stale(personas) }
    guard personas.contains(where: { $0.standing == .pending }) else { return .reached(personas) }
    let pending = personas.filter { $0.standing == .pending }.map(\.planned.plan)
    let drifted = plan.onDrift == .refuse ? pending.filter { $0.driftCount > 0 } : []
    guard drifted.isEmpty || ask != nil else { return .drifted(drifted) }
    let excesses = limits.excesses(of: pending, among: personas.count)
    let final = excesses.filter { ask == nil || !$0.canBeConfirmed }
    guard final.isEmpty else { return .refused(final) }
    if let ask {
      guard reconciler.withoutCountingTime({ ask(drifted, excesses) }) else { return .declined }
      // A person takes time to answer.
      personas = try await reconciler.recheck(plan)
      if personas.contains(where: \.isStale) { return .stale(personas) }
    }
    return .executed(await surroundings { report in await reconciler.apply(personas, reporting: report) })
  }
}
