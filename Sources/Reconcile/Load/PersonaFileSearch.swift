import YAMLNodes

/// A persona file, and the folder that its texts must lie in.
struct PersonaFile: Equatable {
  let path: String
  /// The directory that the user named, or the one that holds the file that the user named.
  let root: String
}

/// Finds the persona files below paths: `*.yaml` and `*.yml` at any depth, in the order of their names; names
/// that begin with `.` or `_` are passed over.
struct PersonaFileSearch {
  private(set) var files: [PersonaFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []
  private var entryCount = 0
  /// How many persona files were met, those that are known already included.
  private var foundCount = 0

  /// Looks at one path that the user gave.
  mutating func search(_ path: String) {
    let before = (found: foundCount, problems: diagnostics.count)
    do throws(FileError) {
      switch try fileKind(path, followingLinks: true) {
      case .directory: try walk(path.withoutTrailingSlashes, root: path.withoutTrailingSlashes, depth: 1)
      case .regular: add(path, root: path.directory)
      case .link, .other: throw FileError("not a regular file")
      }
    } catch {
      report(error.description, at: path)
    }
    if foundCount == before.found, diagnostics.count == before.problems {
      report("no persona file (*.yaml or *.yml) in it", at: path)
    }
  }

  /// The recursion is bounded by the limit on depth.
  private mutating func walk(_ directory: String, root: String, depth: Int) throws(FileError) {
    guard depth <= FileLimits.directoryDepth else {
      report("directories nest deeper than the limit of \(FileLimits.directoryDepth)", at: directory)
      return
    }
    for name in try directoryEntries(directory) where !name.hasPrefix(".") && !name.hasPrefix("_") {
      entryCount += 1
      guard entryCount <= FileLimits.directoryEntries, files.count <= FileLimits.files else {
        throw FileError("more than the limit of \(FileLimits.files) files or \(FileLimits.directoryEntries) entries")
      }
      let path = "\(directory)/\(name)"
      let isPersonaFile = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      do throws(FileError) {
        switch try fileKind(path, followingLinks: false) {
        case .directory: try walk(path, root: root, depth: depth + 1)
        case .link:
          guard isPersonaFile else { continue }
          guard try fileKind(path, followingLinks: true) == .regular else {
            throw FileError("a link to something that is no regular file")
          }
          guard try liesInside(path, root: root) else { throw FileError("a link that leads outside \(root)") }
          add(path, root: root)
        case .regular, .other:
          if isPersonaFile { add(path, root: root) }
        }
      } catch {
        report(error.description, at: path)
      }
    }
  }

  /// The same file under two paths that the user gave is one file.
  private mutating func add(_ path: String, root: String) {
    foundCount += 1
    guard seen.insert((try? realPath(path)) ?? path).inserted else { return }
    files.append(PersonaFile(path: path, root: root))
  }

  private mutating func report(_ problem: String, at path: String) {
    diagnostics.append(.error(.file, problem, at: .wholeFile(path)))
  }
}

extension String {
  /// The path of the directory that holds this path.
  var directory: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  fileprivate var withoutTrailingSlashes: String {
    var path = self
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
