/// Serves a sandbox while `body` runs.
///
/// - Parameters:
///   - options: The switches.
///   - seed: What the sandbox holds when it starts.
///   - port: The port to listen on; 0 for any free one.
///   - body: What to do while the server answers requests.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws, or an error if the port cannot be listened on.
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
      // A connection accepted during the shutdown would crash the process: NIOAsyncWriter asserts in its deinit that
      // it was used. The pause lets in a connection that a client has opened and abandoned.
      try? await Task.sleep(for: .milliseconds(50))
      return try result.get()
    }
    throw CancellationError()
  }
}

/// A sandbox that is being served: its address, and ways to look into it and to change it.
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

  /// Reads or changes the state between two requests, for example as somebody else who edits a persona.
  package func withState<R: Sendable>(_ body: (inout SandboxState) -> R) -> R {
    store.withSession { body(&$0.state) }
  }

  /// Replaces the fault rules in force, and starts their counts at zero; an empty list ends all faults.
  package func setFaults(_ rules: [FaultRule]) {
    store.withSession { $0.setFaults(rules) }
  }

  /// Replaces the fault rules in force by rules as they are written.
  ///
  /// - Throws: `FaultRuleError` for the first text that is not a rule; the rules in force then stay.
  package func setFaults(_ rules: String...) throws(FaultRuleError) {
    setFaults(try rules.map { rule throws(FaultRuleError) in try FaultRule(rule) })
  }

  /// The fault rules in force, each with the number of requests that it affected.
  package var faults: [(rule: FaultRule, fired: Int)] {
    store.withSession { session in session.faults.entries.map { ($0.rule, $0.fired) } }
  }
}
