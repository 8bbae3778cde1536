import AnamAPI
import Basics
import Personas
import Reconcile
import Reports
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
  private let first = Mutex<ExitStatus?>(nil)
  /// The names of the personas that may be changed at this moment.
  private let underWay = Mutex<[String]>([])

  /// The exit code that goes with the first signal; nil if there was none.
  var status: ExitStatus? { first.withLock(\.self) }

  /// The signals that the program handles: those that were not ignored when it started, as `nohup` does.
  private static let handled = [UnixSignal.sigint, .sigterm, .sighup].filter { signal in
    var action = sigaction()
    return sigaction(signal.rawValue, nil, &action) != 0 || !isIgnored(action)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
    let handler = action.__sigaction_u.__sa_handler
    #else
    let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Makes the signals end the program with the exit codes of promises.md, 2, instead of by themselves.
  static func endAtOnce() {
    for number in handled.map(\.rawValue) { signal(number) { _exit($0 == SIGINT ? 130 : 143) } }
  }

  /// As `endAtOnce()`, for a command that has sent nothing yet, and says so.
  ///
  /// - Parameter isJSON: Whether standard output gets it too, as the JSON that stands where there is no result.
  static func endAtOnceHavingSentNothing(asJSON isJSON: Bool) {
    if isJSON { signalReports = SignalReports() }
    for number in handled.map(\.rawValue) {
      signal(number) { number in
        // A terminal may show a status line or a question.
        let clearing: StaticString = "\r\u{1B}[2K"
        let message: StaticString = "anamctl: ended by a signal; nothing was changed\n"
        if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, clearing.utf8Start, clearing.utf8CodeUnitCount) }
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        if let report = number == SIGINT ? signalReports?.interrupted : signalReports?.terminated {
          _ = write(STDOUT_FILENO, report.baseAddress, report.count)
        }
        _exit(number == SIGINT ? 130 : 143)
      }
    }
  }

  /// Runs an apply, during which a signal is a request to stop.
  ///
  /// - Parameter body: The apply, which tells of its progress.
  func catchingSignals<Result: Sendable>(
    _ body: (_ report: @escaping @Sendable (ApplyEvent) -> Void) async -> Result
  ) async -> Result {
    let signals = await UnixSignalsSequence(trapping: Self.handled)
    let listener = Task {
      for await signal in signals { receive(signal) }
    }
    let result = await body { self.note($0) }
    listener.cancel()
    Interruption.endAtOnce()
    return result
  }

  private func note(_ event: ApplyEvent) {
    underWay.withLock { names in
      switch event {
      case .began(let plan): names.append(plan.name)
      case .ended(let result): if let index = names.firstIndex(of: result.name) { names.remove(at: index) }
      }
    }
  }

  private func receive(_ signal: UnixSignal) {
    let status = signal == .sigint ? ExitStatus.interrupted : .terminated
    let isFirst = first.withLock { first in
      defer { first = first ?? status }
      return first == nil
    }
    guard isFirst else {
      Terminal.standardError.write("anamctl: ended at once\(outcomeOfWhatIsUnderWay)\n")
      _exit(status.rawValue)
    }
    stop.raise()
    Terminal.standardError.write("anamctl: stopping: no new request starts; a second signal ends it at once\n")
  }

  private var outcomeOfWhatIsUnderWay: String {
    let names = underWay.withLock(\.self)
    guard !names.isEmpty else { return "" }
    return visibleText("; may or may not be stored: \(names.joined(separator: ", ")); 'anamctl plan' shows it")
  }
}

/// Set before the handlers are, which may only read it.
private nonisolated(unsafe) var signalReports: SignalReports?

/// What a signal handler writes, which may neither allocate nor encode.
private struct SignalReports {
  let interrupted: UnsafeBufferPointer<UInt8>
  let terminated: UnsafeBufferPointer<UInt8>

  init() {
    interrupted = Self.report(.interrupted)
    terminated = Self.report(.terminated)
  }

  /// The memory is never freed: a signal may come at any time.
  private static func report(_ status: ExitStatus) -> UnsafeBufferPointer<UInt8> {
    let report = ErrorReport(messages: ["ended by a signal; nothing was changed"], exitCode: status.rawValue)
    let text = (try? jsonText(report, layout: .indented) + "\n") ?? ""
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = buffer.initialize(from: text.utf8)
    return UnsafeBufferPointer(buffer)
  }
}
