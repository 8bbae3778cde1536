import Foundation
import Git
import Testing

/// Programs of the name `git` that do not behave, and none at all.
@Suite(.timeLimit(.minutes(2)))
struct ProgramTests {
  /// A git that knows its version and the repository, and does something else for one command.
  private func with(
    _ command: String, _ script: String, _ body: (TestRepository, TestRepository) async throws -> Void
  ) async throws {
    try await TestRepository.with { repository in
      try repository.write("a", "1")
      try repository.commit("first")
      let fake = try repository.replacingGit(
        by: """
          case " $* " in
          *' \(command) '*)
          echo $$ >> '\(repository.outer.path)/pids'
          \(script)
          ;;
          esac
          PATH=${PATH#*:} exec git "$@"
          """)
      try await body(fake, repository)
    }
  }

  /// The processes of the script that are still there.
  private func survivors(_ repository: TestRepository) throws -> [String] {
    let pids = try String(contentsOf: repository.outer.appending(path: "pids"), encoding: .utf8).split(separator: "\n")
    return pids.map(String.init).filter { kill(pid_t($0) ?? 0, 0) == 0 }
  }

  private func isLimit(_ error: GitError?, _ words: String) -> Bool {
    guard case .limit(let text)? = error else { return false }
    return text.contains(words)
  }

  @Test func `there is no git`() async throws {
    try await TestRepository.with { repository in
      try repository.commit("first")
      await #expect(throws: GitError.notInstalled) { try await repository.open(changing: ["PATH": "/nonexistent"]) }
    }
  }

  @Test(arguments: [
    ("git version 1.8.3.1", "1.8.3.1"), ("git version 2.30.9", "2.30.9"),
    ("git version 2.9.0 (Apple Git-100)", "2.9.0"),
  ])
  func `an old git is named with the version that is needed`(text: String, version: String) async throws {
    try await TestRepository.with { repository in
      let fake = try repository.replacingGit(by: "echo '\(text)'")
      await #expect(throws: GitError.tooOld(version: version, needed: "2.31")) { try await fake.open() }
    }
  }

  @Test(arguments: ["2.31.0", "2.100.rc0", "3.0.0", "2.39.5 (Apple Git-154)", "2.47.GIT"])
  func `a git that is new enough`(version: String) async throws {
    try await with("version", "echo 'git version \(version)'; exit") { fake, _ in
      _ = try await fake.open()
    }
  }

  @Test(arguments: ["exit 1", "exit 0", "echo usage: git; exit 0", "kill -9 $$", "printf '\\377\\000'; exit 3"])
  func `a program that is no git`(script: String) async throws {
    try await TestRepository.with { repository in
      let fake = try repository.replacingGit(by: script)
      let error = await #expect(throws: GitError.self) { try await fake.open() }
      guard case .failed? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test(arguments: ["sleep 1000", "sleep 1000 & wait", "exec sleep 1000", "trap '' TERM INT HUP PIPE; sleep 1000"])
  func `a git that hangs is ended`(script: String) async throws {
    try await with("log", script) { fake, repository in
      let git = try await fake.open(limits: GitLimits(time: .seconds(10)))
      let start = ContinuousClock.now
      let error = await #expect(throws: GitError.self) { try await git.record(of: git.head) }
      #expect(isLimit(error, "'git log' took longer than 10.0 seconds"), "\(String(describing: error))")
      #expect(start.duration(to: .now) < .seconds(60))
      #expect(try survivors(repository) == [])
    }
  }

  @Test(arguments: ["log", "cat-file"])
  func `a git that floods is ended`(command: String) async throws {
    let flood = command == "log" ? "exec yes" : "read id; exec yes \"$id blob 0\""
    try await with(command, flood) { fake, repository in
      let git = try await fake.open(limits: GitLimits(time: .seconds(30), output: 1 << 20))
      if command == "log" {
        let error = await #expect(throws: GitError.self) { try await git.record(of: git.head) }
        #expect(isLimit(error, "'git log' answered with more than 1048576 bytes"), "\(String(describing: error))")
      } else {
        // The first line is as good as an answer, and what follows is not.
        await #expect(throws: GitError.self) { try await git.objects.blobs([git.head], limit: 10) }
      }
      #expect(try survivors(repository) == [])
    }
  }

  @Test func `a git that reads no input is not waited for`() async throws {
    try await with("check-attr", "exit 3") { fake, _ in
      let git = try await fake.open()
      let paths = (0..<50_000).map { RepositoryPath("a path that is long enough to fill the pipe \($0)") }
      await #expect(throws: GitError.failed("'git check-attr' failed")) { try await git.filtered(paths) }
    }
    try await with("check-attr", "sleep 1000") { fake, repository in
      let git = try await fake.open(limits: GitLimits(time: .seconds(10)))
      let paths = (0..<50_000).map { RepositoryPath("a path that is long enough to fill the pipe \($0)") }
      let error = await #expect(throws: GitError.self) { try await git.filtered(paths) }
      #expect(isLimit(error, "took longer"), "\(String(describing: error))")
      #expect(try survivors(repository) == [])
    }
  }

  @Test(arguments: ["sleep 1000", "read x; sleep 1000", "read x; printf '%s blob 100\\nabc' $x; sleep 1000"])
  func `objects that never come`(script: String) async throws {
    try await with("cat-file", script) { fake, repository in
      let git = try await fake.open(limits: GitLimits(time: .seconds(10)))
      let ids = try (0..<20_000).map { number in
        try #require(ObjectID(String(repeating: "0", count: 35) + String(number + 10_000)))
      }
      let error = await #expect(throws: GitError.self) { try await git.objects.blobs(ids, limit: 100) }
      #expect(isLimit(error, "'git cat-file' took longer than 10.0 seconds"), "\(String(describing: error))")
      await git.objects.close()
      #expect(try survivors(repository) == [])
    }
  }

  @Test(arguments: [
    "exit 1", "echo 'fatal: broken' >&2; exit 128", "echo nonsense; exit 0", "read x; echo \"$x blob -1\"",
    "echo 0123456789012345678901234567890123456789 blob 1; echo a", "read x; echo \"$x blob 1\"; echo abc",
    "read x; echo \"$x blob 99999999999999999999\"", "read x; echo \"$x blob 5\"; echo a", "read x; echo $x",
    "kill -9 $$",
  ])
  func `objects that come broken`(script: String) async throws {
    try await with("cat-file", script + "\nexit 0") { fake, repository in
      let git = try await fake.open()
      let error = await #expect(throws: GitError.self) { try await git.objects.blobs([git.head], limit: 100) }
      let words = script.contains("fatal") ? "'git cat-file' failed: broken" : "'git cat-file' failed"
      #expect(error == .failed(words))
      await git.objects.close()
      #expect(try survivors(repository) == [])
    }
  }

  @Test func `whoever stops waiting ends git`() async throws {
    try await with("log", "sleep 1000") { fake, repository in
      let git = try await fake.open()
      let call = Task { try await git.record(of: git.head) }
      try await Task.sleep(for: .milliseconds(300))
      call.cancel()
      await #expect(throws: GitError.self) { try await call.value }
      #expect(try survivors(repository) == [])
    }
  }
}
