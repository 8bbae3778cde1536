import Git
import Personas

extension FilesHistory {
  /// Follows a persona of the work tree back along the first parents of HEAD, to the commit that added it.
  func trail(
    of persona: DesiredPersona, at place: PersonaPlace, in line: FirstParentLine
  ) async throws(GitError) -> PersonaTrail {
    var trail = PersonaTrail(of: PersonaIdentity(persona, at: place, under: contract))
    let uncommitted = uncommittedFiles
    let finding = try await finder.find(
      trail.identity, in: .line(line, position: 0),
      others: { () async throws(GitError) in
        try await self.index(.uncommitted, of: uncommitted, in: .line(line, position: 0))
      },
      newer: { () async throws(GitError) in self.workTreeIndex })
    try await follow(finding, from: 0, in: line, &trail)
    return trail
  }

  /// Appends what the line says of a persona from a position on, until it does not declare it.
  func follow(
    _ finding: PersonaFinding, from start: Int, in line: FirstParentLine, _ trail: inout PersonaTrail
  ) async throws(GitError) {
    var finding = finding
    var position = start
    while true {
      let commit: Int?
      switch finding {
      case .absent:
        trail.append(.init(position: position, commit: nil, saying: .absent))
        return
      case .unreadable:
        commit = line.firstChange(of: [trail.identity.place.path], from: position)
        trail.append(.init(position: position, commit: commit, saying: .silent))
      case .found(let document, let place):
        let (persona, made) = try await files.filled(document, of: place.path, in: .line(line, position: position))
        commit = line.firstChange(of: made, from: position)
        trail.append(
          .init(position: position, commit: commit, saying: .declared(persona)), of: persona, at: place,
          under: contract)
        trail.add(files: made)
      }
      guard let commit else { return }
      position = commit + 1
      finding = try await step(behind: commit, trail.identity, in: line)
    }
  }

  /// Finds a persona in what was there before a commit of the line.
  private func step(
    behind commit: Int, _ identity: PersonaIdentity, in line: FirstParentLine
  ) async throws(GitError) -> PersonaFinding {
    try await finder.find(
      identity, in: .line(line, position: commit + 1),
      others: { () async throws(GitError) in
        try await self.index(
          .before(commit), of: line.commits[commit].changes.filter { $0.before != nil }.map(\.path),
          in: .line(line, position: commit + 1))
      },
      newer: { () async throws(GitError) in
        // What it was made of and did not change is in it as it was.
        try await self.index(
          .after(commit), of: line.commits[commit].changes.filter { $0.after != nil }.map(\.path),
          in: .line(line, position: commit))
      })
  }

  var finder: PersonaFinder { PersonaFinder(files: files, contract: contract) }

  /// The personas of those of the paths that are of persona files, in the order of the paths; each index is made once.
  func index(
    _ key: IndexKey, of paths: [RepositoryPath], in tree: CommitTree
  ) async throws(GitError) -> PersonaIndex {
    if let index = known.indexes[key] { return index }
    var index = PersonaIndex(under: contract)
    let paths = Set(paths).filter(scope.isPersonaFile).sorted()
    try await files.preload(paths, in: tree)
    for path in paths { index.add(try await files.file(at: path, in: tree).personas, of: path) }
    known.indexes[key] = index
    return index
  }

  /// The persona files that the work tree does not have as HEAD has them.
  var uncommittedFiles: [RepositoryPath] {
    if let files = known.uncommittedFiles { return files }
    let files = headEntries.filter { path, entry in scope.files[path] != entry.id && scope.reads(path) }.map(\.key)
    known.uncommittedFiles = files
    return files
  }
}
