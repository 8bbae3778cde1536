import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A connection that is written to below HTTP, so an answer can be wrong in any way.
struct RawConnection {
  private let channel: any Channel

  init(_ channel: any Channel) {
    self.channel = channel
  }

  /// Takes steps one after the other, and closes the connection.
  ///
  /// - Throws: If the client leaves first, or the task is cancelled.
  func finish(_ steps: [WireStep]) async throws {
    try await withTaskCancellationHandler {
      try await channel.pipeline.addHandler(SocketHandler(), position: .first).get()
      for step in steps {
        try await take(step)
      }
      try await channel.close()
    } onCancel: {
      channel.close(promise: nil)
    }
  }

  private func take(_ step: WireStep) async throws {
    switch step {
    case .send(let bytes):
      try await send(bytes)
    case .drip(let bytes, let pause):
      for byte in bytes {
        try await send([byte])
        try await Task.sleep(for: pause)
      }
    case .pad(let count, let chunked):
      try await pad(count, chunked: chunked)
    case .hang:
      try await channel.closeFuture.get()
    case .reset:
      let noLinger = linger(l_onoff: 1, l_linger: 0)
      try await (channel as? any SocketOptionProvider)?.setSoLinger(noLinger).get()
    }
  }

  private func pad(_ count: Int, chunked: Bool) async throws {
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 16)
    var left = count
    while left > 0 {
      let part = blanks.prefix(left)
      let size = Array("\(String(part.count, radix: 16))\r\n".utf8)
      try await send(chunked ? size + part + Array("\r\n".utf8) : Array(part))
      left -= part.count
    }
  }

  /// Sends bytes, and returns when the system has taken them.
  private func send(_ bytes: [UInt8]) async throws {
    try await channel.eventLoop.flatSubmit { [channel] in
      let sent = channel.eventLoop.makePromise(of: Void.self)
      do {
        let context = try channel.pipeline.syncOperations.context(handlerType: SocketHandler.self)
        context.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: sent)
      } catch {
        sent.fail(error)
      }
      return sent.futureResult
    }.get()
  }
}

/// The handler next to the socket: HTTP's handlers do not see what its context writes.
///
/// It closes the connection once the client has closed its side; otherwise the server would not notice.
private final class SocketHandler: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    context.fireUserInboundEventTriggered(event)
    if case .inputClosed = event as? ChannelEvent {
      context.close(promise: nil)
    }
  }
}
