import Foundation
import Testing

/// A repository that has a random history, and the work tree above it.
struct ImportedRepository {
  /// The ids of the history's commits.
  let ids: [Int: String]

  init(_ history: RandomHistory, at root: URL) throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let stream = root.appending(path: "../stream").standardized
    try Data(Self.stream(of: history).utf8).write(to: stream)
    try Self.run(
      "git init -q -b main . && git fast-import --quiet < ../stream && git symbolic-ref HEAD refs/heads/main", in: root)
    for (path, file) in history.workTree.files where !file.isLink {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    let listed = try Self.run("git log --all --format='%H %s'", in: root)
    ids = Dictionary(
      listed.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        return words.count == 2 ? Int(words[1]).map { ($0, String(words[0])) } : nil
      }
    ) { first, _ in first }
  }

  /// The history as git-fast-import(1) reads it; each commit is called by its place.
  private static func stream(of history: RandomHistory) -> String {
    var text = ""
    for (place, commit) in history.commits.enumerated() {
      text += "commit refs/heads/c\(place)\nmark :\(place + 1)\n"
      text += "committer Ann <ann@example.com> \(1_700_000_000 + place * 60) +0000\n"
      text += "data \("\(place)".utf8.count)\n\(place)\n"
      if let first = commit.parents.first { text += "from :\(first + 1)\n" }
      for other in commit.parents.dropFirst() { text += "merge :\(other + 1)\n" }
      text += "deleteall\n"
      for (path, file) in commit.version.files.sorted(by: { $0.key < $1.key }) {
        text += "M \(file.isLink ? "120000" : "100644") inline \(path)\ndata \(file.text.utf8.count)\n\(file.text)\n"
      }
    }
    return text + "reset refs/heads/main\nfrom :\(history.head + 1)\n"
  }

  @discardableResult
  private static func run(_ command: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
