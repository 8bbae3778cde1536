import Synchronization

/// Tells a run to start nothing new; it is raised once, when the user ends the run, and never lowered.
///
/// What is under way goes on, because cutting off a write would leave its outcome unknown.
package final class StopSignal: Sendable {
  private struct State {
    var isRaised = false
    var waiters: [Int: AsyncStream<Never>.Continuation] = [:]
    var nextWaiter = 0
  }

  private let state = Mutex(State())

  package init() {}

  package var isRaised: Bool { state.withLock(\.isRaised) }

  /// Ends every pause, now and in the future.
  package func raise() {
    let waiters = state.withLock { state in
      state.isRaised = true
      return state.waiters.values
    }
    for waiter in waiters { waiter.finish() }
  }

  /// Returns once the signal is raised, or the task is cancelled.
  package func wait() async {
    let (raised, waiter) = AsyncStream.makeStream(of: Never.self)
    let number = state.withLock { state -> Int in
      if state.isRaised { waiter.finish() }
      state.nextWaiter += 1
      state.waiters[state.nextWaiter] = waiter
      return state.nextWaiter
    }
    for await _ in raised {}
    state.withLock { $0.waiters[number] = nil }
  }
}

/// An operation took too long.
struct TimeoutError: Error {
  /// How long it took, at least.
  let limit: Duration
}

/// Runs `operation`, but cancels it and throws `TimeoutError` when it takes longer than `limit`, or longer than `grace`
/// after `stop` is raised.
func withTimeout<Output: Sendable>(
  _ limit: Duration, orAfter stop: StopSignal, grace: Duration,
  _ operation: @escaping @Sendable () async throws -> Output
) async throws -> Output {
  try await withThrowingTaskGroup(of: Output.self) { group in
    group.addTask { try await operation() }
    group.addTask {
      try await ContinuousClock().sleep(for: limit)
      throw TimeoutError(limit: limit)
    }
    group.addTask {
      await stop.wait()
      try await ContinuousClock().sleep(for: grace)
      throw TimeoutError(limit: grace)
    }
    defer { group.cancelAll() }
    guard let output = try await group.next() else { throw CancellationError() }
    return output
  }
}
