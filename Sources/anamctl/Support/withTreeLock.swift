import Files
import Reconcile

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Runs `body` while no other apply works on the same directories; a second one beside it is refused.
///
/// The lock is advisory (`flock`) and lies on the directories themselves, so that nothing is left behind however the
/// process ends. It is known on this machine only. A directory that cannot be opened is passed over: reading it will
/// say why.
///
/// - Throws: `CommandFailure` if another process has one of them, and what `body` throws.
func withTreeLock<Result>(_ directories: [String], _ body: () async throws -> Result) async throws -> Result {
  var descriptors: [CInt] = []
  defer { for descriptor in descriptors { close(descriptor) } }
  // One directory may have several names, and whoever has locked it once would keep itself out.
  var locked: Set<[UInt64]> = []
  for directory in directories {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { continue }
    descriptors.append(descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0, locked.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted,
      flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK
    else { continue }
    let holder = processHoldingLock(of: descriptor).map { "process \($0)" } ?? "another process"
    let place = directory == "." ? "in this directory" : directory
    throw CommandFailure(.refused, "\(holder) is applying \(place) at this moment, so nothing was sent")
  }
  return try await body()
}

/// Returns the process that has locked what a descriptor is open on; nil where the system does not tell.
///
/// Linux lists locks with process, device and inode in `/proc/locks` (proc_locks(5)).
private func processHoldingLock(of descriptor: CInt) -> Int? {
  var status = stat()
  guard fstat(descriptor, &status) == 0, let list = try? readFile("/proc/locks", limit: 1 << 20) else { return nil }
  for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
    let columns = line.split(separator: " ")
    guard columns.count > 5, columns[1] == "FLOCK", columns[5].hasSuffix(":\(status.st_ino)") else { continue }
    return Int(columns[4])
  }
  return nil
}
