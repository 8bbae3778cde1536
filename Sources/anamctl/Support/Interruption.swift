import AnamAPI
import Synchronization
import UnixSignals

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What SIGINT, SIGTERM and SIGHUP do.
///
/// As long as nothing is being changed, each ends the program at once. While an apply is under way, the first one only
/// stops it from starting new requests, and the second one ends it at once.
final class Interruption: Sendable {
  /// Raised by the first signal.
  let stop = StopSignal()
  private let first = Mutex<Status?>(nil)

  /// The exit code that goes with the first signal; nil if there was none.
  var status: Status? { first.withLock(\.self) }

  /// Makes the signals end the program with the exit codes of SPEC 2, and not by themselves.
  static func endAtOnce() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _exit($0 == SIGINT ? 130 : 143) } }
  }

  /// Runs `body`, during which a signal is a request to stop.
  func catchingSignals<Result: Sendable>(_ body: () async -> Result) async -> Result {
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm, .sighup)
    let listener = Task {
      for await signal in signals { receive(signal) }
    }
    let result = await body()
    listener.cancel()
    Interruption.endAtOnce()
    return result
  }

  private func receive(_ signal: UnixSignal) {
    let status = signal == .sigint ? Status.interrupted : .terminated
    let isFirst = first.withLock { first in
      defer { first = first ?? status }
      return first == nil
    }
    guard isFirst else {
      Terminal.standardError.write(
        "anamctl: ended at once; what was under way may be stored or not: 'anamctl plan' shows it\n")
      _exit(status.rawValue)
    }
    stop.raise()
    Terminal.standardError.write("anamctl: stopping: no new request starts; once more to end at once\n")
  }
}
