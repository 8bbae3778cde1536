import Git
import Personas

extension FilesHistory {
  /// Follows a persona of the work tree back along the first parents of HEAD, to the commit that added it.
  func trail(
    of persona: DesiredPersona, at place: PersonaPlace, in line: FirstParentLine
  ) async throws(GitError) -> PersonaTrail {
    var trail = PersonaTrail(of: PersonaIdentity(persona, at: place, under: contract))
    let changed = uncommittedFiles
    let finding = try await finder.find(
      trail.identity, in: .line(line, position: 0), changed: changed, besides: personas(in: changed + [place.path]))
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
    let changed = line.commits[commit].changes.map(\.path).filter(scope.isPersonaFile)
    var newer: [DesiredPersona] = []
    for path in Set(changed + [identity.place.path]) {
      newer += try await files.file(at: path, in: .line(line, position: commit)).personas
    }
    return try await finder.find(
      identity, in: .line(line, position: commit + 1), changed: changed, besides: newer)
  }

  var finder: PersonaFinder { PersonaFinder(files: files, scope: scope, contract: contract) }

  /// The persona files that the work tree does not have as HEAD has them.
  var uncommittedFiles: [RepositoryPath] {
    headEntries.filter { path, entry in scope.reads(path) && scope.files[path] != entry.id }.map(\.key)
  }

  /// The personas that the work tree declares in some files.
  private func personas(in paths: [RepositoryPath]) -> [DesiredPersona] {
    Set(paths).flatMap { scope.personas[$0] ?? [] }
  }
}
