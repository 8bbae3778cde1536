import Files
import Foundation
import Git
import Testing

/// A repository in a temporary folder, made and changed with the real git, away from the settings of whoever runs the
/// tests.
struct TestRepository: Sendable {
  /// What belongs to the test: the repository, a home folder, and what else it makes.
  let outer: URL
  /// The work tree.
  let folder: URL
  /// The variables that git is called with, here and by the code under test.
  var environment: [String: String]

  /// Makes an empty repository, and removes all afterwards.
  static func with(format: String = "sha1", _ body: (TestRepository) async throws -> Void) async throws {
    let files = FileManager.default
    let temporary = files.temporaryDirectory.appending(path: "anamctl-\(UUID().uuidString)")
    try files.createDirectory(at: temporary, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: temporary) }
    // Without links, which is how the code under test names folders.
    let outer = URL(filePath: try realPath(temporary.path))
    let repository = TestRepository(
      outer: outer, folder: outer.appending(path: "work"),
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": outer.path,
        "GIT_CONFIG_NOSYSTEM": "1",
      ])
    try files.createDirectory(at: repository.folder, withIntermediateDirectories: false)
    try repository.git("-c", "init.defaultBranch=main", "init", "-q", "--object-format=\(format)")
    try await body(repository)
  }

  /// Another work tree or repository of the same test.
  func at(_ path: String) -> TestRepository {
    TestRepository(outer: outer, folder: outer.appending(path: path), environment: environment)
  }

  /// Opens it by the code under test.
  ///
  /// - Parameters:
  ///   - path: The folder that is asked about, below the work tree.
  ///   - changes: Variables beside `environment`.
  func open(
    _ path: String = "", limits: GitLimits = GitLimits(), changing changes: [String: String] = [:]
  ) async throws(GitError) -> GitRepository {
    let variables = environment.merging(changes) { $1 }
    return try await GitRepository.open(
      containing: path.isEmpty ? folder.path : folder.path + "/" + path, variable: { variables[$0] }, limits: limits)
  }

  /// Calls git, and returns what it writes.
  @discardableResult
  func git(_ arguments: String..., input: [UInt8] = [], time: Int = 1_700_000_000) throws -> String {
    let result = try call(arguments, input: input, time: time)
    try #require(result.code == 0, "git \(arguments): \(result.error)")
    return result.output
  }

  /// Calls git, which may fail.
  func call(
    _ arguments: [String], input: [UInt8] = [], time: Int = 1_700_000_000
  ) throws -> (code: Int32, output: String, error: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let fixed = ["-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", "-c", "gc.auto=0"]
    process.arguments = ["git", "-C", folder.path] + fixed + arguments
    let date = "@\(time) +0000"
    process.environment = environment.merging([
      "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.com", "GIT_AUTHOR_DATE": date,
      "GIT_COMMITTER_NAME": "Ben", "GIT_COMMITTER_EMAIL": "ben@example.com", "GIT_COMMITTER_DATE": date,
    ]) { own, _ in own }
    // Files, because pipes would have to be read and written at the same time.
    let files = ["input", "output", "error"].map { outer.appending(path: "\($0)-\(UUID().uuidString)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files.dropFirst().map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (process.terminationStatus, texts[0], texts[1])
  }

  /// Writes a file of the work tree, and the folders that lead to it.
  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Commits the work tree as it is.
  @discardableResult
  func commit(_ message: String, time: Int = 1_700_000_000) throws -> ObjectID {
    try git("add", "--all")
    try git("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", message, time: time)
    return try id("HEAD")
  }

  /// The name of an object.
  func id(_ revision: String) throws -> ObjectID {
    try #require(ObjectID(try git("rev-parse", revision).trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Puts a program before all others, under the name `git`.
  func replacingGit(by script: String) throws -> TestRepository {
    let folder = outer.appending(path: "bin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try writeProgram("git", in: folder, "#!/bin/sh\n" + script)
    var copy = self
    copy.environment["PATH"] = folder.path + ":" + (environment["PATH"] ?? "")
    return copy
  }
}

/// Writes a program that can be run.
func writeProgram(_ name: String, in folder: URL, _ text: String) throws {
  let file = folder.appending(path: name)
  try Data(text.utf8).write(to: file)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
}
