#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads a regular file that the user named, and no more than `limit` bytes of it.
///
/// A pipe, a device or a directory is refused without waiting for it.
package func readFile(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
  try contents(of: open(path, openFlags), path: path, limit: limit)
}

/// Reads a regular file in an open directory, and no more than `limit` bytes of it; a link is not followed.
func readFile(_ name: String, in directory: CInt, limit: Int) throws(FileError) -> [UInt8] {
  try contents(of: openat(directory, name, openFlags | O_NOFOLLOW), path: name, limit: limit)
}

private let openFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY

/// Reads what was just opened, and closes it.
private func contents(of descriptor: CInt, path: String, limit: Int) throws(FileError) -> [UInt8] {
  guard descriptor >= 0 else { throw .lastSystemError() }
  defer { close(descriptor) }
  guard !path.utf8.contains(0) else { throw FileError("the path has a NUL in it") }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .lastSystemError() }
  guard status.st_mode & S_IFMT == S_IFREG else { throw FileError("not a regular file") }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR { continue }
      throw .lastSystemError()
    }
    if count == 0 { return bytes }
    bytes += chunk[..<count]
    guard bytes.count <= limit else { throw FileError("larger than the limit of \(limit) bytes") }
  }
}

/// What a path leads to.
enum FileKind {
  case regular
  case directory
  case link
  case other
}

/// Returns what `path` is; a link at its end is followed or not.
func fileKind(_ path: String, followingLinks: Bool) throws(FileError) -> FileKind {
  var status = stat()
  guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { throw .lastSystemError() }
  return switch status.st_mode & S_IFMT {
  case S_IFREG: .regular
  case S_IFDIR: .directory
  case S_IFLNK: .link
  default: .other
  }
}

/// Returns the path without links, `.` and `..`.
func realPath(_ path: String) throws(FileError) -> String {
  guard let resolved = realpath(path, nil) else { throw .lastSystemError() }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Returns the names in a directory, in the order of their bytes.
func directoryEntries(_ path: String) throws(FileError) -> [String] {
  guard let directory = opendir(path) else { throw .lastSystemError() }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
        String(cString: $0)
      }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
