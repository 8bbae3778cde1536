import Basics
package import Personas

/// What the server has otherwise than the files ask for, and whose doing that is (promises.md, 5).
package struct DriftReport: Sendable {
  /// What somebody edited elsewhere.
  package private(set) var drift: [Entry] = []
  /// What is merely not applied yet.
  package private(set) var pending: [Entry] = []
  /// What the server does not show, so that nobody can tell.
  package private(set) var notReadable: [Entry] = []
  package let historyGap: HistoryGap?
  /// When the plan was made that this was read from.
  let time: String

  /// One value, or a persona as a whole, which is at the path `ValuePath.persona`.
  package struct Entry: Sendable {
    package let persona: PersonaPlan
    package let change: Change
  }

  /// - Parameters:
  ///   - plan: A plan of all that the files ask for.
  ///   - patterns: What is not to be told.
  package init(_ plan: Plan, ignoring patterns: [PathPattern] = []) {
    historyGap = plan.historyGap
    time = plan.createdAt
    for persona in plan.personas {
      for change in persona.differences where !patterns.contains(where: { $0.matches(change.path, of: persona.name) }) {
        let entry = Entry(persona: persona, change: change)
        switch (change.cause, change.history?.origin.kind) {
        case (.resend, _): break
        case (.unreadable, _): notReadable.append(entry)
        // Without a history, every difference counts.
        case (.config, .elsewhere?), (.config, .unknown?): drift.append(entry)
        case (.config, .repository?), (.config, .unmanaged?), (.config, nil): pending.append(entry)
        }
      }
    }
  }
}

extension DriftReport {
  /// That every difference counts, because the history is not there; nil if it is, or if there is no difference.
  var gapSentence: String? {
    guard drift.contains(where: { $0.change.history?.origin == .unknown }), let historyGap else { return nil }
    return "Every difference counts, because the history is not there: \(historyGap.message)"
      + (historyGap.help.map { " (\($0))" } ?? "") + "."
  }
}

extension PersonaPlan {
  /// The changes; of a persona that the server does not have, that alone.
  fileprivate var differences: [Change] {
    guard lost != nil || action == .create, let source else { return changes }
    let origin = lost.map { Origin.elsewhere(takenOver: $0.declaredSince) }
    let history = origin.map { ValueHistory(origin: $0, since: lost?.declaredSince.map { Since($0) }) }
    return [Change(path: .persona, before: .null, after: .null, cause: .config, source: source, history: history)]
  }
}
