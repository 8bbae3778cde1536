import AsyncHTTPClient
import Basics
import NIOCore
import NIOHTTP1

/// One attempt of a request, for a log.
///
/// Texts from the server are as they were sent, except that the key is removed.
package struct RequestRecord: Sendable {
  package let method: String
  /// The path below the API's URL, with its query.
  package let path: String
  /// From 1.
  package let attempt: Int
  /// The status of the answer; nil if no answer came.
  package let status: Int?
  /// Why no answer came; nil if one came.
  package let failure: String?
  package let duration: Duration
  /// How many bytes of JSON were sent.
  package let bytesSent: Int
  /// How many bytes the body of the answer has; nil if no body came, or it was too large.
  package let bytesReceived: Int?
  /// The `X-Request-Id` that was sent with the attempt.
  package let requestID: String
  /// What the server calls the request; nil if it does not say.
  package let serverRequestID: String?
}

extension AnamClient {
  /// Sends a request once, calls the observers in the settings, and returns what came back.
  ///
  /// - Parameter limit: How long it may take in all.
  func exchange(_ call: Call, attempt: Int, limit: Duration) async -> Result<Answer, TransportFailure> {
    let requestID = randomRequestID()
    let start = stopwatch.elapsed
    var outcome = await transfer(request(for: call, id: requestID), limit: limit)
    if settings.proxy == nil, case .failure(let failure) = outcome {
      outcome = .failure(await failure.explained(by: url))
    }
    let record = record(of: call, attempt, outcome, duration: stopwatch.elapsed - start, requestID: requestID)
    settings.onRequest(record)
    settings.onBodies?(record, call.body, (try? outcome.get())?.body)
    return outcome
  }

  private func request(for call: Call, id: String) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: url.description + call.path)
    request.method = HTTPMethod(rawValue: call.method)
    request.headers = [
      "Accept": "application/json", "User-Agent": userAgent, "X-Request-Id": id,
    ]
    if let key { request.headers.add(name: "Authorization", value: key.authorization) }
    if let body = call.body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body))
    }
    return request
  }

  private func record(
    of call: Call, _ attempt: Int, _ outcome: Result<Answer, TransportFailure>, duration: Duration, requestID: String
  ) -> RequestRecord {
    var answer: Answer?
    var failure: TransportFailure?
    switch outcome {
    case .success(let received): answer = received
    case .failure(let cause): failure = cause
    }
    return RequestRecord(
      method: call.method, path: call.path, attempt: attempt, status: answer?.status, failure: failure?.cause,
      duration: duration, bytesSent: call.body?.utf8.count ?? 0, bytesReceived: answer?.body?.count,
      requestID: requestID, serverRequestID: answer.flatMap { serverRequestID(in: $0.headers, without: key) })
  }

  private func transfer(_ request: HTTPClientRequest, limit: Duration) async -> Result<Answer, TransportFailure> {
    do {
      return .success(
        try await withTimeout(limit, orAfter: settings.stop, grace: settings.graceTime) {
          let response = try await http.execute(request, timeout: TimeAmount(settings.headTimeout))
          return Answer(response, body: try await bytes(of: response))
        })
    } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
      return .failure(TransportFailure(TimeoutError(limit: settings.headTimeout)))
    } catch {
      return .failure(TransportFailure(error))
    }
  }

  /// Reads the body of an answer; nil if it is larger than allowed.
  private func bytes(of response: HTTPClientResponse) async throws -> [UInt8]? {
    do {
      return Array(try await response.body.collect(upTo: settings.maximumBody).readableBytesView)
    } catch is NIOTooManyBytesError {
      return nil
    }
  }
}

/// Returns a new, random name for a request: 128 bits, in hexadecimal.
private func randomRequestID() -> String {
  var generator = SystemRandomNumberGenerator()
  return hexadecimalDigits((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
}
