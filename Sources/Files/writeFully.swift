#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

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
