package import Basics

/// Computes what to do to one persona (promises.md, 3).
///
/// Values in, values out.
package struct PersonaPlanner {
  let desired: DesiredPersona
  let live: LivePersona?
  let catalogue: Catalogue
  let contract: Contract

  /// - Parameters:
  ///   - desired: The persona, its names looked up and its text files read.
  ///   - live: The persona on the server, or nil if it is to be created.
  ///   - catalogue: At least the items that `catalogueNeeds` names, as far as they exist.
  package init(desired: DesiredPersona, live: LivePersona?, catalogue: Catalogue, contract: Contract) {
    self.desired = desired
    self.live = live
    self.catalogue = catalogue
    self.contract = contract
  }

  /// Returns the plan, and the problems that block it, each at its place in a file.
  package func plan() -> (plan: PersonaPlan, problems: [Diagnostic]) {
    let differences = desired.fields.map(difference)
    var problems = differences.flatMap(\.problems)
    problems += missingItemProblems() + supportProblems() + optionsProblems(differences)
    problems += storedOptionsProblems(differences)
    if live == nil { problems += missingFieldProblems() }
    var plan = PersonaPlan(name: name, id: live?.id, action: .none, source: desired.range.start)
    plan.changes = differences.flatMap(\.changes)
    plan.warnings = differences.flatMap(\.warnings)
    plan.names = names(in: plan)
    guard problems.isEmpty else {
      plan.block(problems)
      return (plan, problems)
    }
    let body = requestBody(differences)
    guard !body.isEmpty || live == nil else { return (plan, []) }
    plan.action = live == nil ? .create : .update
    plan.sideEffects = sideEffects(body: body)
    plan.request = request(body: body)
    plan.warnings += plan.changes.compactMap { $0.shrinking(of: plan.name) }.map(\.description)
    return (plan, [])
  }

  /// What the persona will be called: as its file says, else as it is called now.
  private var name: String {
    desired.field(contract.nameField)?.value.text ?? live?.name(under: contract)
      ?? desired.displayName(under: contract)
  }

  private func request(body: [String: JSONValue]) -> PersonaPlan.Request {
    if let live {
      .init(method: "PUT", path: contract.resource.path(of: live.id), body: .object(body))
    } else {
      .init(method: "POST", path: contract.resource.path, body: .object(body))
    }
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
  func changes(_ field: Field?) -> Bool {
    guard let field, let wanted = desired.field(field.name) else { return false }
    guard let value = live?.reading(of: field).value else { return true }
    return !field.isSatisfied(wanted.value, by: value)
  }

  /// Whether the request certainly changes `field`: what the server does not show may be there already.
  func certainlyChanges(_ field: Field?) -> Bool {
    guard let field, changes(field) else { return false }
    return live?.reading(of: field) != .absent
  }

  /// Whether a change in the same request resets `field` whatever the values are (api.md, rule 1).
  func isReset(_ field: Field) -> Bool {
    let resetting = contract.fieldResetting(field.name)
    return resetting?.traits.resets?.condition == .always && certainlyChanges(resetting)
  }

  /// The catalogue item that the persona will have for `field`: the desired one if the id changes, else the one
  /// it has.
  func futureItem(of field: Field) -> CatalogueItem? {
    guard let kind = field.traits.catalogue else { return nil }
    if let id = desired.field(field.name)?.value.text, changes(field) { return catalogue.item(id, in: kind) }
    return live?.item(of: field)
  }
}
