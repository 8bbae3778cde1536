import Git
import Personas

/// Versions of a persona beyond the stretch of commits that leads from HEAD to the one that added it.
extension FilesHistory {
  /// Goes on where the line of HEAD does not declare the persona: it may have been removed, and added again.
  func continueBeyondAbsence(_ trail: inout PersonaTrail, in line: FirstParentLine) async throws(GitError) {
    while let position = trail.removeAbsence() {
      let appearances = try await appearances(in: line)
      guard let older = appearances.newest(of: trail.identity, from: position) else {
        trail.append(.init(position: position, commit: nil, saying: .absent))
        return
      }
      trail.append(.init(position: position, commit: older.commit, saying: .absent))
      try await follow(.found(older.persona, older.place), from: older.commit + 1, in: line, &trail)
    }
  }

  /// What the commits of the line have taken out or changed: what was there before each.
  private func appearances(in line: FirstParentLine) async throws(GitError) -> Appearances {
    if let appearances = known.lineAppearances { return appearances }
    let appearances = try await appearances(in: line.commits) { $0.before }
    known.lineAppearances = appearances
    return appearances
  }

  /// What all ancestors of HEAD that are not its first parents have added or changed.
  private func appearancesBeside(_ line: FirstParentLine) async throws(GitError) -> Appearances {
    if let appearances = known.otherAppearances { return appearances }
    let (ancestors, isCut) = try await repository.ancestors(
      of: repository.head, touching: scope.folders, limit: HistoryLimits.commits)
    if isCut { known.hasUnknownAncestors = true }
    let onLine = Set(line.commits.map(\.id))
    let appearances = try await appearances(in: ancestors.filter { !onLine.contains($0.id) }) { $0.after }
    known.otherAppearances = appearances
    return appearances
  }

  private func appearances(
    in commits: [CommitRecord], _ side: (PathChange) -> TreeEntry?
  ) async throws(GitError) -> Appearances {
    let paths = Set(commits.flatMap(\.changes).map(\.path))
    let personaFiles = paths.filter(scope.isPersonaFile)
    let changes = commits.enumerated().flatMap { index, commit in
      commit.changes.compactMap { change in side(change).map { (index, change.path, $0) } }
    }
    try await files.preload(changes.filter { personaFiles.contains($0.1) && $0.2.kind == .file }.map(\.2.id))
    var appearances = Appearances(in: commits)
    for (commit, path, entry) in changes {
      guard personaFiles.contains(path) else {
        appearances.add(text: path, commit: commit)
        continue
      }
      guard entry.kind == .file, try await !files.isHidden(path), let personas = try await files.personas(in: entry.id)
      else { continue }
      appearances.add(personas, of: path, commit: commit, under: contract)
    }
    return appearances
  }

  /// Returns what ancestors of HEAD that are not on its line say of a persona, newest first.
  func otherStatements(of trail: PersonaTrail, in line: FirstParentLine) async throws(GitError) -> [Statement] {
    let appearances = try await appearancesBeside(line)
    var statements: [(commit: Int, saying: Saying)] = []
    for appearance in appearances.all(of: trail.identities, at: trail.places, besides: workTreeIndex) {
      let tree = CommitTree.commit(appearances.commits[appearance.commit].id)
      let filled = try await files.filled(appearance.persona, of: appearance.place.path, in: tree)
      statements.append((appearance.commit, .declared(filled.persona)))
    }
    // Others may have changed its texts alone.
    let paths = Set(trail.places.map(\.path))
    for commit in Set(trail.files.subtracting(paths).flatMap(appearances.commits(changing:))) {
      let tree = CommitTree.commit(appearances.commits[commit].id)
      for path in paths {
        let personas = try await files.file(at: path, in: tree).personas
        var found = Appearances(in: [])
        found.add(personas, of: path, commit: 0, under: contract)
        for appearance in found.all(of: trail.identities, at: trail.places, besides: workTreeIndex) {
          let filled = try await files.filled(appearance.persona, of: path, in: tree)
          statements.append((commit, .declared(filled.persona)))
        }
      }
    }
    return statements.sorted { $0.commit < $1.commit }.map { statement in
      Statement(commit: Commit(appearances.commits[statement.commit]), saying: statement.saying)
    }
  }
}
