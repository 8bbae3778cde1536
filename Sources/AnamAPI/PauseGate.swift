import Synchronization

/// Holds every request of a client back while the server wants to be left alone: a limit on the rate of requests
/// is a limit on all of them.
///
/// Times are those of the client's stopwatch.
final class PauseGate: Sendable {
  /// A pause that the server has asked for.
  struct Pause {
    var end: Duration = .zero
    /// The status with which it asked.
    var status = 0
  }

  private let state = Mutex(Pause())

  /// Lets nothing pass before `end`.
  ///
  /// - Returns: Whether this is news: no pause was on, or this one is longer by a second at least.
  func close(until end: Duration, now: Duration, status: Int) -> Bool {
    state.withLock { pause in
      guard end > pause.end else { return false }
      let isNews = pause.end <= now || end - pause.end >= .seconds(1)
      pause = Pause(end: end, status: status)
      return isNews
    }
  }

  /// The pause that is on at `now`, or nil.
  func pause(at now: Duration) -> Pause? {
    state.withLock { $0.end > now ? $0 : nil }
  }
}

/// How much time has gone by since it was made, by any clock.
final class Stopwatch: Sendable {
  private let reading: @Sendable () -> Duration
  private let uncounted = Mutex(Duration.zero)

  init(_ clock: some Clock<Duration>) {
    let start = clock.now
    reading = { start.duration(to: clock.now) }
  }

  var elapsed: Duration { reading() - uncounted.withLock(\.self) }

  /// Does something that takes no time by this stopwatch; nothing else may be timed meanwhile.
  func stopped<Result>(during work: () throws -> Result) rethrows -> Result {
    let start = reading()
    defer { uncounted.withLock { $0 += reading() - start } }
    return try work()
  }
}
