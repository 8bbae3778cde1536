import Basics
import Personas

/// A plan as Markdown, as it is posted on a pull request: what may go wrong, a table, and a section for each persona
/// that changes.
///
/// Text from files or from the server is put in code, where GitHub and GitLab make no links, mentions or references of
/// it; only plain words stand outside. Where there is no room, first the differences of long texts are cut, then
/// the last sections are left out, then the last rows; each cut says what is missing.
package struct MarkdownPlan {
  /// The first line, by which a bot finds the comment that it wrote before.
  package static let marker = "<!-- anamctl plan -->"
  /// GitHub takes 65,536 characters in a comment.
  package static let commentLimit = 60_000

  /// With less room than this, there is no report.
  package static let leastLimit = 2_000
  private static let noteSize = 200
  /// With less room than this, a difference says nothing.
  private static let leastDiff = 800

  private let byteLimit: Int

  /// - Parameter byteLimit: How many bytes the report may have; at least 2,000.
  package init(byteLimit: Int = Self.commentLimit) { self.byteLimit = max(Self.leastLimit, byteLimit) }

  /// Returns the report.
  package func render(_ shown: ShownPlan) -> String {
    let personas = shown.personas.map(MarkdownPersona.init)
    var blocks = [Self.marker, headline(shown)]
    if let gap = shown.notes.gap { blocks.append(proseText(visibleText(gap))) }
    for alert in alerts(personas, shown.notes) { blocks += alert.blocks(byteLimit: byteLimit / 8) }
    let changed = personas.filter { ($0.plan.action != .none || !$0.plan.kept.isEmpty) && !$0.shown.isTold }
    let rows =
      MarkdownRow.rows(ofTold: shown.personas.filter(\.isTold)) + changed.compactMap { MarkdownRow([$0.shown]) }
    blocks += table(rows, room: room(after: blocks) - Self.noteSize)
    let isAlone = changed.count + shown.shared.count == 1
    let sections =
      shown.shared.map { MarkdownSection($0, of: shown, isOpen: shown.shared.count == 1) }
      + changed.map { MarkdownSection($0, isOpen: isAlone) }
    blocks += self.sections(sections, room: room(after: blocks))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func room(after blocks: [String]) -> Int { blocks.reduce(byteLimit) { $0 - $1.utf8.count - 2 } }

  private func headline(_ shown: ShownPlan) -> String {
    let headline = headline(shown.plan.summary, isAlike: shown.notes.count == nil)
    return shown.notes.count.map { "\(headline) **\($0)**" } ?? headline
  }

  /// - Parameter isAlike: Whether personas to which nothing happens are what their files say.
  private func headline(_ counts: Plan.Summary, isAlike: Bool) -> String {
    guard counts.create + counts.update + counts.delete + counts.blocked > 0 else {
      let personas = counts.none == 1 ? "persona matches its file" : "personas match their files"
      return "**No changes.**" + (isAlike ? " \(counts.none) \(personas)." : "")
    }
    let rest = [(counts.delete, "to delete"), (counts.blocked, "blocked")].filter { $0.0 > 0 }
      .map { ", \($0.0) \($0.1)" }.joined()
    return "**Plan: \(counts.create) to create, \(counts.update) to update, \(counts.none) unchanged\(rest)**"
  }

  private func alerts(_ personas: [MarkdownPersona], _ notes: DriftNotes) -> [MarkdownAlert] {
    func items(_ sentences: (MarkdownPersona) -> [String]) -> [String] {
      personas.flatMap { persona in sentences(persona).map { "\(persona.name): \($0)" } }
    }
    let drift = items(\.drift)
    return [
      MarkdownAlert(
        kind: .caution, title: "Edited elsewhere, and not in the repository",
        items: drift.isEmpty ? [] : notes.advice.map(proseText) + drift),
      MarkdownAlert(kind: .warning, title: "Edited elsewhere, and left as it is", items: items(\.kept)),
      MarkdownAlert(kind: .caution, title: "Blocked, so that nothing is sent for it", items: items(\.problems)),
      MarkdownAlert(
        kind: .warning, title: "Side effects", items: items(\.sideEffects)),
      MarkdownAlert(kind: .warning, title: "Warnings", items: items(\.warnings)),
    ]
  }

  private func table(_ rows: [MarkdownRow], room: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    var cells = [["persona", "action", "what changes", "to watch"]] + rows.map(\.cells)
    if cells.dropFirst().allSatisfy({ $0[3].isEmpty }) { cells = cells.map { Array($0.prefix(3)) } }
    let lines = cells.map { "| \($0.joined(separator: " | ")) |" }
    let head = [lines[0], "|" + String(repeating: " --- |", count: cells[0].count)]
    let headSize = head.reduce(0) { $0 + $1.utf8.count + 1 }
    let shown = fitting(Array(lines.dropFirst()), byteLimit: room - headSize) {
      "\n… \(counted($0, "more row")) not in the table: see the job's log."
    }
    return [(head + shown).joined(separator: "\n")]
  }

  private func sections(_ sections: [MarkdownSection], room: Int) -> [String] {
    func note(_ count: Int) -> String { "… \(counted(count, "more section")) not shown: see the job's log." }
    // Between sections there is a blank line.
    let sizes = sections.map { $0.frameSize + 1 }
    let count = fittingCount(ofSizes: sizes, byteLimit: room, noteSize: note(sizes.count).utf8.count + 1)
    let notes = count < sizes.count ? [note(sizes.count - count)] : []
    let shown = sections.prefix(count)
    let left = sizes.prefix(count).reduce(room) { $0 - $1 - 1 } - notes.reduce(0) { $0 + $1.utf8.count + 2 }
    var shares = fairShares(of: left, wants: shown.flatMap(\.wants), least: Self.leastDiff)[...]
    var spare = 0
    return shown.map { section in
      let own = shares.prefix(section.wants.count)
      shares = shares.dropFirst(own.count)
      return section.rendered(shares: Array(own), spare: &spare)
    } + notes
  }
}
