import Hummingbird
import Logging
import NIOCore

/// The sandbox behind a socket on this machine.
package enum SandboxServer {
  /// The only address that the sandbox listens at.
  package static let host = "127.0.0.1"

  /// Serves the sandbox until the task is cancelled.
  ///
  /// - Parameters:
  ///   - options: The switches.
  ///   - seed: What the sandbox holds at first.
  ///   - port: The port to listen at; 0 for one that is free.
  ///   - onReady: Called once, with the port, when requests are answered.
  /// - Throws: When the port cannot be listened at.
  package static func run(
    options: SandboxOptions = SandboxOptions(),
    seed: SandboxSeed = .builtIn,
    port: Int,
    onReady: @escaping @Sendable (_ port: Int) -> Void
  ) async throws {
    let store = SandboxStore(SandboxState(seed: seed, options: options))
    try await run(store, port: port, onReady: onReady)
  }

  /// Serves `store` until the task is cancelled.
  static func run(
    _ store: SandboxStore,
    port: Int,
    onReady: @escaping @Sendable (_ port: Int) -> Void
  ) async throws {
    let router = Router(context: SandboxContext.self)
    // The last one answers everything.
    router.addMiddleware {
      ControlMiddleware(store: store)
      APIMiddleware(store: store)
    }
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { channel in onReady(channel.localAddress?.port ?? port) },
      logger: Logger(label: "anamctl.sandbox", factory: { _ in SwiftLogNoOpLogHandler() })
    )
    try await application.run()
  }
}
