/// That an operation took too long.
struct TimeoutError: Error {
  /// How long it took at least.
  let limit: Duration
}

/// Runs `operation`, cancelled and failed with `TimeoutError` if it takes longer than `limit`, or goes on for longer
/// than `grace` once `stop` is raised.
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
