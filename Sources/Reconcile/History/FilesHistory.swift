import Basics
import Files
import Git
package import Personas

/// What git has said of the persona files of a run (promises.md, 5): one repository, one HEAD, one base.
///
/// Nothing is read before it is asked for, and no blob twice.
package actor FilesHistory {
  let repository: GitRepository
  var scope: HistoryScope
  let contract: Contract
  let files: CommitFiles
  /// Everything in the folders of the run at HEAD.
  private(set) var headEntries: [RepositoryPath: TreeEntry]
  /// The commit whose files are in force on the server.
  private(set) var base: HistoryBase
  /// HEAD, if it is a merge that exists for a pull request alone.
  private let mergeRef: String?
  /// Why git stopped to answer.
  private var failure: HistoryGap?
  /// What was worked out about the folders of the run, which may become more.
  var known = KnownHistory()
  /// The personas of the work tree.
  let workTreeIndex: PersonaIndex
  /// For commits that were asked about, what they took from outside of the folders of the run.
  var outside: [ObjectID: [(path: RepositoryPath, personas: [DesiredPersona])]] = [:]

  /// Opens the repository that holds the files of a run.
  ///
  /// - Parameters:
  ///   - configuration: What the work tree says.
  ///   - paths: What the user named.
  ///   - base: The revision that the user gave as the base; nil to find one.
  ///   - defaultBase: Which one that is.
  ///   - isMergeRef: Whether HEAD, if it is a merge, exists for a pull request alone.
  package init(
    of configuration: Configuration, at paths: [String], under rules: ReadingRules, base revision: String?,
    otherwise defaultBase: DefaultBase = .inForce, isMergeRef: Bool
  ) async throws(HistoryError) {
    do throws(GitError) {
      let repository = try await Self.repository(holding: paths)
      let named = try paths.map { path throws(GitError) in try Self.realPath(of: path) }
      guard let scope = HistoryScope(configuration, named: named, in: repository) else { throw .noWorkTree }
      self.repository = repository
      self.scope = scope
      contract = rules.contract
      workTreeIndex = PersonaIndex(of: scope.personas, under: rules.contract)
      files = CommitFiles(repository: repository, scope: scope, rules: rules)
      headEntries = try await repository.entries(of: repository.head, below: scope.folders)
      let head = try await repository.record(of: repository.head)
      let parent =
        head.parents.first.map(HistoryBase.commit) ?? (repository.isShallow ? HistoryBase.missing : .first)
      mergeRef = isMergeRef && head.parents.count > 1 ? repository.head.hex : nil
      base = .first
      if let revision, !revision.isEmpty, !revision.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) {
        base = .commit(try await repository.commit(named: revision))
      } else {
        base = try await foundBase(defaultBase, parent: parent, saying: configuration.personas)
      }
    } catch {
      throw HistoryError(error)
    }
  }

  /// What a plan says of the history.
  package var summary: PlanHistory {
    PlanHistory(head: repository.head.hex, base: base.commit?.hex, isComplete: isComplete)
  }

  /// Why not all of the history is there; nil if it is.
  package var gap: HistoryGap? {
    if let failure { return failure }
    if repository.isShallow { return .shallow }
    return known.hasUnknownAncestors || known.line?.isCut == true ? .limit : nil
  }

  private var isComplete: Bool { gap == nil }

  /// Ends what reads from the repository.
  package func close() async { await repository.objects.close() }

  private static func repository(holding paths: [String]) async throws(GitError) -> GitRepository {
    var repository: GitRepository?
    for folder in Set(try paths.map { path throws(GitError) in try realPath(of: folder(of: path)) }).sorted() {
      let holder = try await GitRepository.open(containing: folder)
      guard repository == nil || repository?.root == holder.root else { throw .noWorkTree }
      repository = holder
    }
    guard let repository else { throw .noWorkTree }
    return repository
  }

  private static func realPath(of path: String) throws(GitError) -> String {
    do {
      return try Files.realPath(path)
    } catch {
      throw .failed("\(path): \(error)")
    }
  }
}

extension FilesHistory {
  /// Returns what git has said of personas, as far as the commits that touch their files go back in one stretch.
  ///
  /// - Returns: One memory for each persona, in their order; nil where git does not answer (`gap` says why).
  package func memories(of personas: [DesiredPersona]) async -> [PersonaMemory?] {
    let places = personas.map { scope.place(of: $0) }
    return await answering { () async throws(GitError) in
      try await preload(places.compactMap(\.self))
      var memories: [PersonaMemory?] = []
      for (persona, place) in zip(personas, places) {
        guard let place else {
          memories.append(nil)
          continue
        }
        memories.append(try await memory(of: persona, at: place, depth: .trail))
      }
      return memories
    } ?? personas.map { _ in nil }
  }

