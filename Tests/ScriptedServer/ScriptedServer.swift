import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An HTTP server on a free port of this machine that answers as a test says, byte by byte if necessary.
package final class ScriptedServer: Sendable {
  /// Returns the reply to a request; `number` counts the requests from 0.
  package typealias Script = @Sendable (_ number: Int, _ request: ReceivedRequest) async -> ScriptedReply

  /// What the server saw.
  package struct Record: Sendable {
    package fileprivate(set) var requests: [ReceivedRequest] = []
    /// How many connections were made.
    package fileprivate(set) var connections = 0
    /// The most connections that were open at the same time.
    package fileprivate(set) var mostOpen = 0
    /// The most requests that were being answered at the same time.
    package fileprivate(set) var mostUnderWay = 0
    /// How many bytes were handed to the system for sending.
    package fileprivate(set) var bytesSent = 0
    fileprivate var open = 0
    fileprivate var underWay = 0
    fileprivate var tasks: [Task<Void, Never>] = []
  }

  private let script: Script
  private let certificate: TestCertificate?
  private let state = Mutex(Record())
  private let boundPort = Mutex(0)

  private init(certificate: TestCertificate?, script: @escaping Script) {
    self.certificate = certificate
    self.script = script
  }

  package var port: Int { boundPort.withLock(\.self) }

  /// What the server has seen so far.
  package var record: Record { state.withLock(\.self) }

  /// Runs `body` with a server and stops it afterwards.
  ///
  /// - Parameter certificate: The certificate of a server over TLS; nil for plain HTTP.
  @discardableResult
  package static func with<Result>(
    certificate: TestCertificate? = nil, _ script: @escaping Script,
    _ body: (ScriptedServer) async throws -> Result
  ) async throws -> Result {
    let server = ScriptedServer(certificate: certificate, script: script)
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: 256)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try server.accept(channel) }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    server.boundPort.withLock { $0 = listener.localAddress?.port ?? 0 }
    defer {
      listener.close(promise: nil)
      for task in server.record.tasks { task.cancel() }
    }
    return try await body(server)
  }

  private func accept(_ channel: any Channel) throws {
    let (chunks, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
    if let certificate { try channel.pipeline.syncOperations.addHandler(Self.tlsHandler(certificate)) }
    try channel.pipeline.syncOperations.addHandler(ChunkHandler(continuation))
    state.withLock { state in
      let number = state.connections
      state.connections += 1
      state.open += 1
      state.mostOpen = max(state.mostOpen, state.open)
      state.tasks.append(Task { await serve(channel, number, chunks) })
    }
  }

  private func serve(_ channel: any Channel, _ connection: Int, _ chunks: AsyncStream<ByteBuffer>) async {
    var bytes: [UInt8] = []
    // Some tests want the client to leave in the middle of an answer.
    try? await {
      for await chunk in chunks {
        bytes += chunk.readableBytesView
        while let request = ReceivedRequest(takingFrom: &bytes, connection: connection) {
          guard try await answer(request, on: channel) else { return }
        }
      }
    }()
    try? await channel.close()
    state.withLock { $0.open -= 1 }
  }

  /// Carries out the reply to a request.
  ///
  /// - Returns: Whether the connection stays open.
  private func answer(_ request: ReceivedRequest, on channel: any Channel) async throws -> Bool {
    let number = state.withLock { state in
      state.requests.append(request)
      state.underWay += 1
      state.mostUnderWay = max(state.mostUnderWay, state.underWay)
      return state.requests.count - 1
    }
    defer { state.withLock { $0.underWay -= 1 } }
    for step in await script(number, request).steps {
      switch step {
      case .send(let text): try await send(text, on: channel)
      case .wait(let pause): try await Task.sleep(for: pause)
      case .flood(let text, let times): for _ in 0..<times { try await send(text, on: channel) }
      case .startTLS(let certificate, let text):
        // In one step on the event loop: the handler must be there before the client's first bytes.
        try await channel.eventLoop.submit {
          channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
          try channel.pipeline.syncOperations.addHandler(Self.tlsHandler(certificate), position: .first)
        }.get()
      case .close: return false
      case .reset:
        let noLinger = linger(l_onoff: 1, l_linger: 0)
        try await (channel as? any SocketOptionProvider)?.setSoLinger(noLinger).get()
        return false
      }
    }
    return true
  }

  private static func tlsHandler(_ certificate: TestCertificate) throws -> NIOSSLServerHandler {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(try NIOSSLCertificate(bytes: Array(certificate.pem.utf8), format: .pem))],
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(TestCertificate.key.utf8), format: .pem)))
    if certificate == .oldProtocol {
      configuration.minimumTLSVersion = .tlsv1
      configuration.maximumTLSVersion = .tlsv11
    }
    return NIOSSLServerHandler(context: try NIOSSLContext(configuration: configuration))
  }

  private func send(_ text: String, on channel: any Channel) async throws {
    try await channel.writeAndFlush(ByteBuffer(string: text))
    state.withLock { $0.bytesSent += text.utf8.count }
  }
}

/// Passes on what arrives, until the connection ends.
private final class ChunkHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let continuation: AsyncStream<ByteBuffer>.Continuation

  init(_ continuation: AsyncStream<ByteBuffer>.Continuation) { self.continuation = continuation }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { continuation.yield(unwrapInboundIn(data)) }

  func channelInactive(context: ChannelHandlerContext) { continuation.finish() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
