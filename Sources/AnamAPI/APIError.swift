package import Personas

/// Why a call of the API did not lead to what was asked for.
package struct APIError: Error, Equatable, Sendable {
  package let method: String
  package let path: String
  package let reason: Reason

  /// What went wrong.
  package enum Reason: Equatable, Sendable {
    /// 401 or 403: the key is missing, wrong, or has no access.
    case unauthorized(status: Int, message: String)
    /// Another status that a repetition would not change.
    case rejected(status: Int, message: String)
    /// A status that passes by itself, after every attempt.
    case unavailable(status: Int, message: String, attempts: Int)
    /// The server asks to wait for longer than anamctl does.
    case longWait(seconds: Int, status: Int)
    /// No answer: the connection could not be made, broke, or took too long.
    case unreachable(host: String, cause: String, attempts: Int)
    /// A redirect, which is never followed: it could carry the key elsewhere.
    case redirected(status: Int, location: String)
    /// An answer that is not what the API documents.
    case unexpected(String)
  }
}

extension APIError {
  /// The status of the answer, if there was one.
  package var status: Int? {
    switch reason {
    case .unauthorized(let status, _), .rejected(let status, _), .unavailable(let status, _, _),
      .longWait(_, let status), .redirected(let status, _):
      status
    case .unreachable, .unexpected: nil
    }
  }

  /// Whether the API has no such thing.
  package var isNotFound: Bool { status == 404 }

  /// The kind of failure, which decides the exit code.
  package var failure: PersonaResult.Failure {
    switch reason {
    case .unauthorized: .unauthorized
    case .unavailable, .longWait, .unreachable: .unavailable
    case .rejected, .redirected, .unexpected: .rejected
    }
  }

  /// Whether every other call would fail as well.
  package var stopsTheRun: Bool {
    switch reason {
    case .unauthorized, .unreachable, .longWait: true
    case .rejected, .unavailable, .redirected, .unexpected: false
    }
  }

  /// Whether a write may have happened all the same: nobody knows whether the server got as far as storing it.
  package var leavesOutcomeUnknown: Bool {
    switch reason {
    case .unreachable, .unexpected: true
    case .unavailable(let status, _, _), .longWait(_, let status): ![425, 429, 503].contains(status)
    case .rejected(let status, _): status >= 500 && status != 501
    case .unauthorized, .redirected: false
    }
  }
}

extension APIError: CustomStringConvertible {
  package var description: String { "\(method) \(path): \(reason)" }
}

extension APIError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unauthorized(let status, let message):
      "\(status) \(phrase(status))\(suffix(message)); check ANAM_API_KEY"
    case .rejected(let status, let message):
      "\(status) \(phrase(status))\(suffix(message))"
    case .unavailable(let status, let message, let attempts):
      "\(status) \(phrase(status))\(suffix(message))\(attempts > 1 ? " (\(attempts) attempts)" : "")"
    case .longWait(let seconds, let status):
      "\(status) \(phrase(status)): the server asks to wait \(seconds) seconds"
    case .unreachable(let host, let cause, let attempts):
      "\(host) \(cause)\(attempts > 1 ? " (\(attempts) attempts)" : "")"
    case .redirected(let status, let location):
      "\(status): the API redirects to \(location); set --api-url if that is right"
    case .unexpected(let what):
      "unexpected answer: \(what)"
    }
  }

  private func suffix(_ message: String) -> String { message.isEmpty ? "" : ": \(message)" }

  private func phrase(_ status: Int) -> String {
    switch status {
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 422: "Unprocessable Content"
    case 429: "Too Many Requests"
    case 425: "Too Early"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    default: "status"
    }
  }
}
