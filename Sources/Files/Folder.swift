#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A directory that files are read from; nothing outside it is read.
///
/// Hard links and bind mounts cannot be told from what truly lies in it.
package final class Folder {
  /// As the user will recognise it.
  private let name: String
  /// The path without links.
  package let path: String
  private let descriptor: CInt

  /// Opens the directory that `path` leads to; links are followed, because the user named it.
  package init(_ path: String) throws(FileError) {
    name = path
    self.path = try realPath(path)
    descriptor = open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .lastSystemError() }
  }

  deinit { close(descriptor) }

  /// Reads a regular file below the folder, and no more than `limit` bytes of it.
  ///
  /// Each part of the path is opened without following links, so a link that was put there after the path had been
  /// checked leads nowhere.
  ///
  /// - Parameter names: The directories on the way and the file, without links, `.` and `..`.
  package func read(_ names: [String], limit: Int) throws(FileError) -> [UInt8] {
    var directory = descriptor
    defer { if directory != descriptor { close(directory) } }
    for name in names.dropLast() {
      let next = openat(directory, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard next >= 0 else { throw .lastSystemError() }
      if directory != descriptor { close(directory) }
      directory = next
    }
    return try readFile(names.last ?? "", in: directory, limit: limit)
  }

  /// Returns the names that lead from the folder to where `path` really leads, whatever links are on the way.
  ///
  /// - Throws: `FileError` if that lies outside.
  package func names(of path: String) throws(FileError) -> [String] {
    let names = try realPath(path).pathNames
    let own = self.path.pathNames
    guard !own.isEmpty, names.count > own.count, names.starts(with: own, by: { $0.utf8.elementsEqual($1.utf8) })
    else { throw .outside(name) }
    return Array(names.dropFirst(own.count))
  }
}

extension FileError {
  package static func outside(_ folder: String) -> FileError {
    FileError(
      "outside \(folder), the folder that was given",
      help: "move the file into it, or give anamctl a folder that holds both")
  }
}
