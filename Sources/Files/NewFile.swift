#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that did not exist before, to be given its name when it is complete.
package final class NewFile {
  package let name: String
  private let descriptor: CInt
  private let isPrivate: Bool

  /// - Parameters:
  ///   - folder: The directory that it is made in.
  ///   - isPrivate: Whether only its owner may read it; otherwise whoever the user's umask lets.
  package init(in folder: CInt, isPrivate: Bool) throws(FileError) {
    self.isPrivate = isPrivate
    // Somebody else may have put something at a name that can be guessed: whatever is there is not opened.
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
