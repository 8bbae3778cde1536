/// That an operation took too long.
struct TimeoutError: Error {}

/// Runs `operation`, cancelled and failed with `TimeoutError` if it takes longer than `limit`.
func withTimeout<Output: Sendable>(
  _ limit: Duration, _ operation: @escaping @Sendable () async throws -> Output
) async throws -> Output {
  try await withThrowingTaskGroup(of: Output.self) { group in
    group.addTask { try await operation() }
    group.addTask {
      try await ContinuousClock().sleep(for: limit)
      throw TimeoutError()
    }
    defer { group.cancelAll() }
    guard let output = try await group.next() else { throw TimeoutError() }
    return output
  }
}
