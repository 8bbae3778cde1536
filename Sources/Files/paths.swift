#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Parts of a path. A path is bytes: a `/` with a combining character after it is one `Character`, and still a separator.
extension String {
  /// The names that the path is made of.
  package var pathNames: [String] {
    utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path of the directory that holds this path.
  package var directory: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == startIndex ? "/" : String(decoding: utf8[..<slash], as: UTF8.self)
  }

  /// The last name of the path.
  package var lastName: String { pathNames.last ?? "" }

  package var withoutTrailingSlashes: String {
    var bytes = Array(utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Returns the names of a path with `.` and `..` worked out; nil if it leads out of the root by its names alone.
package func normalizedNames(_ names: [String]) -> [String]? {
  var normalized: [String] = []
  for name in names where name != "." {
    if name != ".." {
      normalized.append(name)
    } else if normalized.popLast() == nil {
      return nil
    }
  }
  return normalized
}

/// Returns the path without links, `.` and `..`.
package func realPath(_ path: String) throws(FileError) -> String {
  guard let resolved = realpath(path, nil) else { throw .lastSystemError() }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Returns the directory that the user's path leads to, or the one that holds the file it leads to.
package func folder(of path: String) -> String {
  (try? fileKind(path, followingLinks: true)) == .directory ? path : path.directory
}

/// What a path leads to.
package enum FileKind {
  case regular
  case directory
  case link
  case other
}

/// Returns what `path` is; a link at its end is followed or not.
package func fileKind(_ path: String, followingLinks: Bool) throws(FileError) -> FileKind {
  var status = stat()
  guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { throw .lastSystemError() }
  return switch status.st_mode & S_IFMT {
  case S_IFREG: .regular
  case S_IFDIR: .directory
  case S_IFLNK: .link
  default: .other
  }
}

/// A name in a directory.
package struct DirectoryEntry {
  package let name: String
  /// What it stands for, links not followed; nil where the file system says so only when asked about each entry.
  package let kind: FileKind?
}

/// Returns what is in a directory, in the order of the names' bytes.
package func directoryEntries(_ path: String) throws(FileError) -> [DirectoryEntry] {
  guard let directory = opendir(path) else { throw .lastSystemError() }
  defer { closedir(directory) }
  guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else {
    throw FileError("directories cannot be read")
  }
  var entries: [DirectoryEntry] = []
  while let entry = readdir(directory) {
    // By its address: an entry is only as long as its name, so copying the whole of `d_name` would read beyond it.
    let name = String(cString: UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self))
    guard name != ".", name != ".." else { continue }
    entries.append(DirectoryEntry(name: name, kind: FileKind(directoryEntryType: Int32(entry.pointee.d_type))))
  }
  return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

extension FileKind {
  fileprivate init?(directoryEntryType type: Int32) {
    switch type {
    case Int32(DT_UNKNOWN): return nil
    case Int32(DT_REG): self = .regular
    case Int32(DT_DIR): self = .directory
    case Int32(DT_LNK): self = .link
    default: self = .other
    }
  }
}

/// The first name of a path that leads nowhere, and the names that there are instead.
package struct MissingName: Equatable, Sendable {
  package let name: String
  package let others: [String]

  /// - Parameters:
  ///   - path: A path that is not there.
  ///   - followingLinks: Whether directories behind links are looked into.
  /// - Returns: Nil if all of the path is there, or cannot be looked at.
  package init?(in path: String, followingLinks: Bool) {
    var directory = path.utf8.starts(with: "/".utf8) ? "/" : "."
    for name in path.pathNames {
      let next = "\(directory)/\(name)"
      do throws(FileError) {
        guard try fileKind(next, followingLinks: followingLinks) == .directory else { return nil }
      } catch {
        guard error.isMissing, let entries = try? directoryEntries(directory) else { return nil }
        self.name = name
        others = entries.map(\.name)
        return
      }
      directory = next
    }
    return nil
  }
}

/// Returns the directory at or above `directory` that holds `.git`: the root of a work tree of git; nil if there is none.
///
/// - Parameter directory: Without links, `.` and `..`.
package func repositoryRoot(above directory: String) -> String? {
  var names = directory.pathNames
  while true {
    let candidate = "/" + names.joined(separator: "/")
    // In a linked work tree and in a submodule, it is a file.
    if (try? fileKind(candidate == "/" ? "/.git" : candidate + "/.git", followingLinks: true)) != nil {
      return candidate
    }
    guard names.popLast() != nil else { return nil }
  }
}
