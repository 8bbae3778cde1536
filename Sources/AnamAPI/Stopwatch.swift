import Synchronization

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
