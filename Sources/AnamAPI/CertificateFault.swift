import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import SwiftASN1

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Why a server's certificate is not trusted, and what to do about it.
///
/// The TLS library says only that it is not. So the certificate is looked at over a connection of its own, which takes
/// any and sends nothing.
enum CertificateFault: Equatable {
  case expired(Date)
  case notYetValid(Date)
  case selfSigned
  case unknownAuthority

  /// Asks the server for its certificate, directly.
  ///
  /// - Returns: Nil if it shows none in time.
  static func find(host: String, port: Int, now: Date = .now, timeout: TimeAmount = .seconds(5)) async -> Self? {
    guard let certificate = try? await certificate(of: host, port, timeout) else { return nil }
    let notBefore = Date(timeIntervalSince1970: TimeInterval(certificate.notValidBefore))
    let notAfter = Date(timeIntervalSince1970: TimeInterval(certificate.notValidAfter))
    if now > notAfter { return .expired(notAfter) }
    if now < notBefore { return .notYetValid(notBefore) }
    return isSelfSigned(certificate) ? .selfSigned : .unknownAuthority
  }

  private static func certificate(of host: String, _ port: Int, _ timeout: TimeAmount) async throws
    -> NIOSSLCertificate?
  {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.certificateVerification = .none
    let context = try NIOSSLContext(configuration: configuration)
    let loop = MultiThreadedEventLoopGroup.singleton.any()
    let promise = loop.makePromise(of: NIOSSLCertificate?.self)
    let connection = ClientBootstrap(group: loop).connectTimeout(timeout).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        let name = (try? SocketAddress(ipAddress: host, port: port)) == nil ? host : nil
        let tls = try NIOSSLClientHandler(context: context, serverHostname: name)
        try channel.pipeline.syncOperations.addHandlers([tls, CertificateReader(tls, promise)])
      }
    }.connect(host: host, port: port)
    connection.whenFailure { promise.fail($0) }
    let limit = loop.scheduleTask(in: timeout) { promise.succeed(nil) }
    defer { limit.cancel() }
    let certificate = try await promise.futureResult.get()
    connection.whenSuccess { $0.close(promise: nil) }
    return certificate
  }

  /// Whether the certificate names itself as its issuer (RFC 5280, section 4.1: `issuer` and `subject`).
  private static func isSelfSigned(_ certificate: NIOSSLCertificate) -> Bool {
    guard let der = try? certificate.toDERBytes(), let root = try? DER.parse(der),
      case .constructed(let parts) = root.content, let signed = parts.first(where: { _ in true }),
      case .constructed(let all) = signed.content
    else { return false }
    // The version is optional, and the only field with a tag of its own at the beginning.
    let fields = Array(all).drop { $0.identifier.tagClass == .contextSpecific }
    guard fields.count > 4 else { return false }
    let (issuer, subject) = (fields[fields.startIndex + 2], fields[fields.startIndex + 4])
    return issuer.encodedBytes == subject.encodedBytes
  }
}

extension CertificateFault: CustomStringConvertible {
  var description: String {
    switch self {
    case .expired(let date):
      "its certificate expired on \(day(date)): whoever runs the server has to renew it, unless this machine's clock is wrong"
    case .notYetValid(let date):
      "its certificate is valid only from \(day(date)) on: is this machine's clock right?"
    case .selfSigned:
      "its certificate is self-signed: if it is the right one, name a file that holds it in SSL_CERT_FILE"
    case .unknownAuthority:
      "its certificate is from an authority that this machine does not trust: if it is the right one, a proxy's that looks into "
        + "connections, say, name a file with the authority's certificate in SSL_CERT_FILE"
    }
  }

  private func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
}

/// Takes the certificate when the handshake is done, or learns that there is none.
private final class CertificateReader: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let tls: NIOSSLClientHandler
  private let promise: EventLoopPromise<NIOSSLCertificate?>

  init(_ tls: NIOSSLClientHandler, _ promise: EventLoopPromise<NIOSSLCertificate?>) {
    self.tls = tls
    self.promise = promise
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted = event as? TLSUserEvent { promise.succeed(tls.peerCertificate) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { promise.fail(error) }

  func channelInactive(context: ChannelHandlerContext) { promise.succeed(nil) }
}
