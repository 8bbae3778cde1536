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
package func appendToFile(_ path: String, _ text: String) throws(FileError) {
  let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o666)
  guard descriptor >= 0 else { throw .lastSystemError() }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw FileError("not a regular file")
  }
  guard writeFully(text.utf8, to: descriptor) else { throw .lastSystemError() }
}
