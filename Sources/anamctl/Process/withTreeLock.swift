import Files

/// Runs `body` while no other apply works on the same directories; a second one is refused.
///
/// - Throws: `CommandFailure` if another process has one of them, and what `body` throws.
func withTreeLock<Result>(_ directories: [String], _ body: () async throws -> Result) async throws -> Result {
  let lock: DirectoryLock
  do throws(DirectoryLock.Held) {
    lock = try DirectoryLock(directories)
  } catch {
    let holder = error.process.map { "process \($0)" } ?? "another process"
    let place = error.directory == "." ? "in this directory" : error.directory
    throw CommandFailure(.refused, "\(holder) is applying \(place) at this moment, so nothing was sent")
  }
  defer { withExtendedLifetime(lock) {} }
  return try await body()
}
