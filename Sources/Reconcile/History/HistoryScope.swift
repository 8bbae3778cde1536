import Basics
import Files
import Git
import Personas

/// Where the persona files of a run lie in the repository, and what they hold.
struct HistoryScope: Sendable {
  /// The folders whose files are read: those that the user named, those that hold the files that the user named, and
  /// those that files were moved from.
  private(set) var folders: [RepositoryPath]
  /// What the user named: folders and files.
  private let named: [RepositoryPath]
  /// The files of the run, as git would name what they hold.
  let files: [RepositoryPath: ObjectID]
  /// The paths of the files, by the names that the user knows them by.
  private let paths: [String: RepositoryPath]
  /// The personas of the run by the files that declare them, in the order of the files.
  let personas: [RepositoryPath: [DesiredPersona]]

  /// - Parameter named: What the user named: absolute paths without links.
  /// - Returns: Nil if one of them lies outside of the repository.
  init?(_ configuration: Configuration, named: [String], in repository: GitRepository) {
    let relative = named.map { repository.path(of: $0) }
    guard relative.allSatisfy({ $0 != nil }) else { return nil }
    self.named = relative.compactMap(\.self)
    let folders = named.compactMap { repository.path(of: folder(of: $0)) }
    self.folders = Array(Set(folders)).sorted()
    var files: [RepositoryPath: ObjectID] = [:]
    var paths: [String: RepositoryPath] = [:]
    for file in configuration.files {
      guard let path = repository.path(of: file.path) else { continue }
      paths[file.name] = path
      files[path] = repository.objectID(ofFile: file.bytes)
    }
    self.files = files
    self.paths = paths
    personas = Dictionary(grouping: configuration.personas) { paths[$0.range.start.file] ?? RepositoryPath("") }
  }

  /// The place of one of the run's personas; nil if its file is not in the repository.
  func place(of persona: DesiredPersona) -> PersonaPlace? {
    guard let path = paths[persona.range.start.file],
      let index = personas[path]?.firstIndex(where: { $0.range.start == persona.range.start })
    else { return nil }
    return PersonaPlace(path: path, index: index)
  }

  mutating func add(folder: RepositoryPath) { folders.append(folder) }

  /// Whether a run that is given the same paths would read a persona file of this name.
  func reads(_ path: RepositoryPath) -> Bool {
    named.contains { named in named == path || Self.isPersonaFile(path, below: named) }
  }

  /// Whether a path is one of a persona file in the folders.
  func isPersonaFile(_ path: RepositoryPath) -> Bool { folders.contains { Self.isPersonaFile(path, below: $0) } }

  /// Whether a run that is given `folder` would take a path for one of a persona file.
  static func isPersonaFile(_ path: RepositoryPath, below folder: RepositoryPath) -> Bool {
    let names = path.names
    guard let name = names.last, PersonaFileSearch.isPersonaFile(name), names.starts(with: folder.names) else {
      return false
    }
    return !names.dropFirst(folder.names.count).contains(where: PersonaFileSearch.isPassedOver)
  }

  /// The path that stands in a file for another one, worked out by its names alone; nil if it leads out of the folders.
  func path(of reference: String, in file: RepositoryPath) -> RepositoryPath? {
    guard !reference.utf8.starts(with: "/".utf8),
      let root = folders.map(\.names).filter({ file.names.starts(with: $0) }).min(by: { $0.count < $1.count }),
      let names = normalizedNames(file.names.dropFirst(root.count).dropLast() + reference.pathNames)
    else { return nil }
    return RepositoryPath((root + names).joined(separator: "/"))
  }
}

/// Where a persona is declared: the file, and which of its personas it is.
struct PersonaPlace: Hashable, Sendable {
  let path: RepositoryPath
  /// From 0.
  let index: Int
}

extension GitRepository {
  /// The path in the repository of an absolute path without links; nil if it lies outside.
  fileprivate func path(of path: String) -> RepositoryPath? {
    let (names, root) = (path.pathNames, root.pathNames)
    guard names.starts(with: root, by: { $0.utf8.elementsEqual($1.utf8) }) else { return nil }
    return RepositoryPath(names.dropFirst(root.count).joined(separator: "/"))
  }
}
