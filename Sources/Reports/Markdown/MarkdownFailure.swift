import Basics

/// Why there is no plan, as Markdown, in the place of the plan: each reason with its place and what to do.
package struct MarkdownFailure {
  private static let sentenceLimit = 1_000
  private let byteLimit: Int

  /// - Parameter byteLimit: How many bytes the report may have; at least 2,000.
  package init(byteLimit: Int = MarkdownPlan.commentLimit) {
    self.byteLimit = max(MarkdownPlan.leastLimit, byteLimit)
  }

  package func render(_ report: ErrorReport) -> String {
    let head = [MarkdownPlan.marker, "**\(report.headline)**"]
    let room = head.reduce(byteLimit) { $0 - $1.utf8.count - 2 }
    let items = fitting(report.errorsFirst.map { "- " + sentence($0) }, byteLimit: room) {
      "- … \($0) more not shown: see the job's log."
    }
    return (head + [items.joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
  }

  private func sentence(_ entry: DiagnosticEntry) -> String {
    let place = entry.source.map { MarkdownValues.name($0.description) + ": " } ?? ""
    let severity = entry.isError ? "" : "warning: "
    let notes = (entry.notes ?? []).map { note in
      " (\(prose(note.message)): \(MarkdownValues.name(note.source.description)))"
    }
    return place + severity + prose(entry.message) + notes.joined() + (entry.help.map { " — " + prose($0) } ?? "")
  }

  private func prose(_ text: String) -> String { proseText(cut(visibleText(text), byteLimit: Self.sentenceLimit)) }
}
