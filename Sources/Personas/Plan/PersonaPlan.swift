package import Basics

/// What will be done to one persona, and why.
package struct PersonaPlan: Equatable, Sendable {
  package let name: String
  /// The place of the persona in its file; nil if no file names it any more.
  package let source: SourcePosition?
  package let step: Step
  /// The names of the voices, avatars, language models and tools in the changes, by their ids, as far as they are known.
  package let names: [String: String]
  package private(set) var warnings: [String]
  /// What the files ask for and the server keeps otherwise, because it was edited there; a persona that is not on the
  /// server any more is at `ValuePath.persona`.
  package let kept: [Change]

  package init(
    name: String, source: SourcePosition?, step: Step, names: [String: String] = [:], warnings: [String] = [],
    kept: [Change] = []
  ) {
    self.name = name
    self.source = source
    self.step = step
    self.names = names
    self.warnings = warnings
    self.kept = kept
  }

  /// Adds what else a reader has to know.
  package mutating func add(warnings: [String]) { self.warnings += warnings }

  /// What happens to the persona, with all that belongs to it and nothing else.
  package enum Step: Equatable, Sendable {
    case create(Creation)
    case update(Update)
    case delete(Deletion)
    case none(Agreement)
    /// It is not on the server any more, and stays away (`DriftPolicy.keep`).
    case leftOut
    case blocked(Obstacle)
  }

  /// A persona that the server does not have.
  package struct Creation: Equatable, Sendable {
    package let changes: [Change]
    /// What makes it drift: the server had the persona, and does not have it any more; nil if it is new.
    package let lost: LostPersona?

    package init(changes: [Change], lost: LostPersona? = nil) {
      self.changes = changes
      self.lost = lost
    }
  }

  /// A persona that is brought to what its file asks for.
  package struct Update: Equatable, Sendable {
    package let id: String
    package let changes: [Change]
    /// Options of the server that are sent back with those that change, because options are sent whole.
    package let sentBack: [PathValue]
    package let sideEffects: [SideEffect]
    package let basis: Basis

    package init(id: String, changes: [Change], sentBack: [PathValue], sideEffects: [SideEffect], basis: Basis) {
      self.id = id
      self.changes = changes
      self.sentBack = sentBack
      self.sideEffects = sideEffects
      self.basis = basis
    }
  }

  /// A persona that the server is not to have any more.
  package struct Deletion: Equatable, Sendable {
    /// The persona as the plan saw it: what goes.
    package let snapshot: LivePersona

    package init(of snapshot: LivePersona) { self.snapshot = snapshot }
  }

  /// A persona that is what its file asks for.
  package struct Agreement: Equatable, Sendable {
    package let id: String
    package let basis: Basis

    package init(id: String, basis: Basis) {
      self.id = id
      self.basis = basis
    }
  }

  /// A persona that cannot be brought to what its file asks for.
  package struct Obstacle: Equatable, Sendable {
    /// Nil if it is not on the server, or was not found there.
    package let id: String?
    /// Why, each reason at its place in a file.
    package let problems: [Diagnostic]
    /// What the file asks for, as far as that is known.
    package let changes: [Change]
    package let basis: Basis?
    /// What makes it drift, if the server had the persona once and does not have it any more.
    package let lost: LostPersona?

    package init(
      id: String?, problems: [Diagnostic], changes: [Change] = [], basis: Basis? = nil, lost: LostPersona? = nil
    ) {
      self.id = id
      self.problems = problems
      self.changes = changes
      self.basis = basis
      self.lost = lost
    }
  }

  /// What a plan rests on: the live persona as it was read.
  package struct Basis: Equatable, Sendable {
    package let updatedAt: String?
    /// The managed values that are right already: the plan rests on them as on those that it changes.
    package let unchanged: [ValuePath: JSONValue]

    package init(updatedAt: String?, unchanged: [ValuePath: JSONValue]) {
      self.updatedAt = updatedAt
      self.unchanged = unchanged
    }
  }

  /// What happens to the persona, in a word.
  package enum Action: String, Codable, CaseIterable, Sendable {
    case create
    case update
    case delete
    case none
    case blocked
  }
}

extension PersonaPlan {
  package var action: Action {
    switch step {
    case .create: .create
    case .update: .update
    case .delete: .delete
    case .none, .leftOut: .none
    case .blocked: .blocked
    }
  }

  /// The id on the server; nil if it is to be created, or was not found.
  package var id: String? {
    switch step {
    case .create, .leftOut: nil
    case .update(let update): update.id
    case .delete(let deletion): deletion.snapshot.id
    case .none(let agreement): agreement.id
    case .blocked(let obstacle): obstacle.id
    }
  }

  /// The values that the file asks for and that are sent.
  package var changes: [Change] {
    switch step {
    case .create(let creation): creation.changes
    case .update(let update): update.changes
    case .delete, .none, .leftOut: []
    case .blocked(let obstacle): obstacle.changes
    }
  }

  /// What the server changes by itself.
  package var sideEffects: [SideEffect] {
    if case .update(let update) = step { update.sideEffects } else { [] }
  }

  /// Options of the server that are sent back with those that change, because options are sent whole.
  package var sentBack: [PathValue] {
    if case .update(let update) = step { update.sentBack } else { [] }
  }

  /// Why the persona is blocked; empty for every other step.
  package var problems: [Diagnostic] {
    if case .blocked(let obstacle) = step { obstacle.problems } else { [] }
  }

  package var basis: Basis? {
    switch step {
    case .create, .delete, .leftOut: nil
    case .update(let update): update.basis
    case .none(let agreement): agreement.basis
    case .blocked(let obstacle): obstacle.basis
    }
  }

  /// Whether carrying the plan out sends something.
  package var isPending: Bool {
    switch step {
    case .create, .update, .delete: true
    case .none, .leftOut, .blocked: false
    }
  }

  /// What makes the persona as a whole drift: the server had it once, and does not have it any more.
  package var lost: LostPersona? {
    switch step {
    case .create(let creation): creation.lost
    case .blocked(let obstacle): obstacle.lost
    case .update, .delete, .none, .leftOut: nil
    }
  }

  /// How many values on the server the plan would overwrite that the repository has never had; a persona that was
  /// deleted or renamed there counts as one.
  package var driftCount: Int {
    lost != nil ? 1 : changes.count(where: \.isDrift)
  }

  /// Whether the file asks for a value at `path`, even one that is right already.
  package func manages(_ path: ValuePath) -> Bool {
    basis?.unchanged[path] != nil || changes.contains { $0.path == path }
  }
}
