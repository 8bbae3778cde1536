import Personas

/// What changes in a long text, as far as a report shows it.
struct TextChange {
  let change: Change
  let counts: TextDiff.Counts
  let hunks: [TextDiff.Hunk]

  /// - Returns: Nil for a value that is not a long text, or that is only sent again.
  init?(_ change: Change) {
    guard change.isChangedText else { return nil }
    self.change = change
    let diff = change.textDiff
    counts = diff.counts
    hunks = diff.hunks()
  }

  var changedLineCount: Int { hunks.reduce(0) { $0 + $1.lines.count { $0.kind != .kept } } }
}

extension Change {
  /// Whether it is a long text that changes, so that only what changes in it is shown.
  var isChangedText: Bool { cause == .config && isLongText }
}
