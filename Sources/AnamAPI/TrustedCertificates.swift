import NIOSSL

/// Which authorities may vouch for the API's host, if not those of the system: `SSL_CERT_FILE` and `SSL_CERT_DIR`,
/// with the meaning that OpenSSL gives them.
package struct TrustedCertificates: Equatable, Sendable {
  /// A file of PEM certificates.
  package var file: String?
  /// A folder of PEM certificates under the names that `openssl rehash` gives.
  package var folder: String?

  package init(file: String?, folder: String?) {
    self.file = file
    self.folder = folder
  }

  /// Adds them to a configuration; without either, the system's authorities count.
  func configure(_ configuration: inout TLSConfiguration) {
    // The library takes a folder in the first place only.
    guard let first = folder ?? file else { return }
    configuration.trustRoots = .file(first)
    if folder != nil, let file { configuration.additionalTrustRoots = [.file(file)] }
  }
}
