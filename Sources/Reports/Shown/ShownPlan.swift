package import Personas

/// A plan made ready to be shown: what a reader is told of it, worked out once.
///
/// The formats only lay it out.
package struct ShownPlan: Sendable {
  package let plan: Plan
  /// In the order of the plan.
  let personas: [ShownPersona]

  package init(_ plan: Plan) {
    self.plan = plan
    personas = plan.personas.map(ShownPersona.init)
  }
}

/// What a reader is told of one persona.
struct ShownPersona: Sendable {
  let plan: PersonaPlan
  /// The values that the request carries: those that the file asks for, and after them the options sent back.
  let values: [ShownChange]

  init(_ plan: PersonaPlan) {
    self.plan = plan
    values = plan.changes.map { ShownChange($0) } + plan.sentBack.map { ShownChange(sentBack: $0) }
  }

  /// Whether there is more to it than what the files ask for.
  var needsAttention: Bool { !plan.problems.isEmpty || !plan.sideEffects.isEmpty || !plan.warnings.isEmpty }

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

/// A field that a request changes, or one of its options.
struct ChangedField {
  /// The field; with the option, if that is the only one.
  let path: String
  /// How much of it changes; nil where that says nothing.
  let amount: String?
}
