#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Directories that are locked against other processes.
///
/// The lock is advisory (`flock`) and lies on the directories themselves, so nothing is left behind, however the
/// process ends. Other machines do not see it.
package final class DirectoryLock {
  private let descriptors: [CInt]

  /// The error that another process has locked a directory.
  package struct Held: Error, Equatable, Sendable {
    package let directory: String
    /// The process's id; nil where the system does not tell.
    package let process: Int?
  }

  /// Locks directories, each once, whatever its names; one that cannot be opened is skipped: reading it will say why.
  package init(_ directories: [String]) throws(Held) {
    var descriptors: [CInt] = []
    // A second lock of ours on the same directory would fail.
    var locked: Set<[UInt64]> = []
    for directory in directories {
      let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      descriptors.append(descriptor)
      var status = stat()
      guard fstat(descriptor, &status) == 0, locked.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted,
        flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK
      else { continue }
      let holder = processHoldingLock(of: descriptor)
      for descriptor in descriptors { close(descriptor) }
      throw Held(directory: directory, process: holder)
    }
    self.descriptors = descriptors
  }

  deinit { for descriptor in descriptors { close(descriptor) } }
}

/// Returns the process that has locked the directory behind a descriptor; nil where the system does not tell.
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
