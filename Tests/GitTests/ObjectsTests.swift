import Foundation
import Git
import Testing

/// Blobs and trees, through one process.
@Suite(.timeLimit(.minutes(2)))
struct ObjectsTests {
  /// Commits files through `git fast-import`, which is quick.
  private func makeBlobs(_ repository: TestRepository, _ contents: [[UInt8]]) throws {
    var stream = Array("commit refs/heads/main\ncommitter A <a@b> 1700000000 +0000\ndata 5\nblobs\n".utf8)
    for (index, bytes) in contents.enumerated() {
      stream += Array("M 100644 inline folder/\(index)\ndata \(bytes.count)\n".utf8) + bytes + [UInt8(ascii: "\n")]
    }
    try repository.git("fast-import", "--quiet", input: stream)
  }

  /// A git that writes down how it is called.
  private func spied(_ repository: TestRepository) throws -> (TestRepository, () throws -> Int) {
    let list = repository.outer.appending(path: "calls")
    try Data().write(to: list)
    let spied = try repository.replacingGit(by: "echo \"$*\" >> '\(list.path)'\nPATH=${PATH#*:} exec git \"$@\"\n")
    return (spied, { try String(contentsOf: list, encoding: .utf8).split(separator: "\n").count })
  }

  @Test func `thousands of blobs and a large one come through one process`() async throws {
    try await TestRepository.with { repository in
      var contents = (0..<5_000).map { number in
        Array("blob \(number)\n\n".utf8) + [UInt8](repeating: UInt8(number % 256), count: number % 300)
      }
      contents.append([])
      contents.append([UInt8](repeating: 10, count: 20 << 20))
      try makeBlobs(repository, contents)
      let (fake, calls) = try spied(repository)
      let git = try await fake.open()
      let before = try calls()
      let ids = contents.map { git.objectID(ofFile: $0) }
      let read = try await git.objects.blobs(ids, limit: 20 << 20)
      #expect(read.count == ids.count)
      for (id, bytes) in zip(ids, contents) where read[id] != bytes { Issue.record("\(id) is not what it was") }
      #expect(try calls() == before + 1)
      let limited = try await git.objects.blobs(ids + ids, limit: (20 << 20) - 1)
      #expect(limited[ids[5_001]] == .some(nil) && limited[ids[5_000]] == .some([]))
      #expect(try await git.objects.blobs([], limit: 1) == [:])
      #expect(try calls() == before + 1)
      await git.objects.close()
      await #expect(throws: GitError.self) { try await git.objects.entry(at: RepositoryPath("folder/1"), in: git.head) }
    }
  }

  @Test func `what is too large is left out, and read when more is allowed`() async throws {
    try await TestRepository.with { repository in
      let large = [UInt8](repeating: 1, count: 300_000)
      try makeBlobs(repository, [large, [2], [UInt8](repeating: 3, count: 100)])
      let git = try await repository.open(limits: GitLimits(output: 300_050))
      let ids = [git.objectID(ofFile: large), git.objectID(ofFile: [2])]
      let hundred = git.objectID(ofFile: [UInt8](repeating: 3, count: 100))
      #expect(try await git.objects.blobs(ids, limit: 299_999) == [ids[0]: nil, ids[1]: [2]])
      #expect(try await git.objects.blobs([ids[0]], limit: 299_999) == [ids[0]: nil])
      let error = await #expect(throws: GitError.self) {
        try await git.objects.blobs([ids[0], hundred], limit: 300_000)
      }
      #expect(error == .limit("'git cat-file' answered with more than 300050 bytes, the limit for one call"))
      #expect(try await git.objects.blobs([ids[0]], limit: 300_000) == [ids[0]: large])
      #expect(try await git.objects.blobs([git.head], limit: 300_000) == [git.head: nil])
      #expect(try await git.objects.entry(at: RepositoryPath("folder/0"), in: git.head)?.id == ids[0])
      await #expect(throws: GitError.failed("\(hundred) is no commit")) {
        try await git.objects.entry(at: RepositoryPath("folder/0"), in: hundred)
      }
      await git.objects.close()
    }
  }

  @Test func `calls at the same time wait for each other`() async throws {
    try await TestRepository.with { repository in
      let contents = (0..<400).map { Array("\($0)".utf8) }
      try makeBlobs(repository, contents)
      let (fake, calls) = try spied(repository)
      let git = try await fake.open()
      let before = try calls()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<8 {
          group.addTask {
            let own = contents.indices.filter { ($0 + worker) % 3 == 0 }
            let read = try await git.objects.blobs(own.map { git.objectID(ofFile: contents[$0]) }, limit: 9)
            #expect(own.allSatisfy { read[git.objectID(ofFile: contents[$0])] == contents[$0] })
            for index in own.prefix(20) {
              let entry = try await git.objects.entry(at: RepositoryPath("folder/\(index)"), in: git.head)
              #expect(entry?.id == git.objectID(ofFile: contents[index]))
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try calls() == before + 1)
      await git.objects.close()
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "needs /proc"), arguments: [true, false])
  func `neither a process nor a pipe is left`(isClosed: Bool) async throws {
    try await TestRepository.with { repository in
      try makeBlobs(repository, [[1]])
      let list = repository.outer.appending(path: "pids")
      let fake = try repository.replacingGit(by: "echo $$ >> '\(list.path)'\nPATH=${PATH#*:} exec git \"$@\"\n")
      var git: GitRepository? = try await fake.open()
      if let git { _ = try await git.objects.blobs([git.objectID(ofFile: [1])], limit: 9) }
      let pids = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
      let pid = try #require(pids.last)
      let links = FileManager.default
      let pipes = try (0...2).map { try links.destinationOfSymbolicLink(atPath: "/proc/\(pid)/fd/\($0)") }
      func ownDescriptors() -> [String] {
        let names = (try? links.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return names.compactMap { try? links.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
      }
      #expect(Set(pipes).count == 3 && Set(pipes).isSubset(of: ownDescriptors()))
      if isClosed { await git?.objects.close() }
      git = nil
      // Nobody waits for a process that is let go.
      for _ in 0..<100 where !isClosed && links.fileExists(atPath: "/proc/\(pid)") {
        try await Task.sleep(for: .milliseconds(50))
      }
      for pid in pids { #expect(!links.fileExists(atPath: "/proc/\(pid)"), "\(pid)") }
      for _ in 0..<100 where !isClosed && !Set(pipes).isDisjoint(with: ownDescriptors()) {
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(Set(pipes).isDisjoint(with: ownDescriptors()))
    }
  }
}
