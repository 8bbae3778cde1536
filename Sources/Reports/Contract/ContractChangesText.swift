package import Personas

/// What a newer contract changes, as text: one line for each change.
package struct ContractChangesText {
  private let style: TextStyle

  package init(style: TextStyle) { self.style = style }

  /// Returns the report; if nothing changes, it says so.
  package func render(_ changes: [ContractChange]) -> String {
    guard !changes.isEmpty else {
      return "No changes: the document says nothing about persona files that anamctl does not know already.\n"
    }
    return changes.map { line($0) + "\n" }.joined()
  }

  private func line(_ change: ContractChange) -> String {
    let mark =
      switch change.kind {
      case .added: style.apply(.added, "+")
      case .removed: style.apply(.removed, "-")
      case .changed: style.apply(.changed, "~")
      }
    return "\(mark) \(style.apply(.strong, visibleText(change.path))): \(visibleText(change.explanation))"
  }
}
