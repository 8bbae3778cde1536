import NIOHTTP1

extension APIError: CustomStringConvertible {
  package var description: String {
    "\(method) \(path): \(reason)" + (requestID.map { " [request \($0)]" } ?? "")
  }
}

extension APIError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unauthorized(let status, let message):
      "\(named(status))\(suffix(message)); check ANAM_API_KEY"
    case .rejected(let status, let message):
      "\(named(status))\(suffix(message))"
    case .intercepted(let status, let title):
      "\(named(status)) from a firewall or a gateway, not from the API\(title.isEmpty ? "" : ": its page says '\(title)'")"
    case .unavailable(let status, let message, let attempts):
      "\(named(status))\(suffix(message))\(count(attempts))"
    case .longWait(let seconds, let status):
      "\(named(status)): the server asks to wait \(seconds) seconds, which is too long"
    case .unreachable(let host, let cause, let attempts), .unanswered(let host, let cause, let attempts):
      "\(host) \(cause)\(count(attempts))"
    case .redirected(let status, let location):
      "\(status): the API redirects to \(location); set --api-url if that is right"
    case .unexpected(let what):
      "unexpected answer: \(what)"
    case .stopped:
      "not sent: the run was ended"
    case .outOfTime(let limit):
      "not sent: the run has used up its \(time(limit)) (--timeout)"
    case .expired(let limit):
      "not sent again: it was given \(time(limit))"
    }
  }

  private func time(_ limit: Duration) -> String {
    "\(limit.wholeSeconds) \(limit.wholeSeconds == 1 ? "second" : "seconds")"
  }

  private func suffix(_ message: String) -> String { message.isEmpty ? "" : ": \(message)" }

  private func count(_ attempts: Int) -> String { attempts > 1 ? " (\(attempts) attempts)" : "" }

  /// The status with its standard phrase, whatever the server has sent for one.
  private func named(_ status: Int) -> String {
    let phrase = HTTPResponseStatus(statusCode: status).reasonPhrase
    return phrase.isEmpty ? "status \(status)" : "\(status) \(phrase)"
  }
}

extension Duration {
  /// The seconds, rounded up.
  var wholeSeconds: Int { Int((self / .seconds(1)).rounded(.up)) }

  /// The length of time for people: whole seconds, or milliseconds below one.
  var shown: String {
    if self < .seconds(1) { return "\(Int(self / .milliseconds(1))) ms" }
    return wholeSeconds == 1 ? "1 second" : "\(wholeSeconds) seconds"
  }
}
