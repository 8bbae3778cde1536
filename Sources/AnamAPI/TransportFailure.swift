import AsyncHTTPClient
import Basics
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

/// Why there was no complete answer, in our own words: the libraries' errors may contain the key.
struct TransportFailure: Error, Equatable, Sendable {
  /// What the host did, as the rest of a sentence that begins with its name.
  let cause: String
  /// Whether the server may have received the request; false only if there was certainly no connection.
  var mayHaveBeenSent = true
  /// How many attempts are worth making, whatever the retry policy allows.
  var mostAttempts = Int.max
  /// Whether the proxy failed, if there is one.
  var isOfProxy = false

  init(_ error: any Error) {
    self =
      switch error {
      case let error as TimeoutError: .sent("timed out after \(error.limit.shown)")
      case let error as HTTPClientError: Self.meaning(of: error)
      case let error as NIOConnectionError: Self.meaning(of: error)
      case ChannelError.connectTimeout: .noConnection("cannot be reached: no connection in time", isOfProxy: true)
      case HTTPParserError.invalidEOFState, is ChannelError: .closedEarly
      case is HTTPParserError: .sent("sent a malformed answer")
      case let error as IOError: Self.meaning(of: error)
      case is CancellationError: .sent("was not waited for: cancelled", mostAttempts: 1)
      default: tlsFailure(error) ?? .sent("broke the connection")
      }
  }

  private init(cause: String, mayHaveBeenSent: Bool, mostAttempts: Int, isOfProxy: Bool) {
    self.cause = cause
    self.mayHaveBeenSent = mayHaveBeenSent
    self.mostAttempts = mostAttempts
    self.isOfProxy = isOfProxy
  }

  /// A failure that leaves open whether the server received the request.
  static func sent(_ cause: String, mostAttempts: Int = .max) -> TransportFailure {
    TransportFailure(cause: cause, mayHaveBeenSent: true, mostAttempts: mostAttempts, isOfProxy: false)
  }

  /// A failure before the request was sent.
  static func noConnection(
    _ cause: String, mostAttempts: Int = .max, isOfProxy: Bool = false
  ) -> TransportFailure {
    TransportFailure(cause: cause, mayHaveBeenSent: false, mostAttempts: mostAttempts, isOfProxy: isOfProxy)
  }

  fileprivate static let untrusted = "its certificate is not trusted: self-signed, expired, or of an unknown authority"
  fileprivate static let failedHandshake = "failed the TLS handshake: "

  static let closedEarly = sent("closed the connection before the answer was complete")

  /// Returns this failure with the reason why a certificate is not trusted, if that is what it is and a look at the
  /// certificate tells.
  func explained(by url: APIURL) async -> TransportFailure {
    guard cause == Self.failedHandshake + Self.untrusted,
      let fault = await CertificateFault.find(host: url.host, port: url.port)
    else { return self }
    return .noConnection("\(Self.failedHandshake)\(fault)", mostAttempts: 1)
  }

  private static func meaning(of error: HTTPClientError) -> TransportFailure {
    switch error {
    case .connectTimeout: .noConnection("cannot be reached: no connection in time", isOfProxy: true)
    case .getConnectionFromPoolTimeout: .noConnection("cannot be reached: no connection in time")
    case .tlsHandshakeTimeout: .noConnection("did not finish the TLS handshake in time")
    case .proxyAuthenticationRequired:
      .noConnection("asks for another user or password (407)", mostAttempts: 1, isOfProxy: true)
    case .invalidProxyResponse:
      .noConnection("refuses to connect to the API", isOfProxy: true)
    case .httpProxyHandshakeTimeout:
      .noConnection("did not connect to the API in time", isOfProxy: true)
    case .remoteConnectionClosed: .closedEarly
    case .cancelled: .sent("was not waited for: cancelled", mostAttempts: 1)
    default: .sent("sent a malformed answer")
    }
  }

  /// If no address was tried, the name did not resolve.
  private static func meaning(of error: NIOConnectionError) -> TransportFailure {
    guard let failure = error.connectionErrors.first?.error else {
      return .noConnection("cannot be found: no such host", mostAttempts: 2, isOfProxy: true)
    }
    return switch failure {
    case let failure as IOError: .noConnection(phrase(errno: failure.errnoCode), isOfProxy: true)
    case ChannelError.connectTimeout: .noConnection("cannot be reached: no connection in time", isOfProxy: true)
    default: tlsFailure(failure) ?? .noConnection("cannot be reached", isOfProxy: true)
    }
  }

  private static func meaning(of error: IOError) -> TransportFailure {
    let cause = phrase(errno: error.errnoCode)
    return switch error.errnoCode {
    case ECONNREFUSED, ENETUNREACH, EHOSTUNREACH: .noConnection(cause, isOfProxy: true)
    default: .sent(cause)
    }
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

/// Returns what an error of the TLS library means; nil for any other error.
///
/// A failed handshake is not tried again, because neither the certificate nor the protocol would change.
func tlsFailure(_ error: any Error) -> TransportFailure? {
  switch error {
  case NIOSSLError.handshakeFailed(let reason):
    .noConnection(TransportFailure.failedHandshake + phrase(reason), mostAttempts: 1)
  case let error as NIOSSLExtraError where error == .failedToValidateHostname:
    .noConnection("failed the TLS handshake: its certificate is for another host", mostAttempts: 1)
  case is NIOSSLExtraError:
    .noConnection("failed the TLS handshake: its certificate cannot be checked", mostAttempts: 1)
  case NIOSSLError.unableToValidateCertificate, NIOSSLError.noCertificateToValidate:
    .noConnection("failed the TLS handshake: its certificate is not trusted", mostAttempts: 1)
  case NIOSSLError.noSuchFilesystemObject, NIOSSLError.failedToLoadCertificate:
    .noConnection("cannot be checked: the trusted certificates cannot be read", mostAttempts: 1)
  case is NIOSSLError, is BoringSSLError: .closedEarly
  default: nil
  }
}

private func phrase(_ error: BoringSSLError) -> String {
  guard case .sslError(let stack) = error else { return "the connection broke" }
  let names = stack.map(String.init(describing:)).joined(separator: " ")
  let meanings = [
    ("CERTIFICATE_VERIFY_FAILED", TransportFailure.untrusted),
    ("WRONG_VERSION_NUMBER", "it does not speak TLS"),
    ("HTTP_REQUEST", "it does not speak TLS"),
    ("UNSUPPORTED_PROTOCOL", "it speaks only a version of TLS that is too old"),
    ("PROTOCOL_VERSION", "it speaks only a version of TLS that is too old"),
    ("NO_SHARED_CIPHER", "there is no cipher that both sides know"),
    ("HANDSHAKE_FAILURE", "there is no cipher or version that both sides know"),
  ]
  return meanings.first { names.contains($0.0) }?.1 ?? "the two sides do not fit"
}
