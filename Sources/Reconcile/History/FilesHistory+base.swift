import Git
import Personas

/// Which commit is the base if nobody names it, and HEAD is no branch of the remote's (promises.md, 5).
package enum DefaultBase: Sendable {
  /// The one before HEAD, if the work tree says what HEAD says: that is about to be applied.
  case inForce
  /// HEAD: what it says was applied.
  case head
}

/// The commit whose files are in force on the server.
enum HistoryBase {
  case commit(ObjectID)
  /// There is none: HEAD is the first commit.
  case first
  /// It is not in a shallow clone.
  case missing

  var commit: ObjectID? {
    if case .commit(let id) = self { id } else { nil }
  }
}

extension FilesHistory {
  /// Returns what is in force on the server if nobody says otherwise (promises.md, 5).
  ///
  /// - Parameters:
  ///   - parent: The first parent of HEAD.
  ///   - personas: What the work tree says.
  func foundBase(
    _ defaultBase: DefaultBase, parent: HistoryBase, saying personas: [DesiredPersona]
  ) async throws(GitError) -> HistoryBase {
    if let remote = try await repository.remoteHead(),
      try await !repository.isAncestor(repository.head, of: remote),
      let base = try await repository.mergeBase(repository.head, remote)
    {
      return .commit(base)
    }
    if defaultBase == .head { return .commit(repository.head) }
    return try await isHeadSaying(personas) ? parent : .commit(repository.head)
  }

  /// Whether HEAD says of the personas what the work tree says, in whatever words.
  private func isHeadSaying(_ personas: [DesiredPersona]) async throws(GitError) -> Bool {
    let tree = CommitTree.line(
      FirstParentLine(tip: repository.head, commits: [], isCut: false, entries: headEntries), position: 0)
    var changed = Set(uncommittedFiles).union(scope.personas.keys.filter { headEntries[$0]?.id != scope.files[$0] })
    for (path, personas) in scope.personas {
      let isChanged = personas.flatMap(\.declaredPaths).contains { reference in
        guard let text = scope.path(of: reference, in: path) else { return true }
        return headEntries[text]?.id != scope.files[text]
      }
      if isChanged { changed.insert(path) }
    }
    guard !changed.isEmpty else { return true }
    var committed: [DesiredPersona] = []
    for path in changed {
      switch try await files.file(at: path, in: tree) {
      case .missing: continue
      case .unreadable: return false
      case .personas(let personas):
        for persona in personas { committed.append(try await files.filled(persona, of: path, in: tree).persona) }
      }
    }
    var rest = changed.flatMap { scope.personas[$0] ?? [] }
    for persona in committed {
      guard let same = rest.firstIndex(where: { $0.saysTheSame(as: persona, under: contract) }) else { return false }
      rest.remove(at: same)
    }
    return rest.isEmpty
  }

  /// Returns what the base, and its first parents, say of a persona.
  ///
  /// - Returns: Nil if the base is not there.
  func baseStatements(of trail: PersonaTrail, in line: FirstParentLine) async throws(GitError) -> [Statement]? {
    if case .missing = base { return nil }
    guard let base = base.commit else { return [] }
    if let position = try await position(of: base, in: line) { return trail.statements(from: position, in: line) }
    let baseLine = try await self.baseLine(base)
    let changed = Set(baseLine.entries.keys).union(headEntries.keys).filter { path in
      scope.isPersonaFile(path) && baseLine.entries[path]?.id != headEntries[path]?.id
    }
    for identity in trail.identities {
      let finding = try await finder.find(
        identity, in: .line(baseLine, position: 0),
        others: { () async throws(GitError) in
          try await self.index(.foreignBase, of: Array(changed), in: .line(baseLine, position: 0))
        },
        newer: { () async throws(GitError) in self.workTreeIndex })
      if case .absent = finding { continue }
      var baseTrail = PersonaTrail(of: identity)
      try await follow(finding, from: 0, in: baseLine, &baseTrail)
      return baseTrail.statements(in: baseLine)
    }
    return []
  }
}

extension FilesHistory {
  /// Where the files on the line are those of the base; nil if they are nowhere.
  func position(of base: ObjectID, in line: FirstParentLine) async throws(GitError) -> Int? {
    if let position = known.basePosition { return position }
    let position = try await findPosition(of: base, in: line)
    known.basePosition = .some(position)
    return position
  }

  private func findPosition(of base: ObjectID, in line: FirstParentLine) async throws(GitError) -> Int? {
    if base == line.tip { return 0 }
    if let index = line.commits.firstIndex(where: { $0.id == base }) { return index }
    let (newest, _) = try await repository.firstParents(of: base, touching: scope.folders, limit: 1)
    guard let newest = newest.first else { return line.isCut ? nil : line.commits.count }
    return line.commits.firstIndex { $0.id == newest.id }
  }

  /// The first parents of a base that is not on the line of HEAD, read once.
  private func baseLine(_ base: ObjectID) async throws(GitError) -> FirstParentLine {
    if let line = known.foreignBaseLine { return line }
    let (commits, isCut) = try await repository.firstParents(
      of: base, touching: scope.folders, limit: HistoryLimits.commits)
    let line = FirstParentLine(
      tip: base, commits: commits, isCut: isCut, entries: try await repository.entries(of: base, below: scope.folders))
    known.foreignBaseLine = line
    return line
  }
}
