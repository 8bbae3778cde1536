import AnamSandbox
import Basics
import Personas
import YAML

/// One pair, planned once with what a server shows, and carried out under everything that it may do.
struct Trial {
  let pair: Pair
  let view: SandboxOptions
  let contract: Contract
  let desired: DesiredState
  /// Everything that the server stores of the persona; nil if it is to be created.
  let before: StoredPersona?

  /// - Parameters:
  ///   - view: The switches that decide what the server shows.
  ///   - contract: What the API lets a persona be.
  init(_ pair: Pair, view: SandboxOptions, contract: Contract) {
    self.pair = pair
    self.view = view
    self.contract = contract
    desired = DesiredState(managed: pair.draft.managed)
    var server = pair.server
    server.options = view
    before = pair.id.map { StoredPersona(server.everything(of: $0)) }
  }

  /// The properties' first violation; nil if all of them hold.
  func violation() -> Violation? {
    do throws(Violation) {
      try check()
      return nil
    } catch {
      return error
    }
  }

  /// Reads the file and plans, as a run does.
  func planned() throws(Violation) -> PlannedPair {
    var server = pair.server
    server.options = view
    let file = try readFile(server)
    let live = pair.id.flatMap { LivePersona(server.persona($0)) }
    return PlannedPair(file: file, live: live, plan: plan(file, live: live, on: server), contract: contract)
  }

  private func check() throws(Violation) {
    let planned = try planned()
    let plan = planned.plan
    guard plan.action != .blocked else { return try checkBlocked(plan) }
    try checkStanding(of: planned)
    guard let body = plan.request(under: contract)?.body else { return try checkNothingToDo() }
    try checkBody(body)
    let outcomes = view.everyBehaviour.map { Outcome(of: body, to: pair.id, on: pair.server, options: $0) }
    if isModelUnknown, outcomes.allSatisfy({ $0.response.status == 400 }) { return }
    for outcome in outcomes {
      try check(outcome, of: plan)
      try checkConvergence(after: outcome, file: planned.file)
      try checkGoal(of: planned, in: outcome)
      let mismatches = planned.mismatches(in: outcome)
      try require(mismatches == [], .verified, mismatches?.line ?? "no persona", on: outcome, body: body)
    }
    guard pair.id != nil else { return }
    try checkSideEffects(of: plan, in: outcomes)
    try checkMinimality(of: body, outcomes: outcomes, planned: planned)
  }

  /// Plans as a run does: with the catalogue items that the planner asks for, and no others unless names were
  /// looked up.
  func plan(_ file: PlannedPair.File, live: LivePersona?, on server: SandboxState) -> PersonaPlan {
    var catalogue = file.catalogue
    func planner() -> PersonaPlanner {
      PersonaPlanner(desired: file.persona, live: live, catalogue: catalogue, contract: contract)
    }
    for need in planner().catalogueNeeds {
      catalogue.add(server.items(need.kind, id: need.id), to: need.kind)
    }
    return planner().plan()
  }

  /// Reads the file, and looks its names up.
  private func readFile(_ server: SandboxState) throws(Violation) -> PlannedPair.File {
    let parsed = parseYAML(Array(pair.draft.yaml.utf8), file: "persona.yaml")
    let read = parsed.documents.map { PersonaReader.read($0, under: contract) }
    var problems = parsed.diagnostics + read.flatMap(\.problems)
    let personas = read.compactMap(\.persona)
    var catalogue = Catalogue()
    for kind in personas.cataloguesOfNames { catalogue.add(server.items(kind), to: kind) }
    let complete = personas.map { persona in
      persona.textFiles.reduce(persona) { persona, reference in
        let text = pair.draft.managed[reference.field.name]?.text ?? ""
        return persona.setting(reference, to: text, at: persona.range)
      }
    }
    let resolved = complete.resolvingNames(in: catalogue, under: contract)
    problems += resolved.problems.values.joined()
    guard problems.isEmpty, let persona = resolved.personas.first else {
      throw Violation(property: .validFile, finding: "\(problems.map(\.description))", options: view)
    }
    return PlannedPair.File(persona: persona, catalogue: catalogue)
  }

  /// Throws the property's violation unless the condition holds.
  func require(
    _ condition: Bool, _ property: Violation.Property, _ finding: @autoclosure () -> String,
    on outcome: Outcome? = nil, body: JSONValue? = nil
  ) throws(Violation) {
    guard !condition else { return }
    let options = outcome?.server.options ?? view
    throw Violation(property: property, finding: finding(), options: options, body: body)
  }
}
