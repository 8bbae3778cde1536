package import Basics

/// Compares the answer to a write with what the plan foresaw, value by value (promises.md, 4).
package struct Verification {
  private let plan: PersonaPlan
  private let before: LivePersona?
  private let contract: Contract
  /// What was sent, by its field.
  private let sent: [String: JSONValue]

  /// - Parameters:
  ///   - plan: What was sent, with its side effects.
  ///   - before: The persona as it was before the write; nil for one that was created.
  package init(plan: PersonaPlan, before: LivePersona?, contract: Contract) {
    self.plan = plan
    self.before = before
    self.contract = contract
    sent = plan.request(under: contract)?.body.members ?? [:]
  }

  /// Returns every value of `answer` that is not as foreseen: managed values as sent, side effects as planned, and
  /// everything else as it was.
  ///
  /// A value that the answer does not show is not judged.
  package func mismatches(in answer: LivePersona) -> [Mismatch] {
    let watched = contract.watched.filter { contract.field(named: $0) == nil }
    let expected = contract.fields.flatMap { expectations(of: $0, in: answer) } + watched.flatMap(unchanged)
    return expected.flatMap { expectation in
      contract.differences(of: answer, from: [expectation.value]).filter { !isForeseen($0, expectation) }
        .map { Mismatch($0, wasSent: expectation.wasSent) }
    }
  }

  private func isForeseen(_ difference: ValueDifference, _ expectation: Expectation) -> Bool {
    expectation.alternative.map { contract.isSame($0, as: difference.actual, at: difference.path) } ?? false
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
    contract.fields.filter { sent[$0.name] != nil && answer.reading(of: $0) == .absent }
  }

  /// What is foreseen of a field.
  private func expectations(of field: Field, in answer: LivePersona) -> [Expectation] {
    let path = ValuePath(field: field.name)
    guard let sent = sent[field.name] else { return unsentExpectation(of: field, at: path).map { [$0] } ?? [] }
    guard sent.members != nil else { return [Expectation(path, sent, wasSent: true)] }
    let options = sent.leaves(at: path)
    return
      (options.map { Expectation($0.path, $0.value, wasSent: true) }
      + otherOptions(besides: options, at: path, in: answer)).sorted { $0.value.path < $1.value.path }
  }

  /// Options that were not sent must be as they were; where it is not known how they were, as with a new persona, they
  /// are not judged.
  private func otherOptions(
    besides sent: [PathValue], at field: ValuePath, in answer: LivePersona
  ) -> [Expectation] {
    guard let before = before?.value(at: field, under: contract) else { return [] }
    let after = answer.value(at: field, under: contract) ?? .null
    let sent = Set(sent.map(\.path))
    let paths = Set([before, after].flatMap { $0.options(at: field, besides: sent) }.map(\.path))
    return paths.map { path in
      Expectation(path, before.value(at: path.keys), or: plan.sideEffects.contains { $0.path == path } ? .null : nil)
    }
  }

  private func unsentExpectation(of field: Field, at path: ValuePath) -> Expectation? {
    guard let current = before?.value(at: path, under: contract) else { return nil }
    return switch plan.sideEffects.first(where: { $0.path == path })?.certainty {
    case .serverChoice: nil
    case .certain: Expectation(path, .null)
    case .possible: Expectation(path, .null, or: field.canonical(current))
    case nil where isCleared(path): Expectation(path, .null)
    case nil: Expectation(path, current, or: field.canonical(current))
    }
  }

  /// A setting that no file can manage: a write must leave it as it is.
  private func unchanged(_ name: String) -> [Expectation] {
    let path = ValuePath(field: name)
    return before?.value(at: path, under: contract).map { [Expectation(path, $0)] } ?? []
  }

  /// Whether the plan clears the field by a reset instead of sending it.
  private func isCleared(_ path: ValuePath) -> Bool {
    plan.changes.contains { $0.path == path && contract.isClearedByReset($0) }
  }
}

/// What is foreseen of one value.
private struct Expectation {
  let value: PathValue
  /// Another value that is foreseen as well.
  let alternative: JSONValue?
  let wasSent: Bool

  init(_ path: ValuePath, _ value: JSONValue, or alternative: JSONValue? = nil, wasSent: Bool = false) {
    self.value = PathValue(path, value)
    self.alternative = alternative
    self.wasSent = wasSent
  }
}

/// A value that the server has after a write, and that the plan did not foresee.
package struct Mismatch: Equatable, Codable, Sendable {
  package let path: ValuePath
  /// The value that was sent, or that was there before and should have stayed.
  package let expected: JSONValue
  package let stored: JSONValue
  /// Whether the value was sent in the request; otherwise it should have stayed as it was.
  package let wasSent: Bool

  package init(path: ValuePath, expected: JSONValue, stored: JSONValue, wasSent: Bool) {
    self.path = path
    self.expected = expected
    self.stored = stored
    self.wasSent = wasSent
  }

  fileprivate init(_ difference: ValueDifference, wasSent: Bool) {
    self.init(path: difference.path, expected: difference.expected, stored: difference.actual, wasSent: wasSent)
  }
}
