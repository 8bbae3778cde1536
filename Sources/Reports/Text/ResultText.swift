import Basics
package import Personas

/// What an apply did, as text: one line for each persona that was to change, and a summary.
package struct ResultText {
  private static let mismatch = "the server has other values than planned"

  private let layout: Layout
  private var style: TextStyle { layout.style }

  /// - Parameter width: The width of the terminal in columns; nil for a log, in which lines are not broken.
  package init(style: TextStyle, width: Int? = nil) { layout = Layout(style: style, width: width) }

  /// Returns the report.
  package func render(_ results: [PersonaResult]) -> String {
    let lines = results.flatMap { self.lines(of: $0) }
    return (lines + [summary(results)]).map { $0 + "\n" }.joined()
  }

  /// Returns why it is no success, in one line for standard error; nil if it is one.
  package func failure(_ results: [PersonaResult]) -> String? {
    let reasons = results.filter { !$0.isAsDesired }.map { result in
      let reason = result.message ?? (result.status == .mismatched ? Self.mismatch : "the run ended before")
      return visibleText("\(result.name): \(reason)")
    }
    guard let first = reasons.first else { return nil }
    return reasons.count == 1 ? first : "\(first) (and \(reasons.count - 1) more personas)"
  }

  private func lines(of result: PersonaResult) -> [String] {
    let name = style.apply(.strong, visibleText(result.name))
    let id = result.id.map { style.apply(.faint, " (\(visibleText($0)))") } ?? ""
    let message = visibleText(result.message ?? "")
    func statusLine(_ meaning: TextStyle.Meaning, _ status: String, _ what: String) -> String {
      "\(style.apply(meaning, status)) \(name)\(id): \(what)"
    }
    return switch result.status {
    case .unchanged: []
    case .applied:
      [
        statusLine(
          .added, "applied",
          "\(result.action.done) and \(verified(result))"
            + (message.isEmpty ? "" : "; \(message)"))
      ]
    case .mismatched:
      [statusLine(.alarming, "not as planned", message.isEmpty ? Self.mismatch : message)]
        + result.mismatches.flatMap { lines(of: $0) }
    case .failed: [statusLine(.alarming, "failed", message)] + result.mismatches.flatMap { lines(of: $0) }
    case .unknown:
      [statusLine(.alarming, "unknown", "it may have been stored: \(message)")]
        + result.mismatches.flatMap { lines(of: $0) }
    case .notAttempted:
      [statusLine(.changed, "not attempted", message.isEmpty ? "the run ended before" : message)]
    }
  }

  private func verified(_ result: PersonaResult) -> String {
    guard !result.unverified.isEmpty else { return "verified" }
    return "verified, but for what the server does not show: \(result.unverified.joined(separator: ", "))"
  }

  /// Returns a line with both values, or what differs in a long text.
  private func lines(of mismatch: Mismatch) -> [String] {
    let start = "    \(style.apply(.alarming, "!")) \(visibleText("\(mismatch.path)")): "
    let expected = mismatch.wasSent ? "sent" : "expected"
    if let text = ShownChange(mismatch).text {
      return ["\(start)\(expected) -> stored: \(style.apply(.strong, "\(text.counts)"))"]
        + TextDiffLines(layout: layout, isFull: false, indent: 8).lines(text.hunks)
    }
    let (old, new) = ValueLabels(names: [:], isFull: false).labels(of: mismatch.expected, mismatch.stored)
    return ["\(start)\(expected) \(old), stored \(new)"]
  }

  private func summary(_ results: [PersonaResult]) -> String {
    let counts = Dictionary(results.map { ($0.status, 1) }, uniquingKeysWith: +)
    let names: [(PersonaResult.Status, String)] = [
      (.applied, "applied"), (.mismatched, "not as planned"), (.failed, "failed"), (.unknown, "unknown"),
      (.notAttempted, "not attempted"), (.unchanged, "unchanged"),
    ]
    let parts = names.compactMap { status, name in counts[status].map { "\($0) \(name)" } }
    return style.apply(.strong, "Apply:") + " \(parts.isEmpty ? "nothing to do" : parts.joined(separator: ", "))."
  }
}

extension PersonaPlan.Action {
  /// What was done to a persona.
  fileprivate var done: String {
    switch self {
    case .create: "created"
    case .delete: "deleted"
    case .update, .none, .blocked: "updated"
    }
  }
}
