import Foundation

/// The repository that the tests belong to.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Returns the text of a file, given from the root.
  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Returns the files of these endings that readers are shown, from the root.
  static func documents(_ endings: String...) -> [String] {
    let folders = ["docs", "examples"].flatMap { folder in
      let path = root.appending(path: folder).resolvingSymlinksInPath().path
      return (FileManager.default.subpaths(atPath: path) ?? []).map { "\(folder)/\($0)" }
    }
    return (["README.md"] + folders)
      .filter { path in endings.contains { path.hasSuffix(".\($0)") } }
      .sorted()
  }
}
