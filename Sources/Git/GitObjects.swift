/// Reads objects through one `git cat-file --batch` process for the whole run, started at the first read.
///
/// Nothing is read twice. Calls at the same time wait for each other.
package actor GitObjects {
  private let git: GitProgram
  private let root: String
  private let format: ObjectFormat
  private var process: BatchProcess?
  private var reader: BatchReader?
  private var isClosed = false
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var blobs: [ObjectID: BatchReader.Answer] = [:]
  private var trees: [ObjectID: Tree] = [:]
  /// The tree of each commit.
  private var rootTrees: [ObjectID: ObjectID] = [:]

  /// No commit and no folder of people's making is larger, in bytes.
  private static let treeLimit = 64 << 20

  init(git: GitProgram, root: String, format: ObjectFormat) {
    self.git = git
    self.root = root
    self.format = format
  }

  deinit { process?.letGo() }

  /// The contents of blobs.
  ///
  /// - Parameter limit: The contents of an object of more bytes are left out, as are those of what is no blob.
  /// - Returns: One value for each id, nil where the contents are left out.
  /// - Throws: `GitError.missingObject` if any of them is not in the repository.
  package func blobs(
    _ ids: some Collection<ObjectID> & Sendable, limit: Int
  ) async throws(GitError) -> [ObjectID: [UInt8]?] {
    await waitForTurn()
    defer { endTurn() }
    let unknown = Set(ids).filter { id in
      switch blobs[id] {
      case nil: true
      case .tooLarge(let size): size <= limit
      case .contents, .otherKind, .missing: false
      }
    }
    try await read(Array(unknown), kind: "blob", limit: limit) { blobs[$0] = $1 }
    var contents: [ObjectID: [UInt8]?] = [:]
    for id in ids {
      switch blobs[id] {
      case .contents(let bytes): contents.updateValue(bytes.count <= limit ? bytes : nil, forKey: id)
      case .tooLarge, .otherKind: contents.updateValue(nil, forKey: id)
      case .missing, nil: throw .missingObject
      }
    }
    return contents
  }

  /// What is at a path in a commit.
  ///
  /// - Returns: Nil if there is nothing, or a folder.
  /// - Throws: `GitError.missingObject` if the commit or a tree on the way is not in the repository.
  package func entry(at path: RepositoryPath, in commit: ObjectID) async throws(GitError) -> TreeEntry? {
    await waitForTurn()
    defer { endTurn() }
    var item = Tree.Item.tree(try await rootTree(of: commit))
    for name in path.nameBytes {
      guard case .tree(let id) = item, let next = try await tree(id).item(named: name) else { return nil }
      item = next
    }
    guard case .entry(let entry) = item else { return nil }
    return entry
  }

  /// Ends the process; nothing can be read afterwards.
  package func close() async {
    await waitForTurn()
    defer { endTurn() }
    isClosed = true
    guard let process else { return }
    (self.process, reader) = (nil, nil)
    _ = await process.end()
  }

  private func rootTree(of commit: ObjectID) async throws(GitError) -> ObjectID {
    if let known = rootTrees[commit] { return known }
    // It begins with `tree <id>` and a line break.
    let bytes = try await contents(of: commit, kind: "commit")
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard line.starts(with: "tree ".utf8), let tree = ObjectID(digits: line.dropFirst("tree ".utf8.count)) else {
      throw .failed("the commit \(commit) cannot be read")
    }
    rootTrees[commit] = tree
    return tree
  }

  private func tree(_ id: ObjectID) async throws(GitError) -> Tree {
    if let known = trees[id] { return known }
    guard let tree = Tree(try await contents(of: id, kind: "tree"), format: format) else {
      throw .failed("the tree \(id) cannot be read")
    }
    trees[id] = tree
    return tree
  }

  private func contents(of id: ObjectID, kind: String) async throws(GitError) -> [UInt8] {
    var contents: BatchReader.Answer?
    try await read([id], kind: kind, limit: GitObjects.treeLimit) { contents = $1 }
    switch contents {
    case .contents(let bytes): return bytes
    case .missing, nil: throw .missingObject
    case .otherKind: throw .failed("\(id) is no \(kind)")
    case .tooLarge(let size): throw .failed("the \(kind) \(id) has \(size) bytes, which is not read")
    }
  }
}

extension GitObjects {
  private func waitForTurn() async {
    guard isBusy else {
      isBusy = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func endTurn() {
    if waiting.isEmpty {
      isBusy = false
    } else {
      waiting.removeFirst().resume()
    }
  }

  /// Asks for objects, and passes each on as soon as it is there; it asks and reads at the same time.
  private func read(
    _ ids: [ObjectID], kind: String, limit: Int, _ pass: (ObjectID, BatchReader.Answer) -> Void
  ) async throws(GitError) {
    guard !isClosed else { throw .failed("'git cat-file' has been ended") }
    guard !ids.isEmpty else { return }
    let (process, firstReader) = try await running()
    // Whatever stops this, the process is in the middle of an answer then.
    (self.process, reader) = (nil, nil)
    var reader = firstReader
    let clock = Task { [time = git.limits.time] in
      try await Task.sleep(for: time)
      process.kill()
    }
    defer { clock.cancel() }
    let start = ContinuousClock.now
    async let written: Void = process.ask(for: ids)
    var left = git.limits.output
    for id in ids {
      guard let answer = await reader.answer(about: id, kind: kind, limit: limit) else {
        // It has ended, or says what is not understood, or nobody waits for it any more.
        process.kill()
        await written
        let message = await process.end()
        guard !Task.isCancelled else { throw .failed("'git \(BatchProcess.command)' was stopped") }
        guard start.duration(to: .now) < git.limits.time else { throw git.limits.timeError(BatchProcess.command) }
        let error = GitError(BatchProcess.command, message: try message.get(), folder: root)
        // It died of this one, which it would have had to fetch.
        if error == .missingObject { pass(id, .missing) }
        throw error
      }
      if case .contents(let bytes) = answer { left -= bytes.count }
      pass(id, answer)
      guard left >= 0 else {
        process.kill()
        await written
        _ = await process.end()
        throw git.limits.outputError(BatchProcess.command)
      }
    }
    await written
    (self.process, self.reader) = (process, reader)
  }

  /// The process, which is started if there is none.
  private func running() async throws(GitError) -> (BatchProcess, BatchReader) {
    if let process, let reader { return (process, reader) }
    let process = try await BatchProcess(git, in: root)
    return (process, BatchReader(process.output))
  }
}
