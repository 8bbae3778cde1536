#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The limits of the process on files and threads.
///
/// The libraries take both for granted: without files, the one for the network ends the program without a word; without
/// threads, the one that runs tasks waits for ever.
enum ResourceLimits {
  /// What an event loop keeps open on Linux: an epoll instance, a timer and an event.
  private static let filesPerLoop = 3
  /// Standard streams, folders, files that are written, and what the system's libraries open for a moment.
  private static let otherFiles = 32
  /// Standard streams, and what Dispatch watches timers and signals with.
  private static let filesOfTasks = 8
  private static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Makes sure that a run gets the files that it needs; the limit is raised where that is allowed.
  ///
  /// - Parameter connections: How many connections may be open at once.
  static func ensureFiles(connections: Int) throws(CommandFailure) {
    try ensureFiles(processors * filesPerLoop + connections + otherFiles)
  }

  /// Makes sure that tasks can run at all: for each processor a thread for the network and one for tasks, and those
  /// with which Dispatch watches timers and signals.
  ///
  /// It has to be called before the first task begins.
  static func ensureTasksCanRun() throws(CommandFailure) {
    try ensureFiles(filesOfTasks)
    try ensureThreads(2 * processors + 3)
  }

  private static func ensureFiles(_ needed: Int) throws(CommandFailure) {
    var limit = rlimit()
    guard getrlimit(openFiles, &limit) == 0, limit.rlim_cur < rlim_t(needed) else { return }
    let given = limit.rlim_cur
    limit.rlim_cur = min(limit.rlim_max, rlim_t(needed))
    guard limit.rlim_cur == rlim_t(needed), setrlimit(openFiles, &limit) == 0 else {
      throw CommandFailure(
        .failure, "this run may open \(needed) files at once, and the limit is \(given): raise it with ulimit -n")
    }
  }

  /// Starts as many threads as are needed, and ends them: the system does not say how many more there may be.
  private static func ensureThreads(_ needed: Int) throws(CommandFailure) {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    defer { close(ends[0]) }
    var threads: [pthread_t] = []
    while threads.count < needed, let thread = threadWaiting(for: ends[0]) { threads.append(thread) }
    // Closing the pipe ends them all.
    close(ends[1])
    for thread in threads { pthread_join(thread, nil) }
    guard threads.count == needed else {
      throw CommandFailure(
        .failure,
        "this run needs \(needed) threads, and the system gives \(threads.count): raise the limit on processes and threads, "
          + "as with ulimit -u")
    }
  }

  /// Starts a thread that ends with the pipe; nil if the system gives no more.
  private static func threadWaiting(for pipe: CInt) -> pthread_t? {
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    let argument = UnsafeMutableRawPointer(bitPattern: Int(pipe) + 1)
    let result = pthread_create(
      &thread, nil,
      { argument in
        var byte: UInt8 = 0
        _ = read(CInt(Int(bitPattern: argument) - 1), &byte, 1)
        return nil
      }, argument)
    return result == 0 ? thread : nil
  }

  #if canImport(Glibc)
  private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
  private static let openFiles = RLIMIT_NOFILE
  #endif
}

/// What a crash leaves behind.
enum CrashReports {
  /// Makes a crash end the program without a report and without a core file: both hold memory, and the key may be in it.
  ///
  /// Whoever sets SWIFT_BACKTRACE wants a report all the same.
  static func forbid() {
    guard environmentValue("SWIFT_BACKTRACE") == nil else { return }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { signal(number, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(coreFiles, &none)
  }

  #if canImport(Glibc)
  private static let coreFiles = __rlimit_resource_t(RLIMIT_CORE.rawValue)
  #else
  private static let coreFiles = RLIMIT_CORE
  #endif
}
