import Basics
import Personas

/// What is to be said of a whole plan about edits made elsewhere, and about a history that is not there.
struct DriftNotes: Sendable {
  /// How many edits the plan would overwrite, and how many it leaves as they are; nil if there are none.
  let count: String?
  /// What becomes of them, and what the choices are; a sentence each.
  let advice: [String]
  /// Why it is not known where the server's values come from, and how to find out; nil if that makes no difference.
  let gap: String?

  init(_ plan: Plan) {
    let drift = plan.summary.drift
    let kept = plan.personas.reduce(0) { $0 + $1.kept.count }
    let counts = [(drift, "made elsewhere"), (kept, "made elsewhere and kept")].filter { $0.0 > 0 }
    count = counts.isEmpty ? nil : counts.map { "\(counted($0, "edit")) \($1)" }.joined(separator: ", ")
    switch plan.onDrift {
    case _ where drift == 0: advice = []
    case .refuse: advice = Self.choices(for: plan.personas)
    case .keep, .overwrite:
      advice = ["apply overwrites \(drift == 1 ? "it" : "them") (--on-drift=overwrite)."]
    }
    let isUnknown = plan.personas.contains { persona in
      persona.action == .create && plan.history == nil
        || persona.changes.contains { $0.history?.origin == .unknown }
    }
    gap = isUnknown ? plan.historyGap.map(Self.sentence) : nil
  }

  /// Returns what can be done about edits that the plans would overwrite, a sentence each.
  static func choices(for personas: [PersonaPlan]) -> [String] {
    let count = personas.reduce(0) { $0 + $1.driftCount }
    let choices =
      "apply does not overwrite \(count == 1 ? "it" : "them"): --on-drift=keep applies the rest, "
      + "--on-drift=overwrite lets the files win, or write the server's \(count == 1 ? "value" : "values") into the files."
    let commits = personas.flatMap(\.takingOver)
    // Nothing was in force before the first commit.
    guard let first = commits.first, !commits.contains(where: \.isRoot) else { return [choices] }
    let revision = commits.allSatisfy { $0.id == first.id } ? "\(first.shortID)^" : "COMMIT^"
    return [choices, "If what the files manage since \(revision.dropLast()) was never applied: --base \(revision)."]
  }

  private static func sentence(_ gap: HistoryGap) -> String {
    "Where the server's values come from is not known: \(gap.message)" + (gap.help.map { " (\($0))" } ?? "") + "."
  }
}

extension PersonaPlan {
  /// The commits that took over what the plan would overwrite.
  fileprivate var takingOver: [Commit] {
    if let commit = lost?.declaredSince { return [commit] }
    return changes.compactMap { change in
      if case .elsewhere(let commit)? = change.history?.origin { commit } else { nil }
    }
  }

  /// What there is to be told of a persona that is gone from the server.
  func lostNote(at time: String) -> String? {
    if step == .leftOut { return "server: deleted or renamed there, and left out" }
    return lost.map { lost in
      "server: deleted or renamed there" + (lost.declaredSince.map { ", declared since \($0.mention(at: time))" } ?? "")
    }
  }
}
