import AsyncHTTPClient
import Basics
import NIOHTTP1

extension AnamClient {
  /// Returns the error for an attempt without a complete answer.
  func error(_ call: Call, _ failure: TransportFailure, _ attempts: Attempts) -> APIError {
    let proxy = failure.isOfProxy ? settings.proxy.map(String.init(describing:)) : nil
    let (host, cause) = (proxy ?? url.host, failure.cause)
    var error = call.error(
      failure.mayHaveBeenSent
        ? .unanswered(host: host, cause: cause, attempts: attempts.made)
        : .unreachable(host: host, cause: cause, attempts: attempts.made))
    error.mostAttempts = failure.mostAttempts
    return error
  }

  /// Returns the error for an answer that reports a failure.
  func error(_ call: Call, _ answer: Answer, _ attempts: Attempts) -> APIError {
    let message = serverMessage(answer.body ?? [], without: key)
    let isPage = answer.body.map(isPage) ?? false
    let wait = retryAfter(in: answer.headers)
    let reason: APIError.Reason =
      switch answer.status {
      case 400..<500 where isPage && !settings.retry.isTransient(answer.status):
        .intercepted(status: answer.status, title: message)
      case 401, 403: .unauthorized(status: answer.status, message: message)
      case 304: .rejected(status: answer.status, message: message)
      case 300..<400:
        .redirected(
          status: answer.status,
          location: excerpt(of: answer.headers.first(name: "Location") ?? "another place", without: key))
      case let status where settings.retry.isTransient(status):
        if let wait, wait > settings.retry.longestRetryAfter {
          .longWait(seconds: wait.wholeSeconds, status: status)
        } else {
          .unavailable(status: status, message: message, attempts: attempts.made)
        }
      default: .rejected(status: answer.status, message: message)
      }
    var error = call.error(reason)
    error.requestID = serverRequestID(in: answer.headers, without: key)
    error.retryAfter = wait
    return error
  }

  /// Reads the JSON of a successful answer.
  ///
  /// If only the end of the connection ends the body (RFC 9112, section 6.3), or if a length was wrong, then a broken
  /// connection shows only in incomplete JSON.
  func json(_ answer: Answer, of call: Call, _ attempts: Attempts) throws(APIError) -> JSONValue {
    let reason: APIError.Reason
    if answer.isEmpty {
      reason = .unexpected("an empty one")
    } else if answer.status == 206 {
      reason = .unexpected("a part of one (206)")
    } else if let body = answer.body {
      do throws(JSONSyntaxError) {
        return try JSONValue(json: body)
      } catch {
        reason =
          error.isAtEnd
          ? .unanswered(host: url.host, cause: "sent an incomplete answer", attempts: attempts.made)
          : .unexpected(oddity(of: body, without: key) ?? "\(error)")
      }
    } else {
      reason = .unexpected("an answer of more than \(settings.maximumBody) bytes")
    }
    var error = call.error(reason)
    error.requestID = serverRequestID(in: answer.headers, without: key)
    throw error
  }
}

extension APIError {
  /// Returns the same error with another reason.
  func with(_ reason: Reason) -> APIError {
    var error = APIError(method: method, path: path, reason: reason)
    error.requestID = requestID
    return error
  }
}

/// What a server answered.
struct Answer: Sendable {
  let status: Int
  let headers: HTTPHeaders
  /// Nil if it is larger than allowed.
  let body: [UInt8]?

  init(_ response: HTTPClientResponse, body: [UInt8]?) {
    status = Int(response.status.code)
    headers = response.headers
    self.body = body
  }

  var isSuccess: Bool { (200..<300).contains(status) }

  /// Whether it states that it has no body (RFC 9112, section 6.3).
  var isEmpty: Bool { status == 204 || headers.first(name: "Content-Length") == "0" }
}
