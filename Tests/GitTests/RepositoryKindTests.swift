import Foundation
import Git
import Testing

/// Every kind of repository that people have.
struct RepositoryKindTests {
  private let team = [RepositoryPath("team")]

  /// Three commits on one file.
  private func fill(_ repository: TestRepository) throws {
    for number in 1...3 {
      try repository.write("team/a", "\(number)")
      try repository.commit("\(number)", time: 1_700_000_000 + number)
    }
  }

  /// Reads all that there is of the three commits.
  private func check(_ repository: TestRepository, _ path: String = "", count: Int = 3) async throws {
    let git = try await repository.open(path)
    let history = try await git.firstParents(of: git.head, touching: team, limit: 10)
    #expect(history.commits.map(\.subject) == ["3", "2", "1"].prefix(count).map(\.self))
    #expect(try await git.ancestors(of: git.head, touching: team, limit: 10).commits == history.commits)
    let ids = history.commits.compactMap { $0.changes.first?.after?.id }
    let blobs = try await git.objects.blobs(ids, limit: 10)
    #expect(ids.map { blobs[$0] } == ["3", "2", "1"].prefix(count).map { Array($0.utf8) })
    #expect(try await git.objects.entry(at: RepositoryPath("team/a"), in: git.head)?.id == ids.first)
    #expect(try await git.entries(of: git.head, below: team).count == 1)
    #expect(try await git.commit(named: "HEAD") == git.head)
    #expect(try await git.mergeBase(git.head, git.head) == git.head)
    #expect(try await git.record(of: git.head).subject == "3")
    #expect(try await git.filtered(team) == [])
    await git.objects.close()
  }

  @Test(arguments: ["sha1", "sha256"])
  func `a repository of either format, from any folder of it`(format: String) async throws {
    try await TestRepository.with(format: format) { repository in
      try fill(repository)
      try await check(repository)
      try await check(repository, "team")
      let git = try await repository.open("team")
      #expect(git.root == repository.folder.path && !git.isShallow)
    }
  }

  @Test(arguments: ["a b", "quote'\"s", "line\nbreak", "-x", "é日本", "$(touch x)"])
  func `a work tree of any name`(name: String) async throws {
    try await TestRepository.with { repository in
      let other = repository.at(name)
      try FileManager.default.moveItem(at: repository.folder, to: other.folder)
      try fill(other)
      try await check(other, "team")
      #expect(try await other.open().root == other.folder.path)
    }
  }

  @Test func `a linked work tree`() async throws {
    try await TestRepository.with { repository in
      try fill(repository)
      try repository.git("worktree", "add", "-q", "../linked", "-b", "other")
      try await check(repository.at("linked"), "team")
      #expect(try await repository.at("linked").open().root == repository.at("linked").folder.path)
      try FileManager.default.removeItem(at: repository.folder)
      let error = await #expect(throws: GitError.self) { try await repository.at("linked").open() }
      guard case .failed(let words) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(words.contains("not a git repository: "))
    }
  }

  @Test func `a submodule`() async throws {
    try await TestRepository.with { repository in
      try fill(repository)
      let parent = repository.at("parent")
      try FileManager.default.createDirectory(at: parent.folder, withIntermediateDirectories: false)
      try parent.git("init", "-q")
      try parent.git("submodule", "--quiet", "add", repository.folder.path, "sub")
      try parent.commit("parent")
      try await check(repository.at("parent/sub"), "team")
      #expect(try await repository.at("parent/sub").open().root == parent.folder.path + "/sub")
    }
  }

  @Test func `a shallow clone says that it is one`() async throws {
    try await TestRepository.with { repository in
      try fill(repository)
      let clone = repository.at("clone")
      try repository.git("clone", "-q", "--depth", "2", "file://" + repository.folder.path, clone.folder.path)
      try await check(clone, count: 2)
      let git = try await clone.open()
      #expect(git.isShallow)
      let last = try #require(try await git.firstParents(of: git.head, touching: team, limit: 9).commits.last)
      #expect(last.parents == [] && last.changes.first?.before == nil)
    }
  }

