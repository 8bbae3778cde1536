import Files

/// A work tree of git, and the history behind it.
///
/// Each call starts a `git` that only reads, and ends it when it takes too long or says too much. What git says of a
/// commit or path never depends on the user's settings.
package struct GitRepository: Sendable {
  /// The work tree's folder, without links.
  package let root: String
  /// The commit that is checked out.
  package let head: ObjectID
  /// Whether older commits were left out when the repository was cloned.
  package let isShallow: Bool
  package let objectFormat: ObjectFormat
  /// Reads the contents of commits.
  package let objects: GitObjects
  let git: GitProgram

  /// Finds the work tree that holds a folder.
  ///
  /// - Parameters:
  ///   - folder: An absolute path without links.
  ///   - variable: The value of a variable of this process's environment.
  package static func open(
    containing folder: String, variable: (String) -> String? = environmentVariable, limits: GitLimits = GitLimits()
  ) async throws(GitError) -> GitRepository {
    let git = GitProgram(variable: variable, limits: limits)
    try await git.checkVersion()
    let facts = try await git.output(
      "rev-parse", bytes("--show-object-format", "--is-shallow-repository", "--show-toplevel"), in: folder)
    // The path comes last: there may be line breaks in it.
    let lines = facts.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, let format = ObjectFormat(rawValue: String(decoding: lines[0], as: UTF8.self)),
      lines[2].last == UInt8(ascii: "\n"), let root = String(validating: lines[2].dropLast(), as: UTF8.self)
    else { throw .failed("'git rev-parse' says what is not understood") }
    guard let head = try await git.commit("HEAD", in: root) else { throw .noCommit }
    return GitRepository(
      root: (try? realPath(root)) ?? root, head: head,
      isShallow: lines[1].elementsEqual("true".utf8), objectFormat: format,
      objects: GitObjects(git: git, root: root, format: format), git: git)
  }

  /// The name that git gives to a file with these contents, where no filter changes them.
  package func objectID(ofFile bytes: [UInt8]) -> ObjectID { objectFormat.id(ofFile: bytes) }
}

extension GitProgram {
  /// - Throws: `GitError.tooOld` if the version lacks options that are used.
  fileprivate func checkVersion() async throws(GitError) {
    let output = try await output("version", in: "/")
    let text = String(decoding: output, as: UTF8.self)
    let version = text.split(whereSeparator: \.isWhitespace).dropFirst(2).first ?? ""
    let parts = version.split(separator: ".")
    guard text.hasPrefix("git version "), parts.count > 1, let major = Int(parts[0]), let minor = Int(parts[1]) else {
      throw .failed("'git version' says what is not understood")
    }
    let needed = GitProgram.neededVersion
    guard (major, minor) >= needed else {
      throw .tooOld(version: String(version), needed: "\(needed.major).\(needed.minor)")
    }
  }

  /// The commit of a name; nil if there is none.
  func commit(_ name: String, in root: String) async throws(GitError) -> ObjectID? {
    let arguments = bytes("--verify", "--quiet", "--end-of-options", "\(name)^{commit}")
    let answer = try await answer("rev-parse", arguments, in: root)
    switch answer.code {
    case 0:
      // What is no name of one commit can still be understood: `^HEAD` is answered with `^` and an id.
      return ObjectID(digits: answer.output.dropLast())
    case 1: return nil
    default: throw GitError("rev-parse", message: answer.message, folder: root)
    }
  }
}

/// Arguments as git takes them.
func bytes(_ arguments: String...) -> [[UInt8]] { arguments.map { Array($0.utf8) } }
