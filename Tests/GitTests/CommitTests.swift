import Foundation
import Git
import Testing

/// What is said of single commits.
struct CommitTests {
  @Test func `a commit is found by each of its names`() async throws {
    try await TestRepository.with { repository in
      try repository.write("a", "1")
      let first = try repository.commit("first")
      try repository.git("tag", "-a", "v1", "-m", "tagged")
      let second = try repository.commit("second")
      let git = try await repository.open()
      #expect(git.head == second)
      for name in ["HEAD~1", "v1", "v1^{commit}", first.hex, String(first.hex.prefix(12)), first.hex.uppercased()] {
        #expect(try await git.commit(named: name) == first, "\(name)")
      }
      #expect(try await git.commit(named: "main") == second)
    }
  }

  @Test(arguments: [
    "", "-x", "--all", "--help", "^HEAD", "HEAD..main", "HEAD:a", ":/nothing", "no such", "HEAD\n", "a\0b", "HEAD@{9}",
    "HEAD@{upstream}", "..", "*", "$(touch x)", "0000000000000000000000000000000000000000",
    "0123456789012345678901234567890123456789", String(repeating: "x", count: 10_000),
  ])
  func `what names no commit is unknown`(_ name: String) async throws {
    try await TestRepository.with { repository in
      try repository.write("a", "1")
      try repository.commit("first")
      let git = try await repository.open()
      await #expect(throws: GitError.unknownRevision(name)) { try await git.commit(named: name) }
    }
  }

  @Test func `a record has the author, the author's date and the subject`() async throws {
    try await TestRepository.with { repository in
      try repository.write("a", "1")
      let first = try repository.commit("A long\nsubject\n\nand a body\n", time: 1_793_610_000)
      let second = try repository.commit("", time: 0)
      let git = try await repository.open()
      let (one, two) = (try await git.record(of: first), try await git.record(of: second))
      #expect(
        one
          == CommitRecord(
            id: first, parents: [], author: "Ann", date: "2026-11-02T09:00:00Z", subject: "A long subject",
            changes: []))
      #expect(
        two
          == CommitRecord(
            id: second, parents: [first], author: "Ann", date: "1970-01-01T00:00:00Z", subject: "", changes: []))
      let absent = try #require(ObjectID("0123456789012345678901234567890123456789"))
      await #expect(throws: GitError.unknownRevision(absent.hex)) { try await git.record(of: absent) }
    }
  }

  @Test func `authors and subjects in other encodings are read`() async throws {
    try await TestRepository.with { repository in
      try repository.write("a", "1")
      try repository.commit("first")
      let tree = try repository.id("HEAD^{tree}")
      func commit(_ encoding: String, _ author: [UInt8], _ message: [UInt8]) throws -> ObjectID {
        let start = Array("tree \(tree)\nauthor ".utf8) + author
        let end = " <a@b> 1700000000 +0200\ncommitter Ben <b@c> 1700000000 +0200\n\(encoding)\n"
        let text = try repository.git(
          "hash-object", "-t", "commit", "-w", "--stdin", "--literally", input: start + Array(end.utf8) + message)
        return try #require(ObjectID(String(text.prefix(40))))
      }
      let latin = try commit("encoding ISO-8859-1\n", [0x4A, 0xF6, 0x72, 0x67], [0xFC, 0x62, 0x65, 0x72])
      let broken = try commit("", [0x4A, 0xF6, 0x72, 0x67], Array("a\u{1B}[31m\u{1}b".utf8))
      try repository.git("config", "i18n.logOutputEncoding", "UTF-16")
      let git = try await repository.open()
      let record = try await git.record(of: latin)
      #expect(record.author == "Jörg" && record.subject == "über" && record.date == "2023-11-14T22:13:20Z")
      let other = try await git.record(of: broken)
      #expect(other.author == "J\u{FFFD}rg" && other.subject == "a\u{1B}[31m\u{1}b")
    }
  }

  @Test func `origin's head is one of its branches, if it is known`() async throws {
    try await TestRepository.with { repository in
      try repository.write("a", "1")
      let first = try repository.commit("first")
      #expect(try await repository.open().remoteHead() == nil)
      try repository.git("clone", "-q", repository.folder.path, repository.outer.path + "/clone")
      let clone = repository.at("clone")
      try clone.commit("second")
      #expect(try await clone.open().remoteHead() == first)
      try clone.git("update-ref", "-d", "refs/remotes/origin/main")
      #expect(try await clone.open().remoteHead() == nil)
    }
  }

  @Test func `common ancestors`() async throws {
    try await TestRepository.with { repository in
      let base = try repository.commit("base")
      let main = try repository.commit("main")
      try repository.git("checkout", "-q", "-b", "side", base.hex)
      let side = try repository.commit("side")
      try repository.git("checkout", "-q", "--orphan", "other")
      let other = try repository.commit("other")
      let git = try await repository.open()
      #expect(try await git.mergeBase(main, side) == base)
      #expect(try await git.mergeBase(base, side) == base)
      #expect(try await git.mergeBase(main, other) == nil)
      #expect(try await git.isAncestor(base, of: side))
      #expect(try await git.isAncestor(base, of: base))
      #expect(try await !git.isAncestor(main, of: side))
      let absent = try #require(ObjectID("0123456789012345678901234567890123456789"))
      await #expect(throws: GitError.unknownRevision(absent.hex)) { try await git.mergeBase(absent, main) }
      await #expect(throws: GitError.unknownRevision(absent.hex)) { try await git.isAncestor(main, of: absent) }
    }
  }
}
