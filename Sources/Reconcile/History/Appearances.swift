import Git
import Personas

/// Where personas are declared in many versions of their files: by their ids, their names and their places.
struct Appearances {
  /// A persona in one version of a file.
  struct Appearance {
    /// The place of the commit in its list, newest first.
    let commit: Int
    let place: PersonaPlace
    let persona: DesiredPersona
  }

  let commits: [CommitRecord]
  private var byID: [String: [Appearance]] = [:]
  private var byName: [[UInt8]: [Appearance]] = [:]
  private var byPlace: [PersonaPlace: [Appearance]] = [:]
  /// For each path that is none of a persona file, the commits that changed it.
  private var byText: [RepositoryPath: [Int]] = [:]

  init(in commits: [CommitRecord]) { self.commits = commits }

  mutating func add(_ personas: [DesiredPersona], of path: RepositoryPath, commit: Int, under contract: Contract) {
    for (index, persona) in personas.enumerated() {
      let appearance = Appearance(
        commit: commit, place: PersonaPlace(path: path, index: index), persona: persona)
      if let id = persona.id?.value { byID[id, default: []].append(appearance) }
      if let name = persona.name(under: contract) { byName[Array(name.utf8), default: []].append(appearance) }
      byPlace[appearance.place, default: []].append(appearance)
    }
  }

  mutating func add(text path: RepositoryPath, commit: Int) { byText[path, default: []].append(commit) }

  /// The commits that changed a file that is none of personas.
  func commits(changing path: RepositoryPath) -> [Int] { byText[path, default: []] }

  /// Returns the newest appearance of a persona from a commit on: by its id, else by its name.
  func newest(of identity: PersonaIdentity, from commit: Int) -> Appearance? {
    let byID = identity.id.flatMap { self.byID[$0]?.first { $0.commit >= commit } }
    let byName = identity.name.flatMap { name in
      self.byName[Array(name.utf8)]?.first { $0.commit >= commit && !identity.hasOtherID(than: $0.persona) }
    }
    guard let byID, let byName else { return byID ?? byName }
    return byName.commit < byID.commit ? byName : byID
  }

  /// Returns every appearance of a persona: by an id or a name that it ever had, and at a place where it ever was if
  /// that version of the file has no such id or name.
  ///
  /// - Parameter workTree: What goes on there under its own id or name is another persona.
  func all(
    of identities: [PersonaIdentity], at places: Set<PersonaPlace>, besides workTree: PersonaIndex
  ) -> [Appearance] {
    var found: [Key: Appearance] = [:]
    for identity in identities {
      for appearance in identity.id.flatMap({ byID[$0] }) ?? [] { found[Key(appearance)] = appearance }
    }
    for identity in identities {
      for appearance in identity.name.flatMap({ byName[Array($0.utf8)] }) ?? []
      where found[Key(appearance)] == nil && !identity.hasOtherID(than: appearance.persona) {
        found[Key(appearance)] = appearance
      }
    }
    for place in places {
      for appearance in byPlace[place] ?? [] where found[Key(appearance)] == nil {
        guard !identities.contains(where: { $0.hasOtherID(than: appearance.persona) }),
          !workTree.continues(appearance.persona)
        else { continue }
        found[Key(appearance)] = appearance
      }
    }
    return Array(found.values)
  }

  /// One version of a file.
  private struct Key: Hashable {
    let commit: Int
    let path: RepositoryPath

    init(_ appearance: Appearance) {
      commit = appearance.commit
      path = appearance.place.path
    }
  }
}
