import Foundation
import Synchronization

/// A program that was started, with no signal blocked or ignored and no open files but its three streams.
///
/// Foundation's `Process` crashes on Linux where more than some 1,300 files are open, as they are when all tests run at
/// once, and hands the blocked signals of its thread on.
final class ChildProcess: Sendable {
  let id: pid_t
  private let ended: Mutex<Int32?>
  private let end: AsyncStream<Void>

  /// - Parameters:
  ///   - program: The program's path.
  ///   - streams: The descriptors of standard input, output and error.
  init(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String], streams: [CInt]
  ) throws {
    var actions = try Self.actions(in: folder, streams: streams)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = Self.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var started = pid_t()
    let status = Self.withStrings([program] + arguments) { arguments in
      Self.withStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&started, program, &actions, &attributes, arguments, environment)
      }
    }
    guard status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: status) ?? .EINVAL) }
    let id = started
    self.id = id
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    end = stream
    ended = Mutex(nil)
    Thread.detachNewThread { [self] in
      var status: CInt = 0
      while waitpid(id, &status, 0) < 0, errno == EINTR {}
      // The code if it ended by itself, else the number of the signal.
      ended.withLock { $0 = status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F }
      continuation.finish()
    }
  }

  var isRunning: Bool { ended.withLock(\.self) == nil }

  /// Waits for the end.
  ///
  /// - Returns: The exit code; after an end by a signal, the signal's number.
  func status() async -> Int32 {
    for await _ in end {}
    return ended.withLock(\.self) ?? -1
  }

  #if canImport(Darwin)
  private typealias Actions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
  #else
  private typealias Actions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
  #endif

  private static func actions(in folder: String, streams: [CInt]) throws -> Actions {
    #if canImport(Darwin)
    var actions: Actions = nil
    #else
    var actions = Actions()
    #endif
    posix_spawn_file_actions_init(&actions)
    #if canImport(Darwin)
    posix_spawn_file_actions_addchdir_np(&actions, folder)
    #else
    let addFolder = try GNUExtension.addchdir.function(
      as: (@convention(c) (UnsafeMutablePointer<Actions>, UnsafePointer<CChar>) -> CInt).self)
    let addCloseFrom = try GNUExtension.addclosefrom.function(
      as: (@convention(c) (UnsafeMutablePointer<Actions>, CInt) -> CInt).self)
    _ = addFolder(&actions, folder)
    #endif
    for (number, descriptor) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, CInt(number))
    }
    #if !canImport(Darwin)
    _ = addCloseFrom(&actions, CInt(streams.count))
    #endif
    return actions
  }

  private static func attributes() -> Attributes {
    #if canImport(Darwin)
    var attributes: Attributes = nil
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
    var attributes = Attributes()
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    #endif
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

#if !canImport(Darwin)
/// What the C library has (glibc 2.34) and its headers show to GNU programs only.
private enum GNUExtension: String {
  case addchdir = "posix_spawn_file_actions_addchdir_np"
  case addclosefrom = "posix_spawn_file_actions_addclosefrom_np"

  func function<Function>(as type: Function.Type) throws -> Function {
    guard let address = dlsym(nil, rawValue) else { throw POSIXError(.ENOSYS) }
    return unsafeBitCast(address, to: type)
  }
}
#endif
