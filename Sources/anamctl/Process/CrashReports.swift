#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

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
