import NIOCore
import NIOPosix

@testable import AnamSandbox

/// A client that shows what arrives, byte by byte, whether it is HTTP or not.
enum RawClient {
  /// What arrived after a request.
  struct Received {
    var bytes: [UInt8] = []
    /// How many times something arrived.
    var pieces = 0
    var end = End.left

    /// What arrived as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// What came before the first empty line.
    var head: String { text.firstRange(of: "\r\n\r\n").map { String(text[..<$0.lowerBound]) } ?? text }
    /// What came after it.
    var body: String { text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? "" }
    /// The lines of the head.
    var lines: [String] { head.split(separator: "\r\n").map(String.init) }

    /// Returns the values of a header field.
    func values(of name: String) -> [String] {
      lines.compactMap { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return parts.count == 2 && parts[0].lowercased() == name ? String(parts[1].dropFirst()) : nil
      }
    }
  }

  /// How the connection ended.
  enum End {
    case closed
    case reset
    /// This client closed it first.
    case left
  }

  /// Sends one request on a connection of its own.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - path: The path.
  ///   - body: The body's text.
  ///   - sandbox: The sandbox to ask.
  ///   - isEnough: Whether the client has seen enough and leaves; called at the start, and whenever something arrives.
  /// - Returns: What arrived.
  static func send(
    _ method: String, _ path: String, _ body: String = "", to sandbox: RunningSandbox,
    until isEnough: (Received) async throws -> Bool = { _ in false }
  ) async throws -> Received {
    let (events, continuation) = AsyncStream.makeStream(of: ConnectionEvent.self)
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ConnectionHandler(continuation))
        }
      }
      .connect(host: "127.0.0.1", port: sandbox.port).get()
    let head = "\(method) \(path) HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Bearer key\r\n"
    let request = head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
    try await channel.writeAndFlush(ByteBuffer(string: request))
    var received = Received()
    if try await !isEnough(received) {
      for await event in events {
        switch event {
        case .bytes(let bytes):
          received.bytes += bytes
          received.pieces += 1
        case .end(let end):
          received.end = end
        }
        if try await isEnough(received) { break }
      }
    }
    try? await channel.close()
    return received
  }
}

private enum ConnectionEvent {
  case bytes([UInt8])
  case end(RawClient.End)
}

private final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let continuation: AsyncStream<ConnectionEvent>.Continuation

  init(_ continuation: AsyncStream<ConnectionEvent>.Continuation) { self.continuation = continuation }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    continuation.yield(.bytes(Array(unwrapInboundIn(data).readableBytesView)))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    continuation.yield(.end(.reset))
    continuation.finish()
  }

  func channelInactive(context: ChannelHandlerContext) {
    continuation.yield(.end(.closed))
    continuation.finish()
  }
}
