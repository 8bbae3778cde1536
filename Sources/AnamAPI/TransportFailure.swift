import AsyncHTTPClient
import NIOCore
import NIOHTTP1
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
  /// How many attempts are worth making, whatever the retry policy allows.
  let mostAttempts: Int

  init(_ error: any Error) {
    (cause, mostAttempts) =
      switch error {
      case is TimeoutError: ("did not answer in time", .max)
      case let error as HTTPClientError: Self.meaning(of: error)
      case let error as NIOConnectionError: Self.meaning(of: error)
      case HTTPParserError.invalidEOFState: Self.closedEarly
      case is HTTPParserError: ("sent a malformed answer", .max)
      case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
        ("failed the TLS handshake: its certificate is not trusted, or the protocol does not fit", 1)
      case let error as ChannelError: Self.meaning(of: error)
      case let error as IOError: (Self.phrase(errno: error.errnoCode), .max)
      case is CancellationError: ("was not waited for: cancelled", 1)
      default: ("broke the connection", .max)
      }
  }

  private static let closedEarly = ("closed the connection before the answer was complete", Int.max)

  private static func meaning(of error: HTTPClientError) -> (String, Int) {
    switch error {
    case .connectTimeout: ("cannot be reached: no connection in time", .max)
    case .readTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout: ("did not answer in time", .max)
    case .remoteConnectionClosed: closedEarly
    case .cancelled: ("was not waited for: cancelled", 1)
    case .tlsHandshakeTimeout: ("did not finish the TLS handshake in time", .max)
    default: ("sent a malformed answer", .max)
    }
  }

  /// A name that does not resolve and a port that refuses are told apart by what was tried.
  private static func meaning(of error: NIOConnectionError) -> (String, Int) {
    guard let failure = error.connectionErrors.first?.error else { return ("cannot be found: no such host", 2) }
    if let failure = failure as? IOError { return (phrase(errno: failure.errnoCode), .max) }
    return ("cannot be reached", .max)
  }

  private static func meaning(of error: ChannelError) -> (String, Int) {
    if case .connectTimeout = error { return ("cannot be reached: no connection in time", .max) }
    return closedEarly
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
