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
