import Synchronization

/// The one state and the one log that all connections of a server share.
final class SandboxStore: Sendable {
  /// The most requests that the log holds; of more, the oldest are dropped.
  static let logLimit = 10_000

  private let state: Mutex<SandboxState>
  private let log = Mutex<[ReceivedRequest]>([])

  init(_ state: SandboxState) {
    self.state = Mutex(state)
  }

  func withState<R: Sendable>(_ body: (inout SandboxState) -> R) -> R {
    state.withLock { body(&$0) }
  }

  var requests: [ReceivedRequest] { log.withLock { $0 } }

  func append(_ request: ReceivedRequest) {
    log.withLock { log in
      log.append(request)
      if log.count > Self.logLimit {
        log.removeFirst(log.count - Self.logLimit)
      }
    }
  }

  func removeRequests() {
    log.withLock { $0.removeAll() }
  }
}
