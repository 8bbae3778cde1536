import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Personas

/// A connection to one account of the API.
///
/// The only type that talks to it, and the only one that uses the key.
package struct AnamClient: Sendable {
  /// What bounds a run's traffic.
  package struct Settings: Sendable {
    /// How many requests may be under way at once; connections are limited to the same number.
    package var parallelism = 8
    package var retry = RetryPolicy()
    /// How long one attempt may take until its answer's head has come.
    package var headTimeout: Duration = .seconds(30)
    /// How long one attempt may take in all.
    package var attemptTimeout: Duration = .seconds(60)
    /// How many bytes an answer may have.
    package var maximumBody = 8 << 20
    /// Where backoffs wait; tests shorten them.
    package var clock: any Clock<Duration> = ContinuousClock()
    /// A number from 0 to 1 for each backoff.
    package var random: @Sendable () -> Double = { Double.random(in: 0...1) }
    /// Told before each pause: which request waits, for how long, and why.
    package var onPause: @Sendable (_ request: String, _ pause: Duration, _ reason: String) -> Void = { _, _, _ in }

    package init() {}
  }

  let settings: Settings
  private let url: APIURL
  private let key: APIKey
  private let userAgent: String
  private let http: HTTPClient

  /// Runs `body` with a client and closes its connections afterwards.
  ///
  /// - Parameter version: The tool's version, for `User-Agent`.
  package static func with<Result>(
    url: APIURL, key: APIKey, version: String, settings: Settings = Settings(),
    _ body: (AnamClient) async throws -> Result
  ) async throws -> Result {
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration(settings))
    let client = AnamClient(
      settings: settings, url: url, key: key, userAgent: "anamctl/\(version)", http: http)
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
    configuration.timeout.connect = .seconds(5)
    configuration.timeout.read = .seconds(30)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = settings.parallelism
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }

  /// Sends a request, repeating it as the retry policy allows, and returns the JSON of a successful answer.
  ///
  /// - Parameters:
  ///   - path: The path below the API's URL, with its query.
  ///   - body: JSON, or nil for none.
  func send(_ method: String, _ path: String, body: String? = nil) async throws(APIError) -> JSONValue {
    var attempts = 0
    while true {
      attempts += 1
      let outcome = await attempt(method, path, body: body)
      if case .success(let answer) = outcome, (200..<300).contains(answer.status) {
        return try json(answer, method, path)
      }
      let pause = try pause(after: attempts, outcome, method, path)
      settings.onPause("\(method) \(path)", pause.duration, pause.reason)
      do {
        try await settings.clock.sleep(for: pause.duration)
      } catch {
        throw APIError(
          method: method, path: path,
          reason: .unreachable(host: url.host, cause: "was not asked again: cancelled", attempts: attempts))
      }
    }
  }

  /// Returns how long to wait before the next attempt, or throws what the outcome means if there is none.
  private func pause(
    after attempts: Int, _ outcome: Result<Answer, TransportFailure>, _ method: String, _ path: String
  ) throws(APIError) -> (duration: Duration, reason: String) {
    let policy = settings.retry
    let isLast = attempts >= policy.attempts || !policy.mayRepeat(method)
    let random = settings.random()
    switch outcome {
    case .failure(let failure):
      guard !isLast, failure.isTransient else {
        throw APIError(
          method: method, path: path,
          reason: .unreachable(host: url.host, cause: failure.cause, attempts: attempts))
      }
      return (policy.pause(after: attempts, retryAfter: nil, random: random), "\(url.host) \(failure.cause)")
    case .success(let answer):
      let wait = retryAfter(in: answer.headers)
      guard policy.isTransient(answer.status), !isLast, wait ?? .zero <= policy.longestRetryAfter else {
        throw APIError(method: method, path: path, reason: reason(of: answer, wait: wait, attempts: attempts))
      }
      return (policy.pause(after: attempts, retryAfter: wait, random: random), "status \(answer.status)")
    }
  }

  private func reason(of answer: Answer, wait: Duration?, attempts: Int) -> APIError.Reason {
    let message = key.redacting(serverMessage(answer.body))
    switch answer.status {
    case 401, 403: return .unauthorized(status: answer.status, message: message)
    case 300..<400:
      let location = answer.headers.first(name: "Location") ?? "another place"
      return .redirected(status: answer.status, location: key.redacting(location))
    case let status where settings.retry.isTransient(status):
      if let wait, wait > settings.retry.longestRetryAfter {
        return .longWait(seconds: Int(wait.components.seconds), status: status)
      }
      return .unavailable(status: status, message: message, attempts: attempts)
    default: return .rejected(status: answer.status, message: message)
    }
  }

  private func json(_ answer: Answer, _ method: String, _ path: String) throws(APIError) -> JSONValue {
    do {
      return try JSONValue(json: answer.body)
    } catch {
      throw APIError(method: method, path: path, reason: .unexpected("\(error)"))
    }
  }

  private func attempt(_ method: String, _ path: String, body: String?) async -> Result<Answer, TransportFailure> {
    var request = HTTPClientRequest(url: url.description + path)
    request.method = HTTPMethod(rawValue: method)
    request.headers = ["Accept": "application/json", "User-Agent": userAgent, "Authorization": key.authorization]
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body))
    }
    let prepared = request
    do {
      return .success(
        try await withTimeout(settings.attemptTimeout) {
          let response = try await http.execute(prepared, timeout: TimeAmount(settings.headTimeout))
          let body = try await response.body.collect(upTo: settings.maximumBody)
          return Answer(
            status: Int(response.status.code), headers: response.headers, body: Array(body.readableBytesView))
        })
    } catch {
      return .failure(TransportFailure(error))
    }
  }
}

/// An answer, complete.
private struct Answer: Sendable {
  let status: Int
  let headers: HTTPHeaders
  let body: [UInt8]
}
