import Reconcile

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The claim of one apply to the directories that it works on: a second one beside it is refused.
///
/// The lock is advisory (`flock`), lies on the directory itself, so that nothing is left behind, and ends with the
/// process however that ends. It is known on this machine only.
struct TreeLock: ~Copyable {
  private let descriptors: [CInt]

  /// Locks the directories that paths lie in.
  ///
  /// - Parameter directories: A directory that cannot be opened is passed over: reading it will say why.
  /// - Throws: `CommandFailure` if another process has one of them.
  init(_ directories: [String]) throws(CommandFailure) {
    var descriptors: [CInt] = []
    for directory in Set(directories).sorted() {
      let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        let holder = processHoldingLock(of: descriptor).map { "process \($0)" } ?? "another process"
        (descriptors + [descriptor]).forEach { close($0) }
        throw CommandFailure(
          .refused, "\(holder) is applying \(directory) at this moment, so nothing was sent; wait for its end")
      }
      descriptors.append(descriptor)
    }
    self.descriptors = descriptors
  }

  deinit { descriptors.forEach { close($0) } }
}

/// Returns the process that has locked what a descriptor is open on; nil where the system does not tell.
///
/// Linux lists locks by device and inode in `/proc/locks` (proc_locks(5)).
private func processHoldingLock(of descriptor: CInt) -> Int? {
  var status = stat()
  guard fstat(descriptor, &status) == 0, let list = try? readFile("/proc/locks", limit: 1 << 20) else { return nil }
  let inode = ":\(status.st_ino)"
  for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
    let columns = line.split(separator: " ")
    guard columns.count > 5, columns[1] == "FLOCK", columns[5].hasSuffix(inode) else { continue }
    return Int(columns[4])
  }
  return nil
}
