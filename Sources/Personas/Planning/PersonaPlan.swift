package import Basics

/// What will be done to one persona, and why.
package struct PersonaPlan: Equatable, Codable, Sendable {
  package var name: String
  /// The id on the server; nil for one that is to be created, or that was not found.
  package var id: String?
  package var action: Action
  /// The place of the persona in its file.
  package var source: SourcePosition
  package var changes: [Change] = []
  /// The names of the voices, avatars, language models and tools in the changes, by their ids, as far as they are known.
  package var names: [String: String] = [:]
  package var sideEffects: [SideEffect] = []
  package var warnings: [String] = []
  /// Why the persona is blocked; empty for every other action.
  package var problems: [Problem] = []
  package var request: Request?
  package var basis: Basis?

  /// Creates the plan of a persona to which nothing happens yet.
  package init(name: String, id: String?, action: Action, source: SourcePosition) {
    self.name = name
    self.id = id
    self.action = action
    self.source = source
  }

  /// What happens to the persona.
  package enum Action: String, Codable, CaseIterable, Sendable {
    case create
    case update
    case delete
    case none
    case blocked
  }

  /// A reason why a persona cannot be brought to what its file asks for.
  package struct Problem: Equatable, Codable, Sendable {
    package let message: String
    package let source: SourcePosition
  }

  /// The one request that brings the persona to its desired state.
  package struct Request: Equatable, Codable, Sendable {
    /// `PUT` or `POST`.
    package let method: String
    /// The path below the API's URL.
    package let path: String
    package let body: JSONValue

    package init(method: String, path: String, body: JSONValue) {
      self.method = method
      self.path = path
      self.body = body
    }
  }

  /// What the plan rests on: the live persona as it was read.
  package struct Basis: Equatable, Codable, Sendable {
    package let updatedAt: String?
    /// `sha256:` and the digest of the managed live values and of those that a side effect touches.
    package let digest: String
    /// The managed values that are right already, by their paths: the plan rests on them as on those that it changes.
    package let unchanged: [String: JSONValue]

    package init(updatedAt: String?, digest: String, unchanged: [String: JSONValue] = [:]) {
      self.updatedAt = updatedAt
      self.digest = digest
      self.unchanged = unchanged
    }
  }

  /// Makes the persona one that cannot be brought to its desired state.
  package mutating func block(_ reasons: [Diagnostic]) {
    action = .blocked
    problems = reasons.map { Problem(message: $0.message, source: $0.range.start) }
    sideEffects = []
    request = nil
  }

  /// Whether the file asks for the value at `path`, be it right already.
  package func manages(_ path: String) -> Bool {
    basis?.unchanged[path] != nil || changes.contains { $0.path == path }
  }

  /// What the request carries besides the changes: options of the server that are sent back with those that change.
  package var optionsSentAsTheyAre: [(path: String, value: JSONValue)] {
    let changed = Set(changes.map(\.path))
    return (request?.body.members ?? [:]).sorted { $0.key < $1.key }.flatMap { field, value in
      (value.members ?? [:]).sorted { $0.key < $1.key }.map { ("\(field).\($0)", $1) }
    }.filter { !changed.contains($0.0) }
  }

  /// A plan that leaves the same persona as it is.
  package var withoutRequest: PersonaPlan {
    PersonaPlan(name: name, id: id, action: .none, source: source)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(id, forKey: .id)
    try container.encode(action, forKey: .action)
    try container.encode(source, forKey: .source)
    try container.encode(changes, forKey: .changes)
    try container.encode(names, forKey: .names)
    try container.encode(sideEffects, forKey: .sideEffects)
    try container.encode(warnings, forKey: .warnings)
    try container.encode(problems, forKey: .problems)
    // Null and not absent: scripts ask for `.request`.
    try container.encode(request, forKey: .request)
    try container.encode(basis, forKey: .basis)
  }
}
