import Files
import Foundation
import TestTools
import Testing

/// What is asked of paths that are not there, and of the folders above.
struct PathsTests {
  @Test func `the root of a work tree is where .git is, a folder or a file`() throws {
    try withTemporaryFolder { folder in
      let root = try realPath(folder.path)
      let inner = folder.appending(path: "team/deep")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      #expect(repositoryRoot(above: root + "/team/deep") == nil)
      try FileManager.default.createDirectory(
        at: folder.appending(path: ".git"), withIntermediateDirectories: false)
      #expect(repositoryRoot(above: root + "/team/deep") == root)
      #expect(repositoryRoot(above: root) == root)
      try Data("gitdir: elsewhere\n".utf8).write(to: folder.appending(path: "team/.git"))
      #expect(repositoryRoot(above: root + "/team/deep") == root + "/team")
    }
  }

  @Test func `the first name that is not there comes with those that are`() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "a/b"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "link"), withDestinationURL: folder.appending(path: "a"))
      let missing = MissingName(in: folder.path + "/a/c/d", followingLinks: false)
      #expect(missing?.name == "c" && missing?.others == ["b"])
      #expect(MissingName(in: folder.path + "/link/c", followingLinks: true)?.others == ["b"])
      #expect(MissingName(in: folder.path + "/link/c", followingLinks: false) == nil)
      #expect(MissingName(in: folder.path + "/a/b", followingLinks: false) == nil)
    }
  }
}
