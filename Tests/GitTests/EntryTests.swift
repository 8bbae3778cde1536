import Foundation
import Git
import Testing

/// The files of a commit, and their names.
struct EntryTests {
  /// Names that a careless reader of git's output takes apart wrongly.
  static let oddNames: [[UInt8]] =
    [
      "a b", "tab\there", "line\nbreak", "quote\"s", "back\\slash", "é", "e\u{301}", "-rf", ":(top)x", "*", "?", "[a]",
      "!x", "日本", "'", "#", " ", "a.b", "a-b", "a",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0x61, 0xC3]]

  /// Commits files with the names as their contents, in a folder and beside it; names need not be text.
  private func makeOddFiles(_ repository: TestRepository, folder: [UInt8]) throws -> [RepositoryPath: [UInt8]] {
    var lines: [UInt8] = []
    var files: [RepositoryPath: [UInt8]] = [:]
    for name in EntryTests.oddNames {
      let path = folder + [UInt8(ascii: "/")] + name
      let id = try repository.git("hash-object", "-w", "--stdin", input: name).prefix(40)
      lines += Array("100644 \(id)\t".utf8) + path + [0]
      files[RepositoryPath(bytes: path)] = name
    }
    try repository.git("update-index", "-z", "--index-info", input: lines)
    try repository.git("commit", "-q", "-m", "odd")
    return files
  }

  @Test(arguments: [Array("team".utf8), Array("*".utf8), Array(":(exclude)x".utf8), Array("-x \n\"".utf8), [0xFF]])
  func `paths are bytes, whatever they look like`(folder: [UInt8]) async throws {
    try await TestRepository.with { repository in
      try repository.write("beside", "1")
      try repository.write("teams/a", "1")
      try repository.commit("beside")
      let files = try makeOddFiles(repository, folder: folder)
      let git = try await repository.open()
      let below = [RepositoryPath(bytes: folder)]
      let entries = try await git.entries(of: git.head, below: below)
      let expected = files.mapValues { TreeEntry(kind: .file, id: git.objectID(ofFile: $0)) }
      #expect(entries == expected)
      let history = try await git.firstParents(of: git.head, touching: below, limit: 9).commits
      #expect(history.map(\.subject) == ["odd"])
      let changes = try #require(history.first).changes
      #expect(changes == expected.sorted { $0.key < $1.key }.map { PathChange(path: $0, before: nil, after: $1) })
      for (path, entry) in expected {
        #expect(try await git.objects.entry(at: path, in: git.head) == entry, "\(path)")
      }
      let read = try await git.objects.blobs(expected.values.map(\.id), limit: 100)
      #expect(read.count == files.count && files.values.allSatisfy { read[git.objectID(ofFile: $0)] == $0 })
      #expect(try await git.filtered(Array(files.keys)) == [])
      await git.objects.close()
    }
  }

  @Test func `files, links and submodules are told apart`() async throws {
    try await TestRepository.with { repository in
      try repository.write("team/a", "1")
      try repository.write("team/run", "2")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: repository.folder.path + "/team/run")
      try FileManager.default.createSymbolicLink(atPath: repository.folder.path + "/team/l", withDestinationPath: "a")
      let first = try repository.commit("first")
      try repository.git("update-index", "--add", "--cacheinfo", "160000,\(first),team/sub")
      try repository.git("commit", "-q", "-m", "second")
      let git = try await repository.open()
      let expected: [RepositoryPath: TreeEntry] = [
        RepositoryPath("team/a"): TreeEntry(kind: .file, id: git.objectID(ofFile: Array("1".utf8))),
        RepositoryPath("team/run"): TreeEntry(kind: .file, id: git.objectID(ofFile: Array("2".utf8))),
        RepositoryPath("team/l"): TreeEntry(kind: .link, id: git.objectID(ofFile: Array("a".utf8))),
        RepositoryPath("team/sub"): TreeEntry(kind: .submodule, id: first),
      ]
      for folders in [["team"], [""], ["team", "team/a"], ["team", "absent"], expected.keys.map(\.description)] {
        let entries = try await git.entries(of: git.head, below: folders.map { RepositoryPath($0) })
        #expect(entries == expected, "\(folders)")
      }
      #expect(try await git.entries(of: git.head, below: []) == [:])
      #expect(try await git.entries(of: git.head, below: [RepositoryPath("tea")]) == [:])
      let submodule = PathChange(
        path: RepositoryPath("team/sub"), before: nil, after: TreeEntry(kind: .submodule, id: first))
      let history = try await git.firstParents(of: git.head, touching: [RepositoryPath("team/sub")], limit: 9)
      #expect(history.commits.map(\.changes) == [[submodule]])
      for (path, entry) in expected { #expect(try await git.objects.entry(at: path, in: git.head) == entry) }
      for path in ["", "team", "absent", "team/absent", "team/a/b", "team/sub/x", "tea", "team/aa"] {
        #expect(try await git.objects.entry(at: RepositoryPath(path), in: git.head) == nil, "\(path)")
      }
      #expect(try await git.objects.entry(at: RepositoryPath("team/sub"), in: first) == nil)
      let absent = try #require(ObjectID("0123456789012345678901234567890123456789"))
      await #expect(throws: GitError.unknownRevision(absent.hex)) {
        try await git.entries(of: absent, below: [RepositoryPath("")])
      }
      await #expect(throws: GitError.missingObject) {
        try await git.objects.entry(at: RepositoryPath("team"), in: absent)
      }
    }
  }

  @Test func `a file with a filter is kept in another form`() async throws {
    try await TestRepository.with { repository in
      try repository.write(".gitattributes", "*.md filter=lfs -text\nplain.md -filter\n*.txt text\n")
      try repository.write("secret/.gitattributes", "* filter=git-crypt diff=git-crypt\n.gitattributes !filter\n")
      try repository.commit("first")
      let git = try await repository.open()
      let paths = ["a.md", "plain.md", "deep/b.md", "secret/x", "secret/.gitattributes", "c.txt", "new\nline.md", ""]
      let filtered = try await git.filtered(paths.map { RepositoryPath($0) })
      #expect(filtered.map(\.description).sorted() == ["a.md", "deep/b.md", "new\nline.md", "secret/x"])
      #expect(try await git.filtered([]) == [])
      let many = (0..<20_000).map { RepositoryPath("folder/\($0).md") }
      #expect(try await git.filtered(many).count == 20_000)
    }
  }

  @Test(arguments: ["sha1", "sha256"])
  func `the name of a file is the one that git gives it`(format: String) async throws {
    try await TestRepository.with(format: format) { repository in
      try repository.commit("first")
      let git = try await repository.open()
      #expect(git.objectFormat.rawValue == format)
      for contents in [[], [0], Array("Hello, Ada.\n".utf8), [UInt8](repeating: 7, count: 1_000_000)] {
        let id = try repository.git("hash-object", "--stdin", input: contents)
        #expect(git.objectID(ofFile: contents).hex + "\n" == id)
      }
    }
  }

  @Test func `the digits of a name are checked`() {
    #expect(ObjectID(String(repeating: "aF", count: 20))?.hex == String(repeating: "af", count: 20))
    #expect(ObjectID(String(repeating: "0", count: 64))?.isZero == true)
    #expect(ObjectID(String(repeating: "1", count: 40))?.isZero == false)
    let digits = String(repeating: "a", count: 39)
    for text in ["", "abc", digits + "g", digits + "aa", " " + digits, digits + "\n"] {
      #expect(ObjectID(text) == nil, "\(text)")
    }
  }
}
