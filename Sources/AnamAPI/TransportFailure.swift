import AsyncHTTPClient
import NIOCore
import NIOPosix
import NIOSSL

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why there was no complete answer, in our words: the libraries' own errors may hold the key.
struct TransportFailure: Error, Equatable, Sendable {
  /// What the host did, as the end of a sentence that begins with its name.
  let cause: String
  /// Whether another attempt could do better.
  let isTransient: Bool

  init(_ error: any Error) {
    (cause, isTransient) =
      switch error {
      case is TimeoutError: ("did not answer in time", true)
      case let error as HTTPClientError: Self.meaning(of: error)
      case let error as NIOConnectionError: Self.meaning(of: error)
      case is NIOTooManyBytesError: ("sent a larger answer than is allowed", false)
      case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
        ("failed the TLS handshake: its certificate is not trusted, or the protocol does not fit", false)
      case let error as ChannelError: Self.meaning(of: error)
      case let error as IOError: (Self.phrase(errno: error.errnoCode), true)
      case is CancellationError: ("was not asked: cancelled", false)
      default: ("broke the connection", true)
      }
  }

  private static func meaning(of error: HTTPClientError) -> (String, Bool) {
    switch error {
    case .connectTimeout: ("cannot be reached: no connection in time", true)
    case .readTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout: ("did not answer in time", true)
    case .remoteConnectionClosed: ("closed the connection before the answer was complete", true)
    case .cancelled: ("was not asked: cancelled", false)
    case .tlsHandshakeTimeout: ("did not finish the TLS handshake in time", true)
    default: ("sent an incomplete or malformed answer", true)
    }
  }

  /// A name that does not resolve and a port that refuses are told apart by what was tried.
  private static func meaning(of error: NIOConnectionError) -> (String, Bool) {
    guard let failure = error.connectionErrors.first?.error else { return ("cannot be found: no such host", true) }
    if let failure = failure as? IOError { return (phrase(errno: failure.errnoCode), true) }
    return ("cannot be reached", true)
  }

  private static func meaning(of error: ChannelError) -> (String, Bool) {
    if case .connectTimeout = error { return ("cannot be reached: no connection in time", true) }
    return ("closed the connection before the answer was complete", true)
  }

  private static func phrase(errno code: CInt) -> String {
    switch code {
    case ECONNREFUSED: "refuses connections"
    case ECONNRESET, EPIPE: "reset the connection"
    case ETIMEDOUT: "cannot be reached: no connection in time"
    case ENETUNREACH, EHOSTUNREACH: "cannot be reached from here"
    default: "cannot be reached (error \(code))"
    }
  }
}
