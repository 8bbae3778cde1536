/// Serves a sandbox while `body` runs.
///
/// - Parameters:
///   - options: The switches.
///   - seed: What the sandbox holds at first.
///   - port: The port to listen at; 0 for one that is free.
///   - body: What to do while requests are answered.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws, or why the port cannot be listened at.
@discardableResult
package func withSandbox<R: Sendable>(
  options: SandboxOptions = SandboxOptions(),
  seed: SandboxSeed = .builtIn,
  port: Int = 0,
  _ body: (RunningSandbox) async throws -> R
) async throws -> R {
  let store = SandboxStore(SandboxState(seed: seed, options: options))
  let (ready, continuation) = AsyncThrowingStream.makeStream(of: Int.self)
  return try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      do {
        try await SandboxServer.run(store, port: port) { continuation.yield($0) }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    defer { group.cancelAll() }
    for try await port in ready {
      let result: Result<R, any Error>
      do {
        result = .success(try await body(RunningSandbox(port: port, store: store)))
      } catch {
        result = .failure(error)
      }
      // A connection that is accepted while the server ends would end the process (NIOAsyncWriter's deinit asserts that it
      // was used): one that a client has begun and left is let in first.
      try? await Task.sleep(for: .milliseconds(50))
      return try result.get()
    }
    throw CancellationError()
  }
}
