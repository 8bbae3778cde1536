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
    /// How long the making of a connection may take.
    package var connectTimeout: Duration = .seconds(5)
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
    configuration.timeout.connect = TimeAmount(settings.connectTimeout)
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
    var timeLeft = settings.retry.deadline
    while true {
      attempts += 1
      let limit = min(settings.attemptTimeout, timeLeft)
      let (outcome, time) = await timed(settings.clock) {
        await attempt(method, path, body: body, limit: limit)
      }
      timeLeft -= time
      if case .success(let answer) = outcome, answer.isSuccess {
        return try json(answer, method, path)
      }
      let pause = try pause(after: attempts, timeLeft: timeLeft, outcome, method, path)
      timeLeft -= pause.duration
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
    after attempts: Int, timeLeft: Duration, _ outcome: Result<Answer, TransportFailure>,
    _ method: String, _ path: String
  ) throws(APIError) -> (duration: Duration, reason: String) {
    let policy = settings.retry
    let isLast = attempts >= policy.attempts || !policy.mayRepeat(method)
    let random = settings.random()
    switch outcome {
    case .failure(let failure):
      let pause = policy.pause(after: attempts, retryAfter: nil, random: random)
      guard !isLast, attempts < failure.mostAttempts, pause < timeLeft else {
        throw APIError(
          method: method, path: path,
          reason: .unreachable(host: url.host, cause: failure.cause, attempts: attempts))
      }
      return (pause, "\(url.host) \(failure.cause)")
    case .success(let answer):
      let wait = retryAfter(in: answer.headers)
      let isTooLong = wait.map { $0 > policy.longestRetryAfter || $0 >= timeLeft } ?? false
      let pause = policy.pause(after: attempts, retryAfter: wait, random: random)
      guard policy.isTransient(answer.status), !isLast, !isTooLong, pause < timeLeft else {
        let reason = reason(of: answer, longWait: isTooLong ? wait : nil, attempts: attempts)
        throw APIError(method: method, path: path, reason: reason)
      }
      return (pause, "status \(answer.status)")
    }
  }

  private func reason(of answer: Answer, longWait: Duration?, attempts: Int) -> APIError.Reason {
    let message = serverMessage(answer.body ?? [], without: key)
    switch answer.status {
    case 401, 403: return .unauthorized(status: answer.status, message: message)
    case 300..<400:
      let location = answer.headers.first(name: "Location") ?? "another place"
      return .redirected(status: answer.status, location: excerpt(of: location, without: key))
    case let status where settings.retry.isTransient(status):
      if let longWait { return .longWait(seconds: Int(longWait.components.seconds), status: status) }
      return .unavailable(status: status, message: message, attempts: attempts)
    default: return .rejected(status: answer.status, message: message)
    }
  }

  private func json(_ answer: Answer, _ method: String, _ path: String) throws(APIError) -> JSONValue {
    guard let body = answer.body else {
      throw APIError(
        method: method, path: path, reason: .unexpected("an answer of more than \(settings.maximumBody) bytes"))
    }
    do {
      return try JSONValue(json: body)
    } catch {
      throw APIError(method: method, path: path, reason: .unexpected("\(error)"))
    }
  }

  private func attempt(
    _ method: String, _ path: String, body: String?, limit: Duration
  ) async -> Result<Answer, TransportFailure> {
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
        try await withTimeout(limit) {
          let response = try await http.execute(prepared, timeout: TimeAmount(settings.headTimeout))
          let answer = Answer(response, body: try await bytes(of: response))
          guard !answer.isCutOff else { throw HTTPParserError.invalidEOFState }
          return answer
        })
    } catch {
      return .failure(TransportFailure(error))
    }
  }

  /// Reads the body of an answer; nil if it is larger than is allowed.
  private func bytes(of response: HTTPClientResponse) async throws -> [UInt8]? {
    do {
      return Array(try await response.body.collect(upTo: settings.maximumBody).readableBytesView)
    } catch is NIOTooManyBytesError {
      return nil
    }
  }
}

extension AnamClient: CustomStringConvertible, CustomReflectable {
  package var description: String { "a client of \(url)" }
  /// Nothing: requests under way hold the key.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
