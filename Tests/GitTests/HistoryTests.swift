import Foundation
import Git
import Testing

/// What commits changed, along the first parents and along all.
struct HistoryTests {
  private let folder = [RepositoryPath("team")]

  @Test func `each change has what was before and after`() async throws {
    try await TestRepository.with { repository in
      try repository.write("team/a", "1")
      try repository.write("other", "1")
      let first = try repository.commit("first")
      try repository.write("other", "2")
      try repository.commit("not here")
      try repository.write("team/a", "2")
      try repository.write("team/deep/b", "1")
      let second = try repository.commit("second")
      try repository.git("update-index", "--chmod=+x", "team/a")
      try repository.git("commit", "-q", "-m", "mode alone")
      try FileManager.default.removeItem(at: repository.folder.appending(path: "team/a"))
      try FileManager.default.createSymbolicLink(
        atPath: repository.folder.path + "/team/a", withDestinationPath: "deep/b")
      let third = try repository.commit("a link")
      try repository.git("rm", "-q", "-r", "team/deep")
      let fourth = try repository.commit("gone")

      let git = try await repository.open()
      let (commits, isCut) = try await git.firstParents(of: git.head, touching: folder, limit: 100)
      #expect(!isCut)
      #expect(commits.map(\.id) == [fourth, third, second, first])
      let (one, two) = (git.objectID(ofFile: Array("1".utf8)), git.objectID(ofFile: Array("2".utf8)))
      let link = TreeEntry(kind: .link, id: git.objectID(ofFile: Array("deep/b".utf8)))
      func file(_ id: ObjectID) -> TreeEntry { TreeEntry(kind: .file, id: id) }
      #expect(
        commits.map(\.changes) == [
          [PathChange(path: RepositoryPath("team/deep/b"), before: file(one), after: nil)],
          [PathChange(path: RepositoryPath("team/a"), before: file(two), after: link)],
          [
            PathChange(path: RepositoryPath("team/a"), before: file(one), after: file(two)),
            PathChange(path: RepositoryPath("team/deep/b"), before: nil, after: file(one)),
          ],
          [PathChange(path: RepositoryPath("team/a"), before: nil, after: file(one))],
        ])
      #expect(try await git.ancestors(of: git.head, touching: folder, limit: 100).commits == commits)
      #expect(try await git.firstParents(of: git.head, touching: [], limit: 100).commits.isEmpty)
      let whole = try await git.firstParents(of: git.head, touching: [RepositoryPath("")], limit: 100)
      #expect(whole.commits.count == 5)
      let both = [RepositoryPath("team"), RepositoryPath("team/deep"), RepositoryPath("absent")]
      #expect(try await git.firstParents(of: git.head, touching: both, limit: 100).commits == commits)
    }
  }

  @Test(arguments: [(0, 0, true), (1, 1, true), (3, 3, true), (4, 4, false), (9, 4, false)])
  func `no more commits than the limit are looked at`(limit: Int, count: Int, isCut: Bool) async throws {
    try await TestRepository.with { repository in
      for number in 1...4 {
        try repository.write("team/a", "\(number)")
        try repository.commit("\(number)", time: 1_700_000_000 + number)
      }
      let git = try await repository.open()
      for history in [
        try await git.firstParents(of: git.head, touching: folder, limit: limit),
        try await git.ancestors(of: git.head, touching: folder, limit: limit),
      ] {
        #expect(history.commits.map(\.subject) == ["4", "3", "2", "1"].prefix(count).map(\.self))
        #expect(history.isCut == isCut)
      }
    }
  }

  @Test func `a merge is compared with its first parent`() async throws {
    try await TestRepository.with { repository in
      try repository.write("team/a", "1")
      let base = try repository.commit("base", time: 1)
      try repository.git("checkout", "-q", "-b", "side")
      try repository.write("team/b", "1")
      let side = try repository.commit("side", time: 2)
      try repository.git("checkout", "-q", "-b", "discarded", base.hex)
      try repository.write("team/a", "lost")
      let discarded = try repository.commit("discarded", time: 3)
      try repository.git("checkout", "-q", "main")
      try repository.git("merge", "-q", "--no-ff", "-m", "merge side", "side", time: 4)
      let merge = try repository.id("HEAD")
      try repository.git("merge", "-q", "-s", "ours", "-m", "merge ours", "discarded", time: 5)

      let git = try await repository.open()
      let first = try await git.firstParents(of: git.head, touching: folder, limit: 100).commits
      #expect(first.map(\.id) == [merge, base])
      #expect(first.first?.parents == [base, side])
      #expect(first.first?.changes.map(\.path) == [RepositoryPath("team/b")])
      let all = try await git.ancestors(of: git.head, touching: folder, limit: 100).commits
      #expect(all.map(\.id) == [merge, discarded, side, base])
      #expect(all.map { $0.changes.map(\.path.description) } == [["team/b"], ["team/a"], ["team/b"], ["team/a"]])
    }
  }

  @Test func `no setting changes what is said`() async throws {
    try await TestRepository.with { repository in
      try repository.write("team/a", "text that is long enough to be seen as renamed\n")
      try repository.commit("one", time: 1)
      try repository.git("mv", "team/a", "team/b ö")
      try repository.write("z", "1")
      try repository.commit("two", time: 2)
      try repository.git("notes", "add", "-m", "a note")
      let git = try await repository.open()
      let (renamed, root) = ([RepositoryPath("team/b ö")], [RepositoryPath("")])
      let plain = try await git.firstParents(of: git.head, touching: renamed, limit: 9).commits
      let whole = try await git.ancestors(of: git.head, touching: root, limit: 9).commits
      #expect(plain.count == 1 && whole.count == 2)
      try repository.write(".mailmap", "Zoe <zoe@example.com> <ann@example.com>\n")
      try repository.write("order", "z\n")
      let settings = [
        "log.follow=true", "log.date=relative", "log.decorate=full", "log.abbrevCommit=true", "log.showSignature=true",
        "log.showRoot=false", "log.mailmap=true", "log.diffMerges=off", "log.excludeDecoration=*",
        "format.pretty=email", "format.notes=true", "notes.displayRef=*", "diff.renames=copies",
        "diff.orderFile=order", "diff.relative=true", "diff.noprefix=true", "diff.external=false",
        "diff.ignoreSubmodules=all", "diff.submodule=diff",
        "core.abbrev=4", "core.quotePath=true", "core.precomposeUnicode=true", "i18n.logOutputEncoding=UTF-16",
        "i18n.commitEncoding=UTF-16", "color.ui=always", "color.diff=always", "core.commentChar=:",
      ]
      for setting in settings {
        let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
        try repository.git("config", parts[0], parts[1])
      }
      let again = try await repository.open("team")
      #expect(try await again.firstParents(of: git.head, touching: renamed, limit: 9).commits == plain)
      #expect(try await again.ancestors(of: git.head, touching: root, limit: 9).commits == whole)
    }
  }

  @Test(arguments: [
    (-1, "1969-12-31T23:59:59Z"), (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    (1_709_251_199, "2024-02-29T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    (999_999_999_999, "9999-12-31T23:59:59Z"),
  ])
  func `a date is in UTC`(seconds: Int, text: String) async throws {
    try await TestRepository.with { repository in
      let tree = try repository.git("mktree").prefix(40)
      let commit = "tree \(tree)\nauthor A <a@b> \(seconds) +0930\ncommitter A <a@b> 1 +0000\n\nx\n"
      let id = try repository.git(
        "hash-object", "-t", "commit", "-w", "--stdin", "--literally", input: Array(commit.utf8))
      try repository.git("update-ref", "HEAD", String(id.prefix(40)))
      let git = try await repository.open()
      let date = try await git.record(of: git.head).date
      // Git before 2.46 or so takes a negative number for a date that cannot be read.
      #expect(date == text || (seconds < 0 && date == "1970-01-01T00:00:00Z"))
    }
  }
}
