#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads a regular file that the user named, and no more than `limit` bytes of it.
///
/// Never blocks on a pipe; refuses devices and directories.
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
  // One byte more than there should be, so the end is found without another buffer.
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
