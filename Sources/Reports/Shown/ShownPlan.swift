import Algorithms
package import Personas

/// A plan made ready to be shown: what a reader is told of it, worked out once.
///
/// The formats only lay it out.
package struct ShownPlan: Sendable {
  package let plan: Plan
  /// In the order of the plan.
  let personas: [ShownPersona]
  /// What several personas have in common.
  let shared: [SharedChanges]
  /// What is to be said of edits made elsewhere, and of a history that is not there.
  let notes: DriftNotes

  package init(_ plan: Plan) {
    self.plan = plan
    var personas = plan.personas.map { ShownPersona($0, at: plan.createdAt) }
    shared = SharedChanges.extract(from: &personas)
    self.personas = personas
    notes = DriftNotes(plan)
  }

  /// The personas of which more is to be told than what they share with others.
  var distinctPersonas: [ShownPersona] { personas.filter { !$0.isTold } }
}

/// What a reader is told of one persona.
struct ShownPersona: Sendable {
  let plan: PersonaPlan
  /// The values that the request carries: those that the file asks for, and after them the options sent back.
  let values: [ShownChange]
  /// Of these, what no other persona shares, each with its origin.
  private(set) var ownValues: [ShownChange]
  /// What is shown once for several personas.
  private(set) var sharedValues: [SharedValue] = []
  /// What the server keeps otherwise than the file asks for, because it was edited there.
  let kept: [ShownChange]
  /// What there is to be told of the persona as a whole: that it is gone from the server, or stays away.
  let lostNote: String?

  /// - Parameter time: When the plan was made.
  init(_ plan: PersonaPlan, at time: String) {
    self.plan = plan
    values = plan.changes.map { ShownChange($0, at: time) } + plan.sentBack.map { ShownChange(sentBack: $0) }
    ownValues = values
    kept = plan.kept.filter { $0.path != .persona }.map { ShownChange(kept: $0, at: time) }
    lostNote = plan.lostNote(at: time)
  }

  /// Where the server's values come from, if there is the same to be told of all its own that the file asks for.
  var commonOrigin: ShownOrigin? {
    let origins = ownValues.filter(\.isAsked).map(\.origin)
    guard origins.count > 1, Set(origins).count == 1, let common = origins.first.flatMap(\.self) else { return nil }
    return common.isDrift ? nil : common
  }

  /// Its own values as they stand below `commonOrigin`, which they do not repeat.
  var listedValues: [ShownChange] { commonOrigin == nil ? ownValues : ownValues.map { $0.withoutOrigin() } }

  /// Whether nothing is left to be told of it beside what is shared.
  var isTold: Bool { !sharedValues.isEmpty && ownValues.isEmpty && !needsAttention }

  /// Takes out of the persona's own values what others share.
  ///
  /// - Parameters:
  ///   - fragments: All that the values consist of.
  ///   - ownerCounts: How many personas have what is shared.
  mutating func split(_ fragments: [Fragment], ownerCounts: [Fragment.Key: Int]) {
    let (own, shared) = fragments.partitioned { ownerCounts[$0.key] != nil }
    let isWhole = Set(own.map(\.place)).subtracting(shared.map(\.place))
    ownValues = own.chunked(on: \.place).flatMap { place, own in
      isWhole.contains(place) ? [values[place]] : Fragment.joined(Array(own))
    }
    sharedValues = Fragment.joined(shared).map { change in
      let counts = shared.filter { $0.change.path == change.path }.compactMap { ownerCounts[$0.key] }
      return SharedValue(change: change, others: (counts.max() ?? 1) - 1)
    }
  }

  /// Whether there is more to it than what the files ask for.
  var needsAttention: Bool {
    !plan.problems.isEmpty || !plan.sideEffects.isEmpty || !plan.warnings.isEmpty || plan.driftCount > 0
      || !plan.kept.isEmpty
  }

  /// Whether it stays away from the server, which does not have it any more.
  var isLeftOut: Bool { plan.step == .leftOut }

  /// The values that would overwrite an edit made elsewhere.
  var drift: [ShownChange] { values.filter(\.isDrift) }

  /// The fields that change, in their order, each once: "systemPrompt (+12 words)".
  var changedFields: [ChangedField] {
    let changes = zip(plan.changes, values).filter { $0.0.cause != .resend }
    var options: [String: Int] = [:]
    for (change, _) in changes { options[change.path.field, default: 0] += 1 }
    return changes.compactMap { change, shown in
      guard let count = options.removeValue(forKey: change.path.field) else { return nil }
      return count > 1
        ? ChangedField(path: change.path.field, amount: counted(count, "option"))
        : ChangedField(path: shown.path, amount: shown.amount)
    }
  }
}

/// A value, or a part of a long text, that other personas change in the same way.
struct SharedValue: Sendable {
  let change: ShownChange
  /// How many other personas do.
  let others: Int

  /// "as with 299 other personas, above".
  var note: String { "as with \(counted(others, "other persona")), above" }
}

/// A field that a request changes, or one of its options.
struct ChangedField {
  /// The field; with the option, if that is the only one.
  let path: String
  /// How much of it changes; nil where that says nothing.
  let amount: String?
}
