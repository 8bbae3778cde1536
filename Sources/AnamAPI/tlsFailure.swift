import NIOSSL

/// Returns what an error of the TLS library means; nil if it is none.
///
/// A handshake that failed is not repeated: neither the certificate nor the protocol gets better by it.
func tlsFailure(_ error: any Error) -> TransportFailure? {
  switch error {
  case NIOSSLError.handshakeFailed(let reason):
    .noConnection("failed the TLS handshake: \(phrase(reason))", mostAttempts: 1)
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
    ("CERTIFICATE_VERIFY_FAILED", "its certificate is not trusted: self-signed, expired, or of an unknown authority"),
    ("WRONG_VERSION_NUMBER", "it does not speak TLS"),
    ("HTTP_REQUEST", "it does not speak TLS"),
    ("UNSUPPORTED_PROTOCOL", "it speaks only a version of TLS that is too old"),
    ("PROTOCOL_VERSION", "it speaks only a version of TLS that is too old"),
    ("NO_SHARED_CIPHER", "there is no cipher that both sides know"),
    ("HANDSHAKE_FAILURE", "there is no cipher or version that both sides know"),
  ]
  return meanings.first { names.contains($0.0) }?.1 ?? "the two sides do not fit"
}
