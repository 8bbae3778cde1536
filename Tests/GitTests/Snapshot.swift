import Foundation

/// What a folder holds: the contents of each file, and when it was changed.
struct Snapshot: Equatable {
  private let files: [String: File]

  private struct File: Equatable {
    let contents: Data?
    let date: Date?
  }

  init(_ folder: URL) throws {
    let files = FileManager.default
    self.files = Dictionary(
      uniqueKeysWithValues: try files.subpathsOfDirectory(atPath: folder.path).map { path in
        let full = folder.path + "/" + path
        let attributes = try files.attributesOfItem(atPath: full)
        return (path, File(contents: files.contents(atPath: full), date: attributes[.modificationDate] as? Date))
      })
  }
}