  @Test(arguments: ["blob:none", "tree:0"])
  func `a partial clone fetches nothing`(filter: String) async throws {
    try await TestRepository.with { repository in
      try fill(repository)
      try repository.git("config", "uploadpack.allowFilter", "true")
      try repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
      let clone = repository.at("clone")
      try repository.git(
        "clone", "-q", "--filter", filter, "file://" + repository.folder.path, clone.folder.path)
      let before = try Snapshot(clone.folder.appending(path: ".git"))
      let git = try await clone.open()
      let old = try await git.commit(named: "HEAD~1")
      let oldEntry = try repository.id("HEAD~1:team/a")
      let newEntry = try repository.id("HEAD:team/a")
      #expect(try await git.objects.entry(at: RepositoryPath("team/a"), in: git.head)?.id == newEntry)
      if filter == "blob:none" {
        #expect(try await git.firstParents(of: git.head, touching: team, limit: 9).commits.count == 3)
        #expect(try await git.objects.entry(at: RepositoryPath("team/a"), in: old)?.id == oldEntry)
      } else {
        await #expect(throws: GitError.missingObject) {
          try await git.firstParents(of: git.head, touching: team, limit: 9)
        }
        await #expect(throws: GitError.missingObject) { try await git.entries(of: old, below: team) }
        await #expect(throws: GitError.missingObject) {
          try await git.objects.entry(at: RepositoryPath("team/a"), in: old)
        }
      }
      for _ in 1...2 {
        await #expect(throws: GitError.missingObject) { try await git.objects.blobs([newEntry, oldEntry], limit: 9) }
        #expect(try await git.objects.blobs([newEntry], limit: 9) == [newEntry: Array("3".utf8)])
      }
      await git.objects.close()
      #expect(try Snapshot(clone.folder.appending(path: ".git")) == before)
    }
  }

  @Test func `what is no work tree`() async throws {
    try await TestRepository.with { repository in
      await #expect(throws: GitError.noCommit) { try await repository.open() }
      try fill(repository)
      await #expect(throws: GitError.noWorkTree) { try await repository.open(".git") }
      await #expect(throws: GitError.noWorkTree) { try await repository.open(".git/refs") }
      await #expect(throws: GitError.noWorkTree) { try await repository.at("").open() }
      try repository.git("clone", "-q", "--bare", repository.folder.path, repository.outer.path + "/bare")
      await #expect(throws: GitError.noWorkTree) { try await repository.at("bare").open() }
      try repository.git("checkout", "-q", "--orphan", "new")
      await #expect(throws: GitError.noCommit) { try await repository.open() }
      let absent = await #expect(throws: GitError.self) { try await repository.open("absent") }
      guard case .failed? = absent else {
        Issue.record("\(String(describing: absent))")
        return
      }
    }
  }

  @Test(.enabled(if: getuid() == 0, "needs root, to give a folder away"))
  func `a folder of somebody else is not trusted unless the user does`() async throws {
    try await TestRepository.with { repository in
      try fill(repository)
      let paths = [repository.folder.path, repository.folder.path + "/.git"]
      for path in paths { try FileManager.default.setAttributes([.ownerAccountID: 1_234], ofItemAtPath: path) }
      await #expect(throws: GitError.unsafeOwner(folder: repository.folder.path)) { try await repository.open() }
      try Data("[safe]\n\tdirectory = \(repository.folder.path)\n".utf8)
        .write(to: repository.outer.appending(path: ".gitconfig"))
      try await check(repository)
      try FileManager.default.removeItem(at: repository.outer.appending(path: ".gitconfig"))
      _ = try await repository.open(changing: [
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": repository.folder.path,
      ])
    }
  }
}
