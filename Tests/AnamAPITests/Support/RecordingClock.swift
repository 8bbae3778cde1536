import Synchronization

/// A clock whose sleeps return at once and are recorded; nothing else takes time on it.
final class RecordingClock: Clock {
  typealias Instant = ContinuousClock.Instant

  private let state = Mutex((now: ContinuousClock.now, pauses: [Duration]()))

  var now: Instant { state.withLock(\.now) }

  var minimumResolution: Duration { .zero }

  /// The sleeps so far.
  var pauses: [Duration] { state.withLock(\.pauses) }

  /// Lets time pass.
  func advance(by time: Duration) { state.withLock { $0.now += time } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    state.withLock { state in
      state.pauses.append(state.now.duration(to: deadline))
      state.now = max(state.now, deadline)
    }
  }
}
