import Basics

/// What a file is called in the repository, whatever folder the program runs in.
///
/// GitHub finds the line of an annotation, and code scanning that of a result, only by the path from the repository's root.
package struct RepositoryPaths: Sendable {
  /// The roots, each by the names that lead to it.
  private let roots: [[String]]
  private let directory: [String]

  /// Every path as the user gave it.
  package static let asGiven = RepositoryPaths(roots: [], directory: "/")

  /// - Parameters:
  ///   - roots: Absolute paths; the first that a file lies below counts.
  ///   - directory: Where relative paths begin: an absolute path, without links.
  package init(roots: [String], directory: String) {
    self.roots = roots.compactMap { Self.names(in: $0, from: []) }
    self.directory = Self.names(in: directory, from: []) ?? []
  }

  /// Returns the path from the root to a file; as it was given if the file does not lie below a root.
  package func path(of given: String) -> String {
    guard !roots.isEmpty, let names = Self.names(in: given, from: directory) else { return given }
    for root in roots where names.count >= root.count && zip(root, names).allSatisfy({ $0.utf8.elementsEqual($1.utf8) })
    {
      let inside = names.dropFirst(root.count)
      return inside.isEmpty ? "." : inside.joined(separator: "/")
    }
    return given
  }

  /// The names that lead from `/` to a path, without `.` and `..`; nil if it leads out of `/`.
  private static func names(in path: String, from directory: [String]) -> [String]? {
    var names = path.utf8.starts(with: "/".utf8) ? [] : directory
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      let name = String(decoding: part, as: UTF8.self)
      if name == ".." {
        guard names.popLast() != nil else { return nil }
      } else if name != "." {
        names.append(name)
      }
    }
    return names
  }
}
