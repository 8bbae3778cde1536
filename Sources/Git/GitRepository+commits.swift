extension GitRepository {
  /// The commit that a name leads to: a branch, a tag, a number of digits, `HEAD~2`.
  ///
  /// - Throws: `GitError.unknownRevision` if there is none.
  package func commit(named revision: String) async throws(GitError) -> ObjectID {
    guard !revision.isEmpty, !revision.utf8.contains(0), !revision.hasPrefix("-") else {
      throw .unknownRevision(revision)
    }
    do throws(GitError) {
      if let commit = try await git.commit(revision, in: root) { return commit }
    } catch {
      // What git says is about the name then: `HEAD@{upstream}` of a branch that has none.
      guard case .failed = error else { throw error }
    }
    throw .unknownRevision(revision)
  }

  /// A commit, without its changes.
  package func record(of commit: ObjectID) async throws(GitError) -> CommitRecord {
    let arguments = [CommitRecord].logOptions + ["--no-patch", "--no-walk", commit.hex, "--"]
    let answer = try await git.answer("log", arguments.map { Array($0.utf8) }, in: root)
    guard answer.isSuccess else { throw error(of: answer, about: [commit], in: "log") }
    guard let records = [CommitRecord](log: answer.output), let record = records.first, records.count == 1 else {
      throw .failed("'git log' says what is not understood")
    }
    return record
  }

  /// The commit that `origin/HEAD` leads to; nil if there is none.
  package func remoteHead() async throws(GitError) -> ObjectID? {
    try await git.commit("refs/remotes/origin/HEAD", in: root)
  }

  /// A nearest common ancestor; nil if there is none.
  package func mergeBase(_ a: ObjectID, _ b: ObjectID) async throws(GitError) -> ObjectID? {
    let answer = try await git.answer("merge-base", bytes(a.hex, b.hex), in: root)
    if answer.code == 1 { return nil }
    guard answer.isSuccess else { throw error(of: answer, about: [a, b], in: "merge-base") }
    return ObjectID(digits: answer.output.prefix { $0 != UInt8(ascii: "\n") })
  }

  /// Whether a commit is an ancestor of another, or the same.
  package func isAncestor(_ a: ObjectID, of b: ObjectID) async throws(GitError) -> Bool {
    let answer = try await git.answer("merge-base", bytes("--is-ancestor", a.hex, b.hex), in: root)
    if answer.code == 1 { return false }
    guard answer.isSuccess else { throw error(of: answer, about: [a, b], in: "merge-base") }
    return true
  }

  /// What a failed call means: a commit that is not there, or anything else.
  func error(of answer: GitProgram.Answer, about commits: [ObjectID], in command: String) -> GitError {
    let words = ["bad object", "bad revision", "Not a valid", "not a valid", "not a tree object", "bad tree object"]
    let unknown = commits.first { answer.message.contains($0.hex) } ?? commits.first
    let error = GitError(command, message: answer.message, folder: root)
    if case .failed = error, let unknown, words.contains(where: answer.message.contains) {
      return .unknownRevision(unknown.hex)
    }
    return error
  }
}
