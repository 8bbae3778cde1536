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
  let contract: Contract

  /// - Parameters:
  ///   - identity: The persona, as the newer version has it.
  ///   - older: The older version of the files.
  ///   - others: The personas of the files that the two versions do not have in common, as the older one has them.
  ///   - newer: The same, as the newer version has them.
  func find(
    _ identity: PersonaIdentity, in older: CommitTree, others: () async throws(GitError) -> PersonaIndex,
    newer: () async throws(GitError) -> PersonaIndex
  ) async throws(GitError) -> PersonaFinding {
    let own = identity.place.path
    let ownFile = try await files.file(at: own, in: older)
    func found(_ index: Int) -> PersonaFinding {
      .found(ownFile.personas[index], PersonaPlace(path: own, index: index))
    }
    if let index = identity.indexByID(in: ownFile.personas) { return found(index) }
    let byName = identity.indexByName(in: ownFile.personas, under: contract)
    // Without an id, there is nothing better to be found elsewhere.
    if let byName, identity.id == nil { return found(byName) }
    let others = try await others()
    if let (persona, place) = others.byID(of: identity) { return .found(persona, place) }
    if let byName { return found(byName) }
    if let (persona, place) = others.byName(of: identity) { return .found(persona, place) }
    if case .unreadable = ownFile { return .unreadable }
    guard ownFile.personas.indices.contains(identity.place.index) else { return .absent }
    // A persona that goes on under its own id or name is another one.
    let former = ownFile.personas[identity.place.index]
    guard !identity.hasOtherID(than: former), try await !newer().continues(former) else { return .absent }
    return found(identity.place.index)
  }
}

/// The personas of some files of one version, by their ids and their names.
struct PersonaIndex {
  private typealias Entry = (persona: DesiredPersona, place: PersonaPlace)

  private let contract: Contract
  private var byID: [String: Entry] = [:]
  private var byName: [[UInt8]: [Entry]] = [:]

  init(under contract: Contract) { self.contract = contract }

  init(of files: [RepositoryPath: [DesiredPersona]], under contract: Contract) {
    self.init(under: contract)
    for (path, personas) in files.sorted(by: { $0.key < $1.key }) { add(personas, of: path) }
  }

  /// Adds the personas of a file; of those with the same id, the first one counts.
  mutating func add(_ personas: [DesiredPersona], of path: RepositoryPath) {
    for (index, persona) in personas.enumerated() {
      let entry = (persona, PersonaPlace(path: path, index: index))
      if let id = persona.id?.value, byID[id] == nil { byID[id] = entry }
      if let name = persona.name(under: contract) { byName[Array(name.utf8), default: []].append(entry) }
    }
  }

  func byID(of identity: PersonaIdentity) -> (persona: DesiredPersona, place: PersonaPlace)? {
    identity.id.flatMap { byID[$0] }
  }

  /// Its own file aside, which is looked at first.
  func byName(of identity: PersonaIdentity) -> (persona: DesiredPersona, place: PersonaPlace)? {
    identity.name.flatMap { name in
      byName[Array(name.utf8)]?.first { entry in
        entry.place.path != identity.place.path && !identity.hasOtherID(than: entry.persona)
      }
    }
  }

  /// Whether one of them is `persona`, by its id, or by its name.
  func continues(_ persona: DesiredPersona) -> Bool {
    if let id = persona.id?.value, byID[id] != nil { return true }
    let namesakes = persona.name(under: contract).flatMap { byName[Array($0.utf8)] } ?? []
    return namesakes.contains { persona.isContinued(by: $0.persona, under: contract) }
  }
}
