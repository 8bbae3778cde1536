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

/// A sandbox that is being served: where it is, and a way to look and reach into it.
package struct RunningSandbox: Sendable {
  /// The port on the loopback address.
  package let port: Int
  private let store: SandboxStore

  init(port: Int, store: SandboxStore) {
    self.port = port
    self.store = store
  }

  /// The base URL, without a slash at its end.
  package var url: String { "http://\(SandboxServer.host):\(port)" }

  /// The requests received so far, in order.
  package var requests: [ReceivedRequest] { store.withSession(\.requests) }

  /// Empties the log of requests.
  package func removeRequests() {
    store.withSession { $0.removeRequests() }
  }

  /// Reads or changes the state between two requests, to play somebody else who edits a persona, say.
  package func withState<R: Sendable>(_ body: (inout SandboxState) -> R) -> R {
    store.withSession { body(&$0.state) }
  }

  /// Puts fault rules in the place of those in force, and begins to count anew; without any, all faults end.
  package func setFaults(_ rules: [FaultRule]) {
    store.withSession { $0.setFaults(rules) }
  }

  /// Does the same with rules as they are written.
  ///
  /// - Throws: `FaultRuleError` for the first one that is none; the rules in force stay then.
  package func setFaults(_ rules: String...) throws(FaultRuleError) {
    setFaults(try rules.map { rule throws(FaultRuleError) in try FaultRule(rule) })
  }

  /// The fault rules in force, each with the number of requests that it had an effect on.
  package var faults: [(rule: FaultRule, fired: Int)] {
    store.withSession { session in session.faults.entries.map { ($0.rule, $0.fired) } }
  }
}
