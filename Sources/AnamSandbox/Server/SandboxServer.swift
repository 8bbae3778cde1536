import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The sandbox behind a socket on this machine.
package enum SandboxServer {
  /// The only address that the sandbox listens on.
  package static let host = "127.0.0.1"

  /// Serves the sandbox until the task is cancelled.
  ///
  /// - Parameters:
  ///   - options: The switches.
  ///   - seed: What the sandbox holds when it starts.
  ///   - port: The port to listen on; 0 for any free one.
  ///   - onReady: Called once, with the port, when the server is ready for requests.
  /// - Throws: If the port cannot be listened on.
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
    // The second one answers everything that the first one leaves.
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

/// What the server keeps while it answers a request: the connection, for faults that HTTP cannot express.
struct SandboxContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}

/// Answers the paths below `/__sandbox/`: they concern the sandbox itself and need no key.
private struct ControlMiddleware: RouterMiddleware {
  let store: SandboxStore

  func handle(
    _ request: Request,
    context: SandboxContext,
    next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.hasPrefix("/__sandbox/") else {
      return try await next(request, context)
    }
    let body = try await request.body.collectWithinLimit() ?? []
    return Response(store.withSession { $0.control(request.method.rawValue, request.uri.path, body) })
  }
}
