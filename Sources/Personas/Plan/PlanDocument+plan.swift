import Basics

/// What does not fit together in the document of a plan.
package struct PlanInconsistency: Error, Equatable, CustomStringConvertible {
  package let description: String
}

extension PlanDocument {
  /// Returns the plan that the document is of.
  ///
  /// A document holds both the changes that a reader sees and the request that will be sent. It is a plan only if the
  /// two agree.
  ///
  /// - Throws: `PlanInconsistency` with what is wrong: a request that is not what the changes say, a persona twice, a
  ///   field that the contract does not know, a persona that is blocked.
  package func plan(under contract: Contract) throws(PlanInconsistency) -> Plan {
    var plans: [PersonaPlan] = []
    var ids: Set<String> = []
    for persona in personas {
      do throws(PlanInconsistency) {
        plans.append(try persona.plan(under: contract))
      } catch {
        throw PlanInconsistency(description: "\(persona.name): \(error)")
      }
      if let id = persona.id, !ids.insert(id).inserted {
        throw PlanInconsistency(description: "a persona is in it twice")
      }
    }
    let plan = Plan(
      tool: tool, createdAt: createdAt, api: api, configDigest: configDigest, history: history, historyGap: historyGap,
      onDrift: onDrift, personas: plans)
    guard plan.summary == summary else { throw PlanInconsistency(description: "the summary") }
    return plan
  }
}

extension PlanDocument.Persona {
  fileprivate func plan(under contract: Contract) throws(PlanInconsistency) -> PersonaPlan {
    try require(snapshot == nil || action == .delete, "only a persona that is deleted has a snapshot")
    try require(lost == nil || action == .create, "only a persona that is created was lost")
    try require(problems.isEmpty, "a persona that is blocked")
    let paths = changes.map(\.path) + sideEffects.map(\.path) + (basis?.unchanged.keys.map { ValuePath($0) } ?? [])
    if let path = paths.first(where: { contract.field(named: $0.field) == nil }) {
      throw PlanInconsistency(description: "'\(path)' is no field")
    }
    try require(Set(changes.map(\.path)).count == changes.count, "a value is changed twice")
    let plan = PersonaPlan(
      name: name, source: source, step: try step(under: contract), names: names, warnings: warnings, kept: kept)
    try require(plan.request(under: contract) == request, "the request")
    let isDigestRight = basis.map { $0.digest == plan.seenValuesDigest(under: contract) } ?? true
    try require(isDigestRight, "the digest of what it rests on")
    return plan
  }

  private func step(under contract: Contract) throws(PlanInconsistency) -> PersonaPlan.Step {
    switch action {
    case .blocked: throw PlanInconsistency(description: "a persona that is blocked")
    case .none: return isLeftOut ? .leftOut : .none(try agreement())
    case .create: return .create(try creation(under: contract))
    case .update: return .update(try update(under: contract))
    case .delete: return .delete(try deletion(under: contract))
    }
  }

  /// Whether the server does not have the persona, and that is all there is to it.
  private var isLeftOut: Bool {
    id == nil && basis == nil && request == nil && changes.isEmpty && sideEffects.isEmpty
      && kept.map(\.path) == [.persona]
  }

  private func agreement() throws(PlanInconsistency) -> PersonaPlan.Agreement {
    guard request == nil, changes.isEmpty, sideEffects.isEmpty, let basis, let id, isIdentifier(id) else {
      throw PlanInconsistency(description: "no change is to be made, and yet there is one")
    }
    return PersonaPlan.Agreement(id: id, basis: basis.value)
  }

  private func creation(under contract: Contract) throws(PlanInconsistency) -> PersonaPlan.Creation {
    let body = try body()
    try require(id == nil && basis == nil && body[contract.nameField] == .string(name), "the name")
    try requireRequest("POST", contract.resource.path)
    try require(sideEffects.isEmpty, "a side effect on a persona that is created")
    try requireAgreement(with: body, under: contract)
    return PersonaPlan.Creation(changes: changes, lost: lost)
  }

  private func update(under contract: Contract) throws(PlanInconsistency) -> PersonaPlan.Update {
    let body = try body()
    guard let id, isIdentifier(id), let basis else { throw PlanInconsistency(description: "the id") }
    try requireRequest("PUT", contract.resource.path(of: id))
    try requireAgreement(with: body, under: contract)
    let changed = Set(changes.map(\.path))
    let sentBack = body.sorted { $0.key < $1.key }.flatMap { name, value in
      value.leaves(at: ValuePath(field: name)).filter { !changed.contains($0.path) }
    }
    return PersonaPlan.Update(
      id: id, changes: changes, sentBack: sentBack, sideEffects: sideEffects, basis: basis.value)
  }

  private func deletion(under contract: Contract) throws(PlanInconsistency) -> PersonaPlan.Deletion {
    guard let id, isIdentifier(id), let snapshot = snapshot.flatMap(LivePersona.init), snapshot.id == id else {
      throw PlanInconsistency(description: "the id")
    }
    try requireRequest("DELETE", contract.resource.path(of: id))
    try require(changes.isEmpty && sideEffects.isEmpty && basis == nil, "a persona that is deleted is not changed")
    return PersonaPlan.Deletion(of: snapshot)
  }

  private func require(_ condition: Bool, _ what: String) throws(PlanInconsistency) {
    if !condition { throw PlanInconsistency(description: what) }
  }

  private func requireRequest(_ method: String, _ path: String) throws(PlanInconsistency) {
    try require(request?.method == method && request?.path == path, "the request's path")
  }

  private func body() throws(PlanInconsistency) -> [String: JSONValue] {
    guard let body = request?.body.members, !body.isEmpty else {
      throw PlanInconsistency(description: "there is no request")
    }
    return body
  }

  /// Makes sure that the request sends what the changes say.
  private func requireAgreement(with body: [String: JSONValue], under contract: Contract) throws(PlanInconsistency) {
    if let name = body.keys.sorted().first(where: { !isExplained($0, body[$0] ?? .null, under: contract) }) {
      throw PlanInconsistency(description: "'\(name)' is not sent as the changes say")
    }
    if let change = changes.first(where: { !isCarriedOut($0, by: body, under: contract) }) {
      throw PlanInconsistency(description: "'\(change.path)' is to be changed, and the request does not")
    }
  }

  /// Whether what the request sends for a field is what the changes say.
  ///
  /// Other options of the same field are sent back.
  private func isExplained(_ name: String, _ value: JSONValue, under contract: Contract) -> Bool {
    guard let field = contract.field(named: name) else { return false }
    guard field.schema.isObject, value.members != nil else {
      return changes.contains { $0.path == ValuePath(field: name) && $0.after == value }
    }
    return changes.contains { $0.path.field == name && !$0.path.isField }
  }

  /// Whether the request sends a change's value, or the change is a reset that another one brings.
  private func isCarriedOut(_ change: Change, by body: [String: JSONValue], under contract: Contract) -> Bool {
    guard let sent = body[change.path.field] else { return contract.isClearedByReset(change) }
    return sent.value(at: change.path.keys) == change.after
  }
}

extension PlanDocument.Basis {
  fileprivate var value: PersonaPlan.Basis {
    PersonaPlan.Basis(
      updatedAt: updatedAt,
      unchanged: Dictionary(unchanged.map { (ValuePath($0), $1) }) { first, _ in first })
  }
}
