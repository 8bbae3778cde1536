import Basics

/// Why there is no plan, as a page in the place of the plan's.
package struct HTMLFailure {
  package init() {}

  package func render(_ report: ErrorReport) -> String {
    let entries = report.errorsFirst
    func notice(_ title: String, _ kind: String, _ entries: [DiagnosticEntry]) -> HTML {
      guard !entries.isEmpty else { return .empty }
      return .blocks(
        "div", ["class": "notice \(kind)"],
        [.block("h2", [:], "\(title) (\(entries.count))"), .blocks("ul", [:], entries.map(item))])
    }
    return HTMLPage(title: "There is no plan").render([
      .blocks(
        "header", ["class": "page"], [.block("h1", [:], "Plan"), .block("p", ["class": "lead"], HTML(report.headline))]),
      .blocks(
        "main", [:],
        [
          notice("Errors", "blocked", entries.filter(\.isError)),
          notice("Warnings", "warnings", entries.filter { !$0.isError }),
        ]),
    ])
  }

  private func item(_ entry: DiagnosticEntry) -> HTML {
    let source = entry.source.map { " " + place($0) } ?? .empty
    let notes = (entry.notes ?? []).map { note in
      " " + HTML.inline("span", ["class": "note"], "(" + .visible(note.message) + " " + place(note.source) + ")")
    }
    let help = entry.help.map { " " + HTML.inline("span", ["class": "note"], .visible($0)) } ?? .empty
    return .block("li", [:], .visible(entry.message) + source + notes.joined() + help)
  }

  private func place(_ place: DiagnosticEntry.Place) -> HTML {
    .inline("code", ["class": "place"], .visible(place.description))
  }
}
