import Basics
import Personas
import TestTools
import Testing

/// A persona's file, the persona on the server, and the whole of the plan that follows.
struct PlanExample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The file; one that updates has `id: p1` as its first line.
  let file: String
  /// What differs in the answer from `LivePersona.complete`; nil if the server has no such persona.
  var live: String? = "{}"
  /// The keys that the answer does not carry.
  var absent: [String] = []
  /// The request's body as JSON; nil if nothing is sent.
  let body: String?
  /// Each as `path before after cause`.
  var changes: [String] = []
  /// Each as `path before cause certainty`.
  var sideEffects: [String] = []
  var warnings: [String] = []
  /// Each as `line:column message`.
  var problems: [String] = []
}

extension PlanExample {
  /// A persona that the server has.
  init(
    _ description: String, _ lines: String, live: String = "{}", absent: [String] = [], changes: [String] = [],
    sideEffects: [String] = [], warnings: [String] = [], problems: [String] = [], body: String? = nil
  ) {
    self.init(
      testDescription: description, file: "id: p1\n" + lines, live: live, absent: absent, body: body,
      changes: changes, sideEffects: sideEffects, warnings: warnings, problems: problems)
  }

  /// A persona that the server does not have.
  init(
    creating description: String, _ file: String, changes: [String] = [], problems: [String] = [],
    body: String? = nil
  ) {
    self.init(
      testDescription: description, file: file, live: nil, body: body, changes: changes, problems: problems)
  }

  /// The planner of this example, whose file must have nothing wrong in it.
  func planner(sourceLocation: SourceLocation = #_sourceLocation) throws -> PersonaPlanner {
    let file = PersonaFile(file)
    #expect(file.problems.map(\.line) == [], sourceLocation: sourceLocation)
    return PersonaPlanner(
      desired: try #require(file.personas.first, sourceLocation: sourceLocation),
      live: try live.map { try LivePersona($0, without: absent) }, catalogue: try Catalogue.test(),
      contract: .test)
  }

  /// Expects this plan and nothing more.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let plan = try planner().plan()
    #expect(
      plan.request(under: .test)?.body.line
        == (try body.map { try JSONValue(parsing: $0).line }), sourceLocation: sourceLocation)
    #expect(plan.action == action, sourceLocation: sourceLocation)
    #expect(plan.changes.map(\.line) == changes, sourceLocation: sourceLocation)
    #expect(plan.sideEffects.map(\.line) == sideEffects, sourceLocation: sourceLocation)
    #expect(plan.warnings == warnings, sourceLocation: sourceLocation)
    #expect(plan.problems.map(\.line) == problems, sourceLocation: sourceLocation)
  }

  private var action: PersonaPlan.Action {
    if !problems.isEmpty { return .blocked }
    if live == nil { return .create }
    return body == nil ? .none : .update
  }
}

extension Change {
  fileprivate var line: String { "\(path) \(before.line) \(after.line) \(cause)" }
}

extension SideEffect {
  fileprivate var line: String {
    "\(path) \(before.line) \(cause) \(certainty)" + (after == .null ? "" : " after: \(after.line)")
  }
}
