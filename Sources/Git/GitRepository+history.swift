extension GitRepository {
  /// A stretch of history, newest first.
  package typealias History = (commits: [CommitRecord], isCut: Bool)

  /// The commits of the first-parent line of `tip` that changed something below `folders`.
  ///
  /// - Parameters:
  ///   - limit: How many commits that touch the folders are looked at.
  /// - Returns: The commits, newest first, and whether there are more than `limit`.
  package func firstParents(
    of tip: ObjectID, touching folders: [RepositoryPath], limit: Int
  ) async throws(GitError) -> History {
    try await history(of: tip, bytes("--first-parent"), folders, limit)
  }

  /// The ancestors of `tip`, itself among them, that changed something below `folders` against their first parent.
  ///
  /// Every version of a file that any ancestor had is the result of such a change: a merge whose file is the same as
  /// its first parent's has it from there.
  ///
  /// - Parameters:
  ///   - limit: How many commits that touch the folders are looked at.
  /// - Returns: The commits by their date, newest first, but never before their children; and whether there are more
  ///   than `limit`.
  package func ancestors(
    of tip: ObjectID, touching folders: [RepositoryPath], limit: Int
  ) async throws(GitError) -> History {
    try await history(of: tip, bytes("--full-history", "--date-order"), folders, limit)
  }

  private func history(
    of tip: ObjectID, _ walk: [[UInt8]], _ folders: [RepositoryPath], _ limit: Int
  ) async throws(GitError) -> History {
    guard let paths = gitPaths(of: folders) else { return ([], false) }
    let options = [CommitRecord].logOptions + ["--diff-merges=first-parent", "--max-count=\(limit + 1)"]
    let arguments = options.map { Array($0.utf8) } + walk + bytes(tip.hex, "--") + paths
    let answer = try await git.answer("log", arguments, in: root)
    guard answer.isSuccess else { throw error(of: answer, about: [tip], in: "log") }
    guard let commits = [CommitRecord](log: answer.output) else {
      throw .failed("'git log' says what is not understood")
    }
    // A merge that differs from another parent only has no changes, nor has a change of mode.
    return (commits.prefix(limit).filter { !$0.changes.isEmpty }, commits.count > limit)
  }

  /// The folders as git takes them, none for the whole repository.
  ///
  /// - Returns: Nil if there are no folders.
  func gitPaths(of folders: [RepositoryPath]) -> [[UInt8]]? {
    // No path has a NUL in it, and as an argument it would end there.
    let folders = folders.filter { !$0.bytes.contains(0) }
    guard !folders.isEmpty else { return nil }
    return folders.contains { $0.bytes.isEmpty } ? [] : folders.map(\.bytes)
  }
}
