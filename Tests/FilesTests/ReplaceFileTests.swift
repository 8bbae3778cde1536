import Files
import Foundation
import TestTools
import Testing

/// A file is written whole or not at all, for its owner alone.
struct ReplaceFileTests {
  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a file is made, and replaced, with mode 0600`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "plan").path
      try replaceFile(path, with: Array("one".utf8))
      #expect(try mode(path) == 0o600)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      try replaceFile(path, with: Array("two".utf8))
      #expect(try mode(path) == 0o600)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["plan"])
    }
  }

  @Test func `a link is replaced and what it leads to stays`() throws {
    try withTemporaryFolder { folder in
      let (path, target) = (folder.appending(path: "plan").path, folder.appending(path: "target").path)
      try Data("theirs".utf8).write(to: URL(filePath: target))
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      try replaceFile(path, with: Array("ours".utf8))
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "theirs")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "ours")
    }
  }

  @Test func `only a regular file is replaced`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "plan").path
      mkfifo(path, 0o600)
      let device = folder.appending(path: "device").path
      try FileManager.default.createSymbolicLink(atPath: device, withDestinationPath: "/dev/null")
      for path in [path, device, folder.path, folder.path + "/", folder.path + "/.", ""] {
        #expect(throws: FileError.self, "\(path)") { try replaceFile(path, with: [1]) }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["device", "plan"])
    }
  }

  @Test func `a directory that is missing is named as such`() throws {
    let error = #expect(throws: FileError.self) { try replaceFile("/nonexistent/plan", with: []) }
    #expect(error?.description == "no such file or directory")
  }
}
