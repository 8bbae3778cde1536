import Basics
import Personas

/// What somebody edited elsewhere, as text: first that, then what is not applied yet, and what cannot be read.
package struct DriftReportText {
  private let layout: Layout
  private let isFull: Bool

  /// - Parameters:
  ///   - width: The width of the terminal in columns; nil for a log, in which lines are not broken.
  ///   - isFull: Whether nothing is cut.
  package init(style: TextStyle, width: Int? = nil, isFull: Bool = false) {
    layout = Layout(style: style, width: width)
    self.isFull = isFull
  }

  /// Returns the report.
  package func render(_ report: DriftReport) -> String {
    let sections = [
      ("edited elsewhere:", report.drift, TextStyle.Meaning.alarming), ("not applied yet:", report.pending, .strong),
      ("not readable, so nobody can tell:", report.notReadable, .strong),
    ]
    var lines: [String] = []
    for (title, entries, meaning) in sections where !entries.isEmpty {
      lines += layout.lines(StyledText(title, meaning))
      lines += self.lines(of: entries, at: report.time, isDrift: meaning == .alarming) + [""]
    }
    lines += layout.lines(summary(report))
    if let gap = report.gapSentence { lines += layout.lines(StyledText(visibleText(gap), .faint), hang: 2) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of entries: [DriftReport.Entry], at time: String, isDrift: Bool) -> [String] {
    var last: SourcePosition?
    return entries.flatMap { entry -> [String] in
      let persona = entry.persona
      var lines: [String] = []
      if last != persona.source || last == nil {
        var header = StyledText(visibleText(persona.name), .strong)
        header.append(persona.id.map { " (\(visibleText($0)))" } ?? "", .faint)
        header.append(persona.source.map { "  \(visibleText("\($0)"))" } ?? "", .faint)
        lines += layout.lines(header)
      }
      last = persona.source
      guard entry.change.path != .persona else {
        let note = persona.lostNote(at: time) ?? "the server does not have it"
        return lines + layout.lines(StyledText(visibleText(note), isDrift ? .alarming : nil), indent: 2, hang: 2)
      }
      let changes = ChangeLines(layout: layout, labels: ValueLabels(names: persona.names, isFull: isFull))
      let shown = isDrift ? ShownChange(drift: entry.change, at: time) : ShownChange(entry.change, at: time)
      return lines + changes.lines(of: shown)
    }
  }

  private func summary(_ report: DriftReport) -> StyledText {
    let rest = [(report.pending.count, "not applied yet"), (report.notReadable.count, "not readable")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard !report.drift.isEmpty else {
      return StyledText("No drift.", .strong) + StyledText(rest.isEmpty ? "" : " \(rest.joined(separator: ", ")).")
    }
    let values = "\(report.drift.count) edited elsewhere"
    return StyledText("Drift:", .strong) + StyledText(" \(([values] + rest).joined(separator: ", ")).")
  }
}
