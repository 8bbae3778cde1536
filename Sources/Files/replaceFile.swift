#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes a file that only its owner may read, whole or not at all: the one that was there stays until the new one is
/// complete and on the disk.
///
/// A symbolic link at `path` is replaced, not followed. What is no regular file, or leads to none, is left alone: as
/// root, a device would be replaced.
package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
  let name = path.lastName
  guard !name.isEmpty, name != ".", name != "..", path.utf8.last != UInt8(ascii: "/") else {
    throw FileError("not the name of a file")
  }
  guard !path.utf8.contains(0) else { throw FileError("the path has a NUL in it") }
  let folder = open(path.directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else { throw .lastWriteError() }
  defer { close(folder) }
  try checkReplaceable(name, in: folder)
  let temporary = try NewFile(in: folder, isPrivate: true)
  do throws(FileError) {
    try temporary.write(bytes)
    guard renameat(folder, temporary.name, folder, name) == 0 else { throw FileError.lastWriteError() }
  } catch {
    unlinkat(folder, temporary.name, 0)
    throw error
  }
  // The name is in the directory, which not every file system can be asked to write out.
  fsync(folder)
}

private func checkReplaceable(_ name: String, in folder: CInt) throws(FileError) {
  var status = stat()
  guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
    guard errno == ENOENT else { throw .lastWriteError() }
    return
  }
  // A link that leads nowhere may be replaced.
  if status.st_mode & S_IFMT == S_IFLNK, fstatat(folder, name, &status, 0) != 0 { return }
  guard status.st_mode & S_IFMT == S_IFREG else { throw FileError("not a regular file") }
}
