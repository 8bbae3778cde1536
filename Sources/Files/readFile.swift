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
package func readFile(_ name: String, in directory: CInt, limit: Int) throws(FileError) -> [UInt8] {
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
  // One byte more than there should be, so that the end is found without another buffer.
  var capacity = min(Int(status.st_size), limit) + 1
  while bytes.count <= limit {
    let chunk = try readBytes(descriptor, atMost: capacity)
    bytes = bytes.isEmpty ? chunk : bytes + chunk
    if chunk.count < capacity { return bytes }
    capacity = 1 << 16
  }
  throw FileError("larger than the limit of \(limit) bytes", help: "split the file")
}

/// Reads until there are `count` bytes, or the file ends.
private func readBytes(_ descriptor: CInt, atMost count: Int) throws(FileError) -> [UInt8] {
  var last = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    repeat {
      last = read(descriptor, UnsafeMutableBufferPointer(rebasing: buffer[filled...]).baseAddress, count - filled)
      filled += max(0, last)
    } while (last > 0 && filled < count) || (last < 0 && errno == EINTR)
  }
  guard last >= 0 else { throw .lastSystemError() }
  return bytes
}

/// What a path leads to.
package enum FileKind {
  case regular
  case directory
  case link
  case other
}

/// Returns the directory that a path the user gave leads to, or the one that holds the file it leads to.
package func folder(of path: String) -> String {
  (try? fileKind(path, followingLinks: true)) == .directory ? path : path.directory
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

/// Returns the path without links, `.` and `..`.
package func realPath(_ path: String) throws(FileError) -> String {
  guard let resolved = realpath(path, nil) else { throw .lastSystemError() }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// A name in a directory.
package struct DirectoryEntry {
  package let name: String
  /// What it stands for, links not followed; nil where the file system does not say without being asked for each.
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
    // By its address: an entry is only as long as its name, so that to copy the whole of `d_name` reads beyond it.
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
