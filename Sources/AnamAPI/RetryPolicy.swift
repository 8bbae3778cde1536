/// When a request is sent again, and after which pause: exponential backoff with full jitter.
package struct RetryPolicy: Sendable {
  /// How often a request is sent, at most.
  package var attempts = 5
  /// The longest backoff before the second attempt; it doubles with each attempt.
  package var base: Duration = .milliseconds(500)
  /// The longest backoff of all.
  package var cap: Duration = .seconds(20)
  /// The longest `Retry-After` that is obeyed.
  package var longestRetryAfter: Duration = .seconds(60)
  /// How long a request may take in all, including all attempts and the pauses between them.
  package var deadline: Duration = .seconds(120)

  package init() {}

  /// Whether a status is transient: every 5xx, even one that only gateways use, unless the server never does it.
  package func isTransient(_ status: Int) -> Bool {
    [408, 425, 429].contains(status) || (500..<600).contains(status) && ![501, 505].contains(status)
  }

  /// Returns the pause before the next attempt.
  ///
  /// - Parameters:
  ///   - attempt: How many attempts were made, at least 1.
  ///   - retryAfter: The pause that the server asked for; the result is never shorter.
  ///   - random: A number from 0 to 1.
  package func pause(after attempt: Int, retryAfter: Duration?, random: Double) -> Duration {
    var longest = base
    for _ in 1..<max(attempt, 1) where longest < cap { longest *= 2 }
    return max(min(longest, cap) * random, retryAfter ?? .zero)
  }
}
