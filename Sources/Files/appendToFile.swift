import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Adds a text to the end of a file, which is created if there is none.
///
/// Never blocks on a FIFO; refuses devices.
///
/// - Parameter text: Makes the text, given how many bytes the file has already; nil to add nothing.
package func appendToFile(_ path: String, _ text: (_ size: Int) -> String?) throws(FileError) {
  let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o666)
  guard descriptor >= 0 else { throw .lastSystemError() }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw FileError("not a regular file")
  }
  guard let text = text(Int(status.st_size)) else { return }
  guard writeFully(text.utf8, to: descriptor) else { throw .lastSystemError() }
}

/// A file that only its owner can read, to which lines are added.
package final class PrivateFile: Sendable {
  private let descriptor: CInt
  private let isWriting = Mutex(())

  /// Creates the file; one that is there is emptied, a link is not followed.
  package init(_ path: String) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .lastSystemError() }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, fchmod(descriptor, 0o600) == 0 else {
      close(descriptor)
      throw FileError("not a regular file of this user")
    }
  }

  deinit { close(descriptor) }

  /// Adds a line; one that cannot be written is lost, because the run matters more.
  package func append(_ line: String) {
    isWriting.withLock { _ in
      _ = writeFully(line.utf8, to: descriptor)
    }
  }
}
