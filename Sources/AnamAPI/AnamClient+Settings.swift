import NIOSSL

extension AnamClient {
  /// What bounds a run's traffic, which way it takes, and who is told of it.
  package struct Settings: Sendable {
    /// How many requests may be under way at once; connections are limited to the same number.
    package var parallelism = 8
    package var retry = RetryPolicy()
    /// How long the making of a connection may take.
    package var connectTimeout: Duration = .seconds(5)
    /// How long one attempt may take until its answer's head has come.
    package var headTimeout: Duration = .seconds(30)
    /// How long one attempt may take in all.
    package var attemptTimeout: Duration = .seconds(60)
    /// How long the run may take; no request starts after that.
    package var runTimeout: Duration = .seconds(900)
    /// How long requests that are under way may go on once the run was stopped.
    package var graceTime: Duration = .seconds(30)
    /// How long what was just created may be missing from answers, on a server whose copies lag.
    package var replicationLag: Duration = .seconds(8)
    /// How many bytes an answer may have.
    package var maximumBody = 8 << 20

    /// The way to the API; nil for the direct one.
    package var proxy: Proxy?
    /// The authorities that may vouch for the API's host; nil for those of the system.
    package var trustedCertificates: TrustedCertificates?

    /// Raised when the user ends the run.
    package var stop = StopSignal()
    /// Where backoffs wait; tests shorten them.
    package var clock: any Clock<Duration> = ContinuousClock()
    /// A number from 0 to 1 for each backoff.
    package var random: @Sendable () -> Double = { Double.random(in: 0...1) }

    /// Called once for each pause: which request waits, for how long, and why.
    package var onPause: @Sendable (_ request: String, _ pause: Duration, _ reason: String) -> Void = { _, _, _ in }
    /// Called after each attempt.
    package var onRequest: @Sendable (RequestRecord) -> Void = { _ in }
    /// Called after each attempt with the bodies that were sent and received, unchanged: they may hold what a log must not.
    package var onBodies: (@Sendable (RequestRecord, _ sent: String?, _ received: [UInt8]?) -> Void)?

    package init() {}
  }
}

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
