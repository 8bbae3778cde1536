import Git
import Personas

/// Persona files that were moved into the folders of the run from elsewhere in the repository.
extension FilesHistory {
  /// Takes in the folder from which a persona was moved.
  ///
  /// That is looked for where the base is older than the move, because what the files said there would seem never to
  /// have been managed; and before a value counts as one that no commit asked for.
  ///
  /// - Returns: Whether there is such a folder; what was known of the line before is forgotten then.
  func widenScope(
    for trail: PersonaTrail, in line: FirstParentLine, depth: PersonaMemory.Depth
  ) async throws(GitError) -> Bool {
    guard let end = trail.spans.last, end.saying == .absent, end.commit == nil, end.position > 0 else { return false }
    let isBaseOlder = try await isBaseOlder(than: end.position, in: line)
    let commit = line.commits[end.position - 1]
    let place = trail.identity.place.path
    guard depth >= .line || isBaseOlder, !commit.parents.isEmpty,
      commit.changes.contains(where: { $0.path == place && $0.before == nil }),
      let former = try await formerPath(of: trail.identity, before: commit.id)
    else { return false }
    try await widen(by: former.folder(matching: place, in: scope.folders))
    return true
  }

  private func isBaseOlder(than position: Int, in line: FirstParentLine) async throws(GitError) -> Bool {
    guard let base = base.commit else { return false }
    guard let basePosition = try await self.position(of: base, in: line) else { return true }
    return basePosition >= position
  }

  /// Where a commit took a persona from, outside of the folders of the run; nil if it took it from nowhere.
  private func formerPath(
    of identity: PersonaIdentity, before commit: ObjectID
  ) async throws(GitError) -> RepositoryPath? {
    for (path, personas) in try await outsideFiles(before: commit)
    where !scope.isPersonaFile(path)
      && (identity.indexByID(in: personas) ?? identity.indexByName(in: personas, under: contract)) != nil
    {
      return path
    }
    return nil
  }

  /// The persona files outside of the folders of the run that a commit took away or changed, as they were before.
  private func outsideFiles(
    before commit: ObjectID
  ) async throws(GitError) -> [(path: RepositoryPath, personas: [DesiredPersona])] {
    if let known = outside[commit] { return known }
    let record = try await repository.firstParents(of: commit, touching: [RepositoryPath("")], limit: 1).commits.first
    let changes = (record?.id == commit ? record?.changes ?? [] : []).filter { change in
      change.before?.kind == .file && !scope.isPersonaFile(change.path)
        && HistoryScope.isPersonaFile(change.path, below: RepositoryPath(""))
    }
    try await files.preload(changes.compactMap { $0.before?.id })
    var found: [(path: RepositoryPath, personas: [DesiredPersona])] = []
    for change in changes {
      guard let id = change.before?.id, let personas = try await files.personas(in: id) else { continue }
      found.append((change.path, personas))
    }
    outside[commit] = found
    return found
  }
}

extension RepositoryPath {
  /// The folder below which this path is what `moved` is below one of `folders`: `agents` for `agents/team/a.yaml` and
  /// `personas.d/team/a.yaml`; the nearest one, if there is none.
  fileprivate func folder(matching moved: RepositoryPath, in folders: [RepositoryPath]) -> RepositoryPath {
    let root = folders.first { moved.names.starts(with: $0.names) }?.names.count ?? 0
    let below = moved.names.dropFirst(root)
    let common = zip(names.reversed(), below.reversed()).prefix { $0 == $1 }.count
    return RepositoryPath(names.dropLast(max(1, common)).joined(separator: "/"))
  }
}
