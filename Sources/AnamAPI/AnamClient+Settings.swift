import NIOSSL

extension AnamClient {
  /// The limits of a run's traffic, its way to the API, and callbacks that observe it.
  package struct Settings: Sendable {
    /// How many requests may be under way at once; connections are limited to the same number.
    package var parallelism = 8
    package var retry = RetryPolicy()
    /// How long it may take to make a connection.
    package var connectTimeout: Duration = .seconds(5)
    /// How long the head of an answer may take to arrive.
    package var headTimeout: Duration = .seconds(30)
    /// How long one attempt may take in all.
    package var attemptTimeout: Duration = .seconds(60)
    /// How long the run may take; no request starts after that.
    package var runTimeout: Duration = .seconds(900)
    /// How long requests under way may go on once the run is stopped.
    package var graceTime: Duration = .seconds(30)
    /// How long something new may be missing from answers, because a replica of the server lags.
    package var replicationLag: Duration = .seconds(8)
    /// How many bytes an answer may have.
    package var maximumBody = 8 << 20

    /// The way to the API; nil for the direct one.
    package var proxy: Proxy?
    /// The authorities that may vouch for the API's host; nil for those of the system.
    package var trustedCertificates: TrustedCertificates?

    /// Raised when the user ends the run.
    package var stop = StopSignal()
    /// The clock for all pauses; tests replace it.
    package var clock: any Clock<Duration> = ContinuousClock()
    /// A number from 0 to 1 for each backoff.
    package var random: @Sendable () -> Double = { Double.random(in: 0...1) }

    /// Called at the start of each pause: which request waits, for how long, and why.
    package var onPause: @Sendable (_ request: String, _ pause: Duration, _ reason: String) -> Void = { _, _, _ in }
    /// Called after each attempt.
    package var onRequest: @Sendable (RequestRecord) -> Void = { _ in }
    /// Called after each attempt with the bodies that were sent and received, unchanged: they may contain secrets.
    package var onBodies: (@Sendable (RequestRecord, _ sent: String?, _ received: [UInt8]?) -> Void)?

    package init() {}
  }
}

/// The certificate authorities to trust instead of the system's: `SSL_CERT_FILE` and `SSL_CERT_DIR`, with the meaning
/// that they have for OpenSSL.
package struct TrustedCertificates: Equatable, Sendable {
  /// A file of PEM certificates.
  package var file: String?
  /// A folder of PEM certificates with names given by `openssl rehash`.
  package var folder: String?

  package init(file: String?, folder: String?) {
    self.file = file
    self.folder = folder
  }

  /// Adds them to a configuration; if there are none, the system's authorities remain.
  func configure(_ configuration: inout TLSConfiguration) {
    // The library accepts a folder only as the first entry.
    guard let first = folder ?? file else { return }
    configuration.trustRoots = .file(first)
    if folder != nil, let file { configuration.additionalTrustRoots = [.file(file)] }
  }
}
