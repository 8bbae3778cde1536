import Basics

/// Computes what to do to one persona (promises.md, 3).
///
/// Values in, values out.
package struct PersonaPlanner {
  let desired: DesiredPersona
  let live: LivePersona?
  let catalogue: Catalogue
  let contract: Contract
  /// What git has said of the persona; nil if it was not asked, or has no history.
  let memory: PersonaMemory?
  private let onDrift: DriftPolicy
  /// The managed fields that the request will, or may, change on the server.
  private let changedFields: Set<String>

  /// - Parameters:
  ///   - desired: The persona, its names looked up and its text files read.
  ///   - live: The persona on the server, or nil if it is to be created.
  ///   - catalogue: At least the items that `catalogueNeeds` names, as far as they exist.
  ///   - memory: What git has said of the persona; nil if it was not asked, or has no history.
  ///   - onDrift: What becomes of values that the repository has never had.
  package init(
    desired: DesiredPersona, live: LivePersona?, catalogue: Catalogue, contract: Contract,
    memory: PersonaMemory? = nil, onDrift: DriftPolicy = .refuse
  ) {
    self.memory = memory
    self.onDrift = onDrift
    self.desired = desired
    self.live = live
    self.catalogue = catalogue
    self.contract = contract
    let changed = desired.fields.filter { wanted in
      let path = ValuePath(field: wanted.field.name)
      guard let current = live?.value(at: path, under: contract) else { return true }
      return !contract.isSame(wanted.value, as: current, at: path)
    }
    changedFields = Set(changed.map(\.field.name))
  }

  /// Returns the plan.
  package func plan() -> PersonaPlan {
    if onDrift == .keep, let keeping = planKeepingDrift() { return keeping }
    let differences = desired.fields.map(difference)
    let changes = differences.flatMap(\.changes).map(remembering)
    var problems = differences.flatMap(\.problems)
    problems += missingItemProblems() + supportProblems() + optionsProblems(differences)
    problems += storedOptionsProblems(differences)
    if live == nil { problems += missingFieldProblems() }
    var plan = PersonaPlan(
      name: name, source: desired.range.start, step: step(differences, changes, problems),
      names: names(in: changes), warnings: differences.flatMap(\.warnings))
    if plan.isPending { plan.add(warnings: changes.compactMap { $0.shrinking(of: plan.name) }.map(\.description)) }
    return plan
  }

  private func step(
    _ differences: [FieldDifference], _ changes: [Change], _ problems: [Diagnostic]
  ) -> PersonaPlan.Step {
    let basis = live.map { desired.basis(in: $0, besides: changes, under: contract) }
    guard problems.isEmpty else {
      return .blocked(
        PersonaPlan.Obstacle(id: live?.id, problems: problems, changes: changes, basis: basis, lost: lost))
    }
    guard let live, let basis else {
      return .create(PersonaPlan.Creation(changes: changes, lost: lost))
    }
    let sent = differences.filter(\.isSent).map(\.desired)
    guard !sent.isEmpty else { return .none(PersonaPlan.Agreement(id: live.id, basis: basis)) }
    return .update(
      PersonaPlan.Update(
        id: live.id, changes: changes, sentBack: sentBack(with: sent, besides: changes),
        sideEffects: sideEffects(of: sent), basis: basis))
  }

  private var lost: LostPersona? { live == nil ? memory?.lost : nil }

  /// What the persona will be called: as its file says, else as it is called now.
  var name: String {
    desired.field(contract.nameField)?.value.text ?? live?.name(under: contract)
      ?? desired.displayName(under: contract)
  }

  /// Whether the server has something other than the file asks for, or no such persona.
  package var differs: Bool {
    live == nil || desired.fields.flatMap { difference($0).changes }.contains { $0.cause == .config }
  }

  private func missingFieldProblems() -> [Diagnostic] {
    let missing = contract.requiredToCreate.filter { desired.field($0) == nil }
    guard !missing.isEmpty else { return [] }
    let keys = missing.map { name in
      contract.field(named: name)?.traits.nameKey.map { "'\(name)' (or '\($0)')" } ?? "'\(name)'"
    }
    return [
      .error(
        .account, "the server has no such persona, and a new one needs \(keys.joined(separator: " and "))",
        at: desired.range)
    ]
  }
}

extension PersonaPlanner {
  /// Whether the request will, or may, change `field` on the server.
  func mayChange(_ field: Field) -> Bool { changedFields.contains(field.name) }

  /// Whether the request certainly changes `field`: what the server does not show may be there already.
  func certainlyChanges(_ field: Field) -> Bool { mayChange(field) && live?.reading(of: field) != .absent }

  /// Whether a change in the same request resets `field` whatever the values are (api.md, rule 1).
  func isCertainlyReset(_ field: Field) -> Bool {
    guard let resetting = contract.fieldResetting(field.name) else { return false }
    return resetting.traits.resets?.condition == .always && certainlyChanges(resetting)
  }

  /// The catalogue item that the persona will have for `field`: the desired one if the id changes, else the one
  /// it has.
  func futureItem(of field: Field) -> CatalogueItem? {
    guard let kind = field.traits.catalogue else { return nil }
    if let id = desired.field(field.name)?.value.text, mayChange(field) { return catalogue.item(id, in: kind) }
    return live?.item(of: field)
  }
}
