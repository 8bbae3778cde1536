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
  package var requests: [ReceivedRequest] { store.requests }

  /// Empties the log of requests.
  package func removeRequests() {
    store.removeRequests()
  }

  /// Reads or changes the state between two requests, to play somebody else who edits a persona, say.
  package func withState<R: Sendable>(_ body: (inout SandboxState) -> R) -> R {
    store.withState(body)
  }
}
