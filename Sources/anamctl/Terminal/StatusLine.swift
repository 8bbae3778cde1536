import Reconcile
import Reports
import Synchronization

/// Tells somebody at a terminal how far a long run is, in one line that the next output replaces.
///
/// A quick run shows nothing, so nothing flickers.
final class StatusLine: Sendable {
  private static let patience: Duration = .milliseconds(400)
  private static let interval: Duration = .milliseconds(100)

  private let start = ContinuousClock.now
  private let lastUpdate = Mutex(ContinuousClock.now)

  /// Shows how far the run is, if it is time to.
  func show(_ progress: RunProgress) {
    let now = ContinuousClock.now
    guard progress.total > 0, start.duration(to: now) > Self.patience else { return }
    let isDue = lastUpdate.withLock { last in
      guard last.duration(to: now) > Self.interval || progress.done == progress.total else { return false }
      last = now
      return true
    }
    if isDue { Terminal.showStatus("\(progress.step.phrase) \(progress.done) of \(progress.total) …") }
  }
}

extension RunProgress.Step {
  fileprivate var phrase: String {
    switch self {
    case .reading: "reading personas:"
    case .applying: "applying:"
    case .confirming: "reading what was applied:"
    }
  }
}