  /// Returns what git has said of a persona, asked one step deeper; nil where git does not answer.
  package func deeper(_ memory: PersonaMemory, of persona: DesiredPersona) async -> PersonaMemory? {
    guard let place = scope.place(of: persona) else { return nil }
    return await answering { () async throws(GitError) in
      try await self.memory(of: persona, at: place, depth: memory.depth == .trail ? .line : .ancestors)
    }
  }

  /// Once git does not answer, it is not asked again.
  private func answering<Answer>(_ ask: () async throws(GitError) -> Answer) async -> Answer? {
    guard failure == nil else { return nil }
    do throws(GitError) {
      return try await ask()
    } catch {
      if case .gap(let gap) = HistoryError(error) { failure = gap }
      return nil
    }
  }

  private func memory(
    of persona: DesiredPersona, at place: PersonaPlace, depth: PersonaMemory.Depth
  ) async throws(GitError) -> PersonaMemory {
    var line = try await line()
    let found = known.trails[place]
    var trail = if let found { found } else { try await self.trail(of: persona, at: place, in: line) }
    while try await widenScope(for: trail, in: line, depth: depth) {
      line = try await self.line()
      trail = try await self.trail(of: persona, at: place, in: line)
    }
    if depth >= .line { try await continueBeyondAbsence(&trail, in: line) }
    known.trails[place] = trail
    var memory = PersonaMemory(
      statements: trail.statements(in: line),
      baseStatements: try await baseStatements(of: trail, in: line),
      depth: depth, isComplete: isComplete, mergeRef: mergeRef)
    memory.hiddenFields = try await hiddenFields(of: persona, trail)
    if depth >= .ancestors {
      memory.others = try await otherStatements(of: trail, in: line)
      memory.isComplete = isComplete
    }
    return memory
  }

  /// The first parents of HEAD, read once.
  func line() async throws(GitError) -> FirstParentLine {
    if let line = known.line { return line }
    let (commits, isCut) = try await repository.firstParents(
      of: repository.head, touching: scope.folders, limit: HistoryLimits.commits)
    let line = FirstParentLine(tip: repository.head, commits: commits, isCut: isCut, entries: headEntries)
    known.line = line
    return line
  }

  /// Takes in another folder, from which files were moved.
  func widen(by folder: RepositoryPath) async throws(GitError) {
    scope.add(folder: folder)
    files.scope = scope
    headEntries = try await repository.entries(of: repository.head, below: scope.folders)
    known = KnownHistory()
  }

  /// Reads in advance, all at once, every version of the files in which personas are declared now.
  private func preload(_ places: [PersonaPlace]) async throws(GitError) {
    guard !places.isEmpty else { return }
    let line = try await line()
    let paths = Set(places.map(\.path))
    let changed = line.commits.flatMap(\.changes).filter { paths.contains($0.path) }
    let entries = paths.compactMap { headEntries[$0] } + changed.flatMap { [$0.before, $0.after].compactMap(\.self) }
    try await files.preload(entries.filter { $0.kind == .file }.map(\.id))
    try await files.preloadAttributes(of: Set(headEntries.keys).union(line.commits.flatMap(\.changes).map(\.path)))
    let texts = places.flatMap { place in
      scope.personas[place.path]?[place.index].declaredPaths.compactMap { scope.path(of: $0, in: place.path) } ?? []
    }
    let textPaths = Set(texts)
    let changedTexts = line.commits.flatMap(\.changes).filter { textPaths.contains($0.path) }
    let textEntries =
      textPaths.compactMap { headEntries[$0] } + changedTexts.flatMap { [$0.before, $0.after].compactMap(\.self) }
    try await files.preload(textEntries.filter { $0.kind == .file }.map(\.id))
  }

  /// The fields of which nothing can be known, because git keeps their files elsewhere, or in another form.
  private func hiddenFields(of persona: DesiredPersona, _ trail: PersonaTrail) async throws(GitError) -> Set<String> {
    for place in trail.places where try await files.isHidden(place.path) {
      return Set(contract.fields.map(\.name))
    }
    for file in trail.files where try await files.isHidden(file) {
      // Which of the texts it is makes no difference to speak of.
      return Set(contract.fields.filter { $0.traits.fileKey != nil }.map(\.name))
    }
    return []
  }
}

/// How much of the history is looked at; whatever is beyond a limit counts as not there.
package enum HistoryLimits {
  /// Commits that touch the folders of a run.
  package static let commits = 20_000
  /// Bytes of all versions of files that are read.
  package static let bytes = 256 << 20
}
