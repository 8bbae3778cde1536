import Basics

/// Compares the answer to a write with what the plan foresaw, value by value (promises.md, 4).
package struct Verification {
  let plan: PersonaPlan
  let before: LivePersona?
  let contract: Contract

  /// - Parameters:
  ///   - plan: What was sent, with its side effects.
  ///   - before: The persona as it was before the write; nil for one that was created.
  package init(plan: PersonaPlan, before: LivePersona?, contract: Contract) {
    self.plan = plan
    self.before = before
    self.contract = contract
  }

  /// Returns every value of `answer` that is not as foreseen: managed values as sent, side effects as planned, and
  /// everything else as it was.
  ///
  /// A value that the answer does not show is not judged.
  package func mismatches(in answer: LivePersona) -> [Mismatch] {
    contract.fields.flatMap { mismatches(of: $0, in: answer) } + watchedMismatches(in: answer)
  }

  /// The fields that were sent and that `answer` does not show though the persona showed them before: to judge
  /// them, the persona has to be read once more.
  package func hiddenFields(in answer: LivePersona) -> [String] {
    guard let before else { return [] }
    return sentFields(missingIn: answer).filter { before.reading(of: $0) != .absent }.map(\.name)
  }

  /// The fields that were sent and that `answer` does not show.
  package func unreadableFields(in answer: LivePersona) -> [String] {
    sentFields(missingIn: answer).map(\.name)
  }

  private func sentFields(missingIn answer: LivePersona) -> [Field] {
    contract.fields.filter { sent($0) != nil && answer.reading(of: $0) == .absent }
  }

  private func sent(_ field: Field) -> JSONValue? { plan.request?.body[field.name] }

  private func mismatches(of field: Field, in answer: LivePersona) -> [Mismatch] {
    guard let stored = answer.reading(of: field).value else { return [] }
    guard let sent = sent(field) else { return unsentMismatch(of: field, stored: stored).map { [$0] } ?? [] }
    if let options = sent.members { return optionMismatches(of: field, sent: options, stored: stored) }
    if field.isSatisfied(sent, by: stored) { return [] }
    return [Mismatch(path: field.name, expected: sent, stored: stored, wasSent: true)]
  }

  private func unsentMismatch(of field: Field, stored: JSONValue) -> Mismatch? {
    guard let current = before?.reading(of: field).value else { return nil }
    let isUnchanged = field.isSatisfied(field.canonical(current), by: stored)
    let certainty = sideEffect(field.name)?.certainty
    let isForeseen =
      switch certainty {
      case .certain: !stored.hasSetting
      case .possible: isUnchanged || !stored.hasSetting
      case .serverChoice: true
      case nil: isCleared(field.name) ? !stored.hasSetting : isUnchanged
      }
    guard !isForeseen else { return nil }
    let expected = certainty != nil || isCleared(field.name) ? .null : current
    return Mismatch(path: field.name, expected: expected, stored: stored, wasSent: false)
  }

  /// The options sent must be stored, and the others be as they were; where it is not known how they were, as
  /// with a new persona, only those sent are judged.
  private func optionMismatches(
    of field: Field, sent: [String: JSONValue], stored: JSONValue
  ) -> [Mismatch] {
    let known = before?.reading(of: field).value
    let before = known?.settings ?? [:]
    let after = stored.settings
    return Set(sent.keys).union(before.keys).union(after.keys).sorted().compactMap { name in
      let path = "\(field.name).\(name)"
      if let value = sent[name] {
        guard !isSameOption(value, as: after[name]) else { return nil }
        return Mismatch(path: path, expected: value, stored: after[name] ?? .null, wasSent: true)
      }
      let isForeseen = known == nil || before[name] == after[name] || (after[name] == nil && sideEffect(path) != nil)
      guard !isForeseen else { return nil }
      return Mismatch(
        path: path, expected: before[name] ?? .null, stored: after[name] ?? .null, wasSent: false)
    }
  }

  /// Settings that no file can manage: a write must leave them as they are.
  private func watchedMismatches(in answer: LivePersona) -> [Mismatch] {
    guard let before else { return [] }
    return contract.watched.compactMap { name in
      guard contract.field(named: name) == nil, let expected = before.object[name],
        let stored = answer.object[name], expected != stored
      else { return nil }
      return Mismatch(path: name, expected: expected, stored: stored, wasSent: false)
    }
  }

  private func sideEffect(_ path: String) -> SideEffect? { plan.sideEffects.first { $0.path == path } }

  /// Whether the plan clears the field by a reset instead of sending it.
  private func isCleared(_ path: String) -> Bool {
    plan.changes.contains { $0.path == path && $0.after == .null } && plan.request?.body[path] == nil
  }
}
