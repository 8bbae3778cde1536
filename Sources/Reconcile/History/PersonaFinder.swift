import Git
import Personas

/// What became of a persona on the way from a version of the files to an older one.
enum PersonaFinding {
  case found(DesiredPersona, PersonaPlace)
  /// It may be in a file that cannot be read.
  case unreadable
  case absent
}

/// Finds a persona in an older version of the files.
struct PersonaFinder {
  let files: CommitFiles
  let scope: HistoryScope
  let contract: Contract

  /// - Parameters:
  ///   - identity: The persona, as the newer version has it.
  ///   - older: The older version of the files.
  ///   - changed: The persona files that the two versions do not have in common.
  ///   - newer: The personas that the newer version declares in these files.
  func find(
    _ identity: PersonaIdentity, in older: CommitTree, changed: [RepositoryPath],
    besides newer: [DesiredPersona]
  ) async throws(GitError) -> PersonaFinding {
    let own = identity.place.path
    let ownFile = try await files.file(at: own, in: older)
    var candidates = [(path: own, personas: ownFile.personas)]
    for path in changed.sorted() where path != own {
      candidates.append((path, try await files.file(at: path, in: older).personas))
    }
    for candidate in candidates {
      guard let index = identity.indexByID(in: candidate.personas) else { continue }
      return .found(candidate.personas[index], PersonaPlace(path: candidate.path, index: index))
    }
    for candidate in candidates {
      guard let index = identity.indexByName(in: candidate.personas, under: contract) else { continue }
      return .found(candidate.personas[index], PersonaPlace(path: candidate.path, index: index))
    }
    if case .unreadable = ownFile { return .unreadable }
    guard ownFile.personas.indices.contains(identity.place.index) else { return .absent }
    // A persona that goes on under its own id or name is another one.
    let former = ownFile.personas[identity.place.index]
    guard !identity.hasOtherID(than: former), !newer.contains(where: { former.isContinued(by: $0, under: contract) })
    else { return .absent }
    return .found(former, identity.place)
  }
}
