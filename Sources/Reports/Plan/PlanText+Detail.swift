extension PlanText {
  /// How much of a plan is shown.
  package enum Detail: String, CaseIterable, Sendable {
    /// One line for each persona to which something happens.
    case summary
    /// Everything, but long texts and values are cut.
    case normal
    /// Everything, nothing cut.
    case full
  }
}
