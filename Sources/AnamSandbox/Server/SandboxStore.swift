import Synchronization

/// The one session that all connections of a server share.
final class SandboxStore: Sendable {
  private let session: Mutex<SandboxSession>

  init(_ state: SandboxState) {
    session = Mutex(SandboxSession(state))
  }

  func withSession<R: Sendable>(_ body: (inout SandboxSession) -> R) -> R {
    session.withLock { body(&$0) }
  }
}
