import Synchronization

/// Holds back every request of a client during a pause that the server has asked for: a rate limit concerns all of
/// them.
///
/// Times are readings of the client's stopwatch.
final class PauseGate: Sendable {
  /// A pause that the server has asked for.
  struct Pause {
    var end: Duration = .zero
    /// The status with which it asked.
    var status = 0
  }

  private let state = Mutex(Pause())

  /// Lets no request pass before `end`.
  ///
  /// - Returns: Whether this is news: no pause was in force, or this one is longer by at least a second.
  func close(until end: Duration, now: Duration, status: Int) -> Bool {
    state.withLock { pause in
      guard end > pause.end else { return false }
      let isNews = pause.end <= now || end - pause.end >= .seconds(1)
      pause = Pause(end: end, status: status)
      return isNews
    }
  }

  /// The pause in force at `now`, or nil.
  func pause(at now: Duration) -> Pause? {
    state.withLock { $0.end > now ? $0 : nil }
  }
}

/// Measures the time since it was made, on any clock.
final class Stopwatch: Sendable {
  private let reading: @Sendable () -> Duration
  private let uncounted = Mutex(Duration.zero)

  init(_ clock: some Clock<Duration>) {
    let start = clock.now
    reading = { start.duration(to: clock.now) }
  }

  var elapsed: Duration { reading() - uncounted.withLock(\.self) }

  /// Runs `work` without counting its time; nothing else may be timed meanwhile.
  func stopped<Result>(during work: () throws -> Result) rethrows -> Result {
    let start = reading()
    defer { uncounted.withLock { $0 += reading() - start } }
    return try work()
  }
}
