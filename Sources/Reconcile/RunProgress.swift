import Synchronization

/// How far a run is.
package struct RunProgress: Equatable, Sendable {
  package let step: Step
  package let done: Int
  package let total: Int

  /// What the run is doing.
  package enum Step: Sendable {
    /// Personas are read.
    case reading
    /// Requests are sent.
    case applying
    /// What was applied is read once more.
    case confirming
  }
}

/// Counts what many tasks do, and tells of each.
final class ProgressCounter: Sendable {
  private let step: RunProgress.Step
  private let total: Int
  private let report: @Sendable (RunProgress) -> Void
  private let done = Mutex(0)

  init(_ step: RunProgress.Step, of total: Int, _ report: @escaping @Sendable (RunProgress) -> Void) {
    self.step = step
    self.total = total
    self.report = report
    report(RunProgress(step: step, done: 0, total: total))
  }

  /// Counts one more.
  func advance() {
    let count = done.withLock { done in
      done += 1
      return done
    }
    report(RunProgress(step: step, done: count, total: total))
  }
}
