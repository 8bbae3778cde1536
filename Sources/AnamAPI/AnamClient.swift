import AsyncHTTPClient
import NIOCore
import NIOSSL
package import Personas

/// A connection to one account of the API.
///
/// No other type talks to the API or uses the key.
package struct AnamClient: Sendable {
  let settings: Settings
  /// The kind of resource that is read and written.
  let resource: ResourceKind
  let url: APIURL
  /// Nil for what the API shows to everybody.
  let key: APIKey?
  let userAgent: String
  let http: HTTPClient
  let gate = PauseGate()
  let stopwatch: Stopwatch

  /// Runs `body` with a client, and closes its connections afterwards; the run's time starts here.
  ///
  /// - Parameters:
  ///   - resource: The kind of resource that is read and written.
  ///   - version: The tool's version, for `User-Agent`.
  package static func with<Result>(
    resource: ResourceKind, url: APIURL, key: APIKey?, version: String, settings: Settings = Settings(),
    _ body: (AnamClient) async throws -> Result
  ) async throws -> Result {
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration(settings))
    let client = AnamClient(
      settings: settings, resource: resource, url: url, key: key, userAgent: "anamctl/\(version)", http: http,
      stopwatch: Stopwatch(settings.clock))
    do {
      let result = try await body(client)
      try await http.shutdown()
      return result
    } catch {
      try? await http.shutdown()
      throw error
    }
  }

  private static func configuration(_ settings: Settings) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.decompression = .disabled
    configuration.httpVersion = .http1Only
    configuration.timeout.connect = TimeAmount(settings.connectTimeout)
    configuration.timeout.read = TimeAmount(settings.headTimeout)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = settings.parallelism
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.proxy = settings.proxy?.configuration
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    settings.trustedCertificates?.configure(&tls)
    configuration.tlsConfiguration = tls
    return configuration
  }

  /// How long the run has taken so far, by the clock of the settings.
  var elapsed: Duration { stopwatch.elapsed }

  /// Runs `work`, such as a wait for the user, without counting its time; no request may be under way.
  package func withoutCountingTime<Result>(_ work: () throws -> Result) rethrows -> Result {
    try stopwatch.stopped(during: work)
  }
}

extension AnamClient: CustomStringConvertible, CustomReflectable {
  package var description: String { "a client of \(url)" }
  /// Empty, because requests under way hold the key.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
