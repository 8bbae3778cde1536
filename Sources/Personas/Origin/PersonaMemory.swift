import Basics

/// What a commit says of one persona.
package enum Saying: Equatable, Sendable {
  /// Its files declare it. Names are not looked up; a text whose file cannot be read is still among `textFiles`.
  case declared(DesiredPersona)
  /// Its files do not declare it.
  case absent
  /// Its file cannot be read, so it has said nothing.
  case silent
}

/// A commit that touched the files of a persona, and what it says of the persona.
package struct Statement: Equatable, Sendable {
  package let commit: Commit
  package let saying: Saying

  package init(commit: Commit, saying: Saying) {
    self.commit = commit
    self.saying = saying
  }
}

/// What git has said of one persona (promises.md, 5).
///
/// It is read no deeper than what has to be told of the persona demands.
package struct PersonaMemory: Equatable, Sendable {
  /// From HEAD along the first parents, newest first.
  package var statements: [Statement]
  /// The same from the base on, the base first: what was in force there; empty if HEAD is the first commit, and nil if
  /// the base is not there.
  package var baseStatements: [Statement]?
  /// What other ancestors of HEAD say, newest first; empty unless they have been asked.
  package var others: [Statement] = []
  package var depth: Depth
  /// Whether all of the history is there.
  package var isComplete: Bool
  /// The fields whose files git keeps elsewhere, or in another form: what commits say of them is not known.
  package var hiddenFields: Set<String>
  /// HEAD, if it exists for a pull request alone.
  package var mergeRef: String?

  package init(
    statements: [Statement], baseStatements: [Statement]?, depth: Depth, isComplete: Bool,
    hiddenFields: Set<String> = [], mergeRef: String? = nil
  ) {
    self.statements = statements
    self.baseStatements = baseStatements
    self.depth = depth
    self.isComplete = isComplete
    self.hiddenFields = hiddenFields
    self.mergeRef = mergeRef
  }

  /// How far git has been asked.
  package enum Depth: Comparable, Sendable {
    /// The first parents of HEAD, back to the commit that added the persona.
    case trail
    /// All first parents of HEAD: a persona may have been removed, and added again.
    case line
    /// All ancestors of HEAD.
    case ancestors
  }
}

extension PersonaMemory {
  /// The names that the files have given the persona, the latest first.
  package func formerNames(under contract: Contract) -> [String] {
    statements.compactMap { statement in
      guard case .declared(let persona) = statement.saying else { return nil }
      return persona.field(contract.nameField)?.value.text
    }
  }

  /// What makes the creation of the persona drift; nil if the base did not declare it.
  ///
  /// Where it cannot be read at the base, the nearest older first parent counts.
  package var lost: LostPersona? {
    let declaring = (baseStatements ?? []).prefix { $0.saying != .absent }.filter { $0.saying != .silent }
    return declaring.isEmpty ? nil : LostPersona(declaredSince: declaring.last?.commit)
  }
}
