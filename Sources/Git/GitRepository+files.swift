extension GitRepository {
  /// Every file, link and submodule of a commit below some folders.
  package func entries(
    of commit: ObjectID, below folders: [RepositoryPath]
  ) async throws(GitError) -> [RepositoryPath: TreeEntry] {
    guard let paths = gitPaths(of: folders) else { return [:] }
    let arguments = bytes("-r", "-z", "--full-tree", "--", commit.hex) + paths
    let answer = try await git.answer("ls-tree", arguments, in: root)
    guard answer.isSuccess else { throw error(of: answer, about: [commit], in: "ls-tree") }
    var entries: [RepositoryPath: TreeEntry] = [:]
    // `100644 blob <id>`, a tab, and the path.
    for line in answer.output.split(separator: 0) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
        throw .failed("'git ls-tree' says what is not understood")
      }
      let parts = line[..<tab].split(separator: UInt8(ascii: " "))
      guard parts.count == 3, let kind = TreeEntry.Kind(mode: parts[0]), let id = ObjectID(digits: parts[2]) else {
        throw .failed("'git ls-tree' says what is not understood")
      }
      entries[RepositoryPath(bytes: Array(line[(tab + 1)...]))] = TreeEntry(kind: kind, id: id)
    }
    return entries
  }

  /// Those of `paths` that have a `filter` attribute in the work tree: what is committed is not what the user wrote, but
  /// encrypted, or a note on where it is kept.
  package func filtered(_ paths: [RepositoryPath]) async throws(GitError) -> Set<RepositoryPath> {
    let paths = paths.filter { !$0.bytes.isEmpty && !$0.bytes.contains(0) }
    guard !paths.isEmpty else { return [] }
    let input: [UInt8] = Array(paths.map { $0.bytes + [0] }.joined())
    let output = try await git.output("check-attr", bytes("--stdin", "-z", "filter"), in: root, input: input)
    // Path, attribute and value of each.
    let fields = output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    guard fields.count == 3 * paths.count else { throw .failed("'git check-attr' says what is not understood") }
    var filtered: Set<RepositoryPath> = []
    for (index, path) in paths.enumerated() {
      let value = fields[fields.startIndex + 3 * index + 2]
      if !value.elementsEqual("unspecified".utf8), !value.elementsEqual("unset".utf8) { filtered.insert(path) }
    }
    return filtered
  }
}
