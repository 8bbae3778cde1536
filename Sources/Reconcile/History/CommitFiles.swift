import Basics
import Files
import Git
import Personas
import YAML

/// The files of a commit, to find one by its path.
enum CommitTree: Sendable {
  /// What was there at a position of a line (`FirstParentLine`).
  case line(FirstParentLine, position: Int)
  /// Any commit, read from its tree objects.
  case commit(ObjectID)
}

/// A persona file of a commit.
enum HistoricalFile {
  case missing
  /// It cannot be read, so it has said nothing.
  case unreadable
  case personas([DesiredPersona])

  /// Its personas; empty if there are none, or none that can be read.
  var personas: [DesiredPersona] {
    if case .personas(let personas) = self { personas } else { [] }
  }
}

/// Reads files of commits: each blob once, however many commits have it.
final class CommitFiles {
  private let repository: GitRepository
  var scope: HistoryScope
  private let rules: ReadingRules
  /// The personas of a blob; nil if it cannot be read.
  private var personas: [ObjectID: [DesiredPersona]?] = [:]
  /// The canonical text of a blob; nil if it cannot be read.
  private var texts: [ObjectID: String?] = [:]
  /// What was read in advance, until it is asked for.
  private var blobs: [ObjectID: [UInt8]?] = [:]
  /// Whether git keeps the file of a path elsewhere, or in another form.
  private var filtered: [RepositoryPath: Bool] = [:]
  private var bytesRead = 0

  init(repository: GitRepository, scope: HistoryScope, rules: ReadingRules) {
    self.repository = repository
    self.scope = scope
    self.rules = rules
  }

  /// Reads blobs in advance, all at once.
  func preload(_ ids: some Collection<ObjectID>) async throws(GitError) {
    let missing = Set(ids).filter { personas[$0] == nil && texts[$0] == nil && blobs[$0] == nil }
    guard !missing.isEmpty else { return }
    let limit = max(YAMLLimits.standard.bytes, FileLimits.bytesPerFile)
    for (id, bytes) in try await repository.objects.blobs(missing, limit: limit) {
      bytesRead += bytes?.count ?? 0
      blobs[id] = .some(bytes)
    }
    guard bytesRead <= HistoryLimits.bytes else {
      throw .limit("the limit of \(HistoryLimits.bytes >> 20) MiB of old versions of files")
    }
  }

  /// Reads files of a commit in advance, all at once.
  func preload(_ paths: [RepositoryPath], in tree: CommitTree) async throws(GitError) {
    var ids: [ObjectID] = []
    for path in paths {
      if let entry = try await entry(at: path, in: tree), entry.kind == .file { ids.append(entry.id) }
    }
    try await preload(ids)
  }

  /// Asks git about the attributes of paths in advance, all at once.
  func preloadAttributes(of paths: some Collection<RepositoryPath>) async throws(GitError) {
    let unknown = Set(paths).filter { filtered[$0] == nil }
    guard !unknown.isEmpty else { return }
    let found = try await repository.filtered(Array(unknown))
    for path in unknown { filtered[path] = found.contains(path) }
  }

  /// Whether git keeps the file of a path elsewhere, or in another form (Git LFS, git-crypt).
  func isHidden(_ path: RepositoryPath) async throws(GitError) -> Bool {
    if let known = filtered[path] { return known }
    try await preloadAttributes(of: [path])
    return filtered[path] ?? false
  }

  /// Reads a persona file of a commit.
  func file(at path: RepositoryPath, in tree: CommitTree) async throws(GitError) -> HistoricalFile {
    guard let entry = try await entry(at: path, in: tree) else { return .missing }
    guard entry.kind == .file, try await !isHidden(path) else { return .unreadable }
    return try await personas(in: entry.id).map(HistoricalFile.personas) ?? .unreadable
  }

  /// Reads the personas of a blob, without their texts; nil if it cannot be read.
  func personas(in id: ObjectID) async throws(GitError) -> [DesiredPersona]? {
    if let known = personas[id] { return known }
    let bytes = try await bytes(of: id)
    let read = bytes.flatMap { bytes in
      bytes.count > YAMLLimits.standard.bytes ? nil : PersonaFileContents(bytes, path: id.hex, under: rules).personas
    }
    personas[id] = .some(read)
    return read
  }

  /// Fills in the texts of a persona, as far as they can be read.
  ///
  /// - Returns: The persona, and every file that it is made of.
  func filled(
    _ persona: DesiredPersona, of path: RepositoryPath, in tree: CommitTree
  ) async throws(GitError) -> (persona: DesiredPersona, files: Set<RepositoryPath>) {
    var filled = persona
    var files: Set = [path]
    for reference in persona.textFiles {
      var texts: [String] = []
      for name in reference.paths.prefix(FileLimits.textFiles) {
        guard let file = scope.path(of: name.value, in: path) else { continue }
        files.insert(file)
        guard let entry = try await entry(at: file, in: tree), entry.kind == .file, try await !isHidden(file),
          let text = try await text(in: entry.id)
        else { continue }
        texts.append(text)
      }
      guard texts.count == reference.paths.count else { continue }
      filled = filled.setting(reference, to: texts.joined(separator: "\n\n"), at: persona.range)
    }
    return (filled, files)
  }

  func entry(at path: RepositoryPath, in tree: CommitTree) async throws(GitError) -> TreeEntry? {
    switch tree {
    case .line(let line, let position): line.entry(at: path, position)
    case .commit(let id): try await repository.objects.entry(at: path, in: id)
    }
  }

  private func text(in id: ObjectID) async throws(GitError) -> String? {
    if let known = texts[id] { return known }
    let bytes = try await bytes(of: id)
    let read = bytes.flatMap { bytes in
      bytes.count > FileLimits.bytesPerFile ? nil : textContents(of: bytes, path: id.hex, under: rules)
    }
    texts[id] = .some(read)
    return read
  }

  private func bytes(of id: ObjectID) async throws(GitError) -> [UInt8]? {
    if blobs[id] == nil { try await preload([id]) }
    // It is asked for once as what it is.
    return blobs.removeValue(forKey: id) ?? nil
  }
}
