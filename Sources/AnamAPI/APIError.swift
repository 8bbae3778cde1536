package import Personas

/// Why a call of the API failed.
package struct APIError: Error, Equatable, Sendable {
  package let method: String
  package let path: String
  package let reason: Reason
  /// The server's own name for the request, for the people who run the server.
  package var requestID: String?
  /// How long the server asks to wait before the next attempt.
  var retryAfter: Duration?
  /// How many attempts are worth making, whatever the retry policy allows.
  var mostAttempts = Int.max

  package init(method: String, path: String, reason: Reason) {
    self.method = method
    self.path = path
    self.reason = reason
  }

  /// What went wrong.
  package enum Reason: Equatable, Sendable {
    /// 401 or 403: the key is missing, wrong, or has no access.
    case unauthorized(status: Int, message: String)
    /// Another status that another attempt would not change.
    case rejected(status: Int, message: String)
    /// A status from 400 to 499 with a page for people: a firewall or a gateway has answered, not the API.
    case intercepted(status: Int, title: String)
    /// A transient status, after the last attempt.
    case unavailable(status: Int, message: String, attempts: Int)
    /// The server asks for a longer pause than anamctl makes.
    case longWait(seconds: Int, status: Int)
    /// No connection could be made, so nothing was sent.
    case unreachable(host: String, cause: String, attempts: Int)
    /// The request was sent, at least in part, but no complete answer came.
    case unanswered(host: String, cause: String, attempts: Int)
    /// A redirect, which is never followed: it could carry the key elsewhere.
    case redirected(status: Int, location: String)
    /// An answer that is not what the API documents.
    case unexpected(String)
    /// Nothing was sent: the user ended the run.
    case stopped
    /// Nothing was sent: the run has used up its time.
    case outOfTime(limit: Duration)
    /// No further attempt was made: the request has used up its time.
    case expired(limit: Duration)
  }
}

extension APIError {
  /// The status of the answer, if there was one.
  package var status: Int? {
    switch reason {
    case .unauthorized(let status, _), .rejected(let status, _), .intercepted(let status, _),
      .unavailable(let status, _, _), .longWait(_, let status), .redirected(let status, _):
      status
    case .unreachable, .unanswered, .unexpected, .stopped, .outOfTime, .expired: nil
    }
  }

  /// Whether the API has no such thing.
  package var isNotFound: Bool {
    if case .rejected(404, _) = reason { true } else { false }
  }

  /// The kind of failure, which decides the exit code.
  package var failure: PersonaResult.Failure {
    switch reason {
    case .unauthorized: .unauthorized
    case .unavailable, .longWait, .unreachable, .unanswered, .stopped, .outOfTime, .expired: .unavailable
    case .rejected, .intercepted, .redirected, .unexpected: .rejected
    }
  }

  /// Whether every other call would fail, too.
  package var stopsTheRun: Bool {
    switch reason {
    case .unauthorized, .unreachable, .longWait, .stopped, .outOfTime: true
    // A read is tried several times before it fails this way.
    case .unanswered: method == "GET"
    case .rejected, .intercepted, .unavailable, .redirected, .unexpected, .expired: false
    }
  }

  /// Whether nothing was sent because the run is over.
  package var isEndOfRun: Bool {
    switch reason {
    case .stopped, .outOfTime: true
    default: false
    }
  }

  /// Whether nothing was sent because there was no connection.
  package var isUnreachable: Bool {
    if case .unreachable = reason { true } else { false }
  }

  /// Whether a write may have happened after all: the server may have stored it before the failure.
  package var leavesOutcomeUnknown: Bool {
    switch reason {
    case .unanswered, .unexpected: true
    case .unavailable(let status, _, _), .longWait(_, let status): ![425, 429, 503].contains(status)
    // 409 may be a conflict with what the same request stored before; 303 and 304 point to it.
    case .rejected(let status, _): [304, 409].contains(status) || status >= 500 && status != 501
    // A gateway that filters requests may filter answers, too.
    case .intercepted: true
    case .redirected(let status, _): status == 303
    case .unauthorized, .unreachable, .stopped, .outOfTime, .expired: false
    }
  }

  /// Whether the server has answered in full, which means that it has finished with the request.
  package var isCompleteAnswer: Bool {
    switch reason {
    case .unauthorized, .rejected, .intercepted, .redirected: true
    case .unavailable, .longWait, .unreachable, .unanswered, .unexpected, .stopped, .outOfTime, .expired: false
    }
  }

  /// Whether another attempt may succeed; for a write, only once it is known that it has not happened.
  package var isTransient: Bool {
    switch reason {
    case .unavailable, .unreachable, .unanswered: true
    case .unexpected: method != "GET"
    case .unauthorized, .rejected, .intercepted, .longWait, .redirected, .stopped, .outOfTime, .expired: false
    }
  }
}
