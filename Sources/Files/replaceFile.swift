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
/// A symbolic link at `path` is replaced, not followed. A path to anything but a regular file is left alone: root could
/// replace even a device.
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
  // The name is in the directory; not every file system can write that out on request.
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

/// A new file, which gets its final name when it is complete.
package final class NewFile {
  package let name: String
  private let descriptor: CInt
  private let isPrivate: Bool

  /// - Parameters:
  ///   - folder: The directory that it is made in.
  ///   - isPrivate: Whether only its owner may read it; otherwise the user's umask decides.
  package init(in folder: CInt, isPrivate: Bool) throws(FileError) {
    self.isPrivate = isPrivate
    // Somebody else may have put something at a name that can be guessed: nothing that exists is opened.
    for _ in 0..<16 {
      let name = ".anamctl-" + String(UInt64.random(in: .min ... .max), radix: 36) + ".tmp"
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let descriptor = openat(folder, name, flags, isPrivate ? 0o600 : 0o666)
      guard descriptor < 0 else {
        self.name = name
        self.descriptor = descriptor
        return
      }
      guard errno == EEXIST else { break }
    }
    throw .lastWriteError()
  }

  deinit { close(descriptor) }

  /// Writes everything, and waits until it is on the disk.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    if isPrivate, fchmod(descriptor, 0o600) != 0 { throw .lastWriteError() }
    guard writeFully(bytes, to: descriptor) else { throw .lastWriteError() }
    guard fsync(descriptor) == 0 else { throw .lastWriteError() }
  }
}

/// Writes all bytes to an open file, however often the system takes only a part of them.
///
/// - Returns: Whether all were written; if not, `errno` says why.
package func writeFully(_ bytes: some Sequence<UInt8>, to descriptor: CInt) -> Bool {
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      guard errno == EINTR else { return false }
      continue
    }
    rest = rest.dropFirst(count)
  }
  return true
}
