import Basics

/// The attempts of one request: how many were made, and the deadline for more.
package struct Attempts: Sendable {
  /// What the request is for, which decides what is allowed once the user has ended the run.
  package enum Purpose: Sendable {
    case work
    /// A read that finds out the outcome of a write: one attempt is allowed even then.
    case settling
  }

  package internal(set) var made = 0
  /// On the client's stopwatch.
  let deadline: Duration
  let purpose: Purpose
}

extension AnamClient {
  /// Starts to count the attempts of one request.
  package func attempts(for purpose: Attempts.Purpose = .work) -> Attempts {
    Attempts(deadline: min(elapsed + settings.retry.deadline, settings.runTimeout), purpose: purpose)
  }

  /// Reads something, trying again as long as that may help, and returns the JSON of a successful answer.
  func read(_ path: String, for purpose: Attempts.Purpose = .work) async throws(APIError) -> JSONValue {
    let call = Call(method: "GET", path: path, body: nil)
    var attempts = attempts(for: purpose)
    while true {
      do throws(APIError) {
        return try await attempt(call, &attempts)
      } catch {
        try await pause(after: error, &attempts)
      }
    }
  }

  /// Sends a request once, after any pause that the server has asked for, and returns the JSON of a successful answer.
  func attempt(_ call: Call, _ attempts: inout Attempts) async throws(APIError) -> JSONValue {
    try json(try await answer(to: call, &attempts), of: call, attempts)
  }

  /// Sends a request once, after any pause that the server has asked for, and returns a successful answer.
  func answer(to call: Call, _ attempts: inout Attempts) async throws(APIError) -> Answer {
    try await waitForTurn(call, attempts)
    attempts.made += 1
    let limit = min(settings.attemptTimeout, attempts.deadline - elapsed)
    switch await exchange(call, attempt: attempts.made, limit: limit) {
    case .failure(let failure): throw error(call, failure, attempts)
    case .success(let answer):
      guard answer.isSuccess else { throw error(call, answer, attempts) }
      return answer
    }
  }

  /// Waits for the end of any pause that the server has asked for.
  ///
  /// - Throws: An error if nothing more may be sent.
  package func waitForTurn(_ call: Call, _ attempts: Attempts) async throws(APIError) {
    while true {
      try checkRun(call, attempts)
      guard let pause = gate.pause(at: elapsed) else { return }
      let wait = pause.end - elapsed
      guard elapsed + wait < attempts.deadline else {
        throw call.error(.longWait(seconds: wait.wholeSeconds, status: pause.status))
      }
      // Requests that waited together must not all come back at the same moment.
      await sleep(for: wait + settings.retry.base * settings.random())
    }
  }

  private func checkRun(_ call: Call, _ attempts: Attempts) throws(APIError) {
    if settings.stop.isRaised, attempts.purpose == .work || attempts.made > 0 || gate.pause(at: elapsed) != nil {
      throw call.error(.stopped)
    }
    if Task.isCancelled { throw call.error(.stopped) }
    if elapsed >= settings.runTimeout { throw call.error(.outOfTime(limit: settings.runTimeout)) }
    if elapsed >= attempts.deadline { throw call.error(.expired(limit: settings.retry.deadline)) }
  }

  /// Waits before the next attempt.
  ///
  /// - Throws: `error`, or `longWait`, if there is no next attempt: the error is not transient, or the attempts, the
  ///   time or the run are over.
  package func pause(after error: APIError, _ attempts: inout Attempts) async throws(APIError) {
    let policy = settings.retry
    let (now, timeLeft) = (elapsed, attempts.deadline - elapsed)
    let isLast = attempts.made >= min(policy.attempts, error.mostAttempts)
    guard error.isTransient, !isLast else { throw error }
    if let asked = error.retryAfter, asked >= timeLeft, let status = error.status {
      throw error.with(.longWait(seconds: asked.wholeSeconds, status: status))
    }
    let pause = policy.pause(after: attempts.made, retryAfter: error.retryAfter, random: settings.random())
    guard pause < timeLeft, !settings.stop.isRaised else { throw error }
    var isNews = true
    if let status = error.status, status == 429 || (status == 503 && error.retryAfter != nil) {
      isNews = gate.close(until: now + pause, now: now, status: status)
    }
    if isNews { settings.onPause("\(error.method) \(error.path)", pause, error.briefReason) }
    await sleep(for: pause)
    guard !settings.stop.isRaised, !Task.isCancelled else { throw error }
  }

  /// Sleeps, but wakes up early when the run is stopped or the task is cancelled.
  package func sleep(for pause: Duration) async {
    let (clock, stop) = (settings.clock, settings.stop)
    await withTaskGroup { group in
      group.addTask { try? await clock.sleep(for: pause) }
      group.addTask { await stop.wait() }
      await group.next()
      group.cancelAll()
    }
  }
}

extension APIError {
  /// What happened, in a few words, for a user who waits.
  fileprivate var briefReason: String {
    switch reason {
    case .unavailable(let status, _, _): "status \(status)"
    case .unreachable(let host, let cause, _), .unanswered(let host, let cause, _): "\(host) \(cause)"
    default: "\(reason)"
    }
  }
}
