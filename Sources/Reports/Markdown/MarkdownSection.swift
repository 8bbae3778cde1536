import Basics
import Personas

/// The section of a persona that changes: one line that opens to everything that happens to it.
struct MarkdownSection {
  private static let listLimit = 6_000

  private let start: [String]
  private let texts: [(title: String, change: TextChange)]

  /// - Parameter isOpen: Whether the section shows its contents from the beginning.
  init(_ persona: MarkdownPersona, texts: [TextChange], isOpen: Bool) {
    let plan = persona.plan
    let id = plan.id.map { " · id \(MarkdownValues.name($0))" } ?? ""
    let lists = [
      ("Blocked", persona.problems), ("Side effects", persona.sideEffects()), ("Warnings", persona.warnings),
      ("Values", persona.values),
    ].filter { !$0.1.isEmpty }
    start =
      [
        "<details\(isOpen ? " open" : "")>\n<summary>\(Self.title(plan))</summary>",
        MarkdownValues.place(plan.source) + id,
      ]
      // Two lists without a title between them would be one.
      + lists.map { title, items in (lists.count > 1 ? "**\(title):**\n\n" : "") + Self.list(items) }
    self.texts = texts.map { text in
      ("\(MarkdownValues.name(text.change.path)): \(text.counts) · \(MarkdownValues.place(text.change.source))", text)
    }
  }

  /// Returns the section with as much of its differences as there is room for.
  ///
  /// - Parameters:
  ///   - shares: How many bytes each difference may take.
  ///   - spare: How many bytes more the first one may take; afterwards, what is left of all.
  func rendered(shares: [Int], spare: inout Int) -> String {
    var blocks = start
    for (text, share) in zip(texts, shares) {
      let diff = FencedDiff(text.change, byteLimit: share + spare).text
      spare += share - (diff?.utf8.count ?? 0)
      blocks += [text.title, diff ?? FencedDiff.note(text.change)]
    }
    return (blocks + ["</details>"]).joined(separator: "\n\n")
  }

  /// How many bytes each difference takes, if not less.
  var wants: [Int] { texts.map { FencedDiff.mostBytes($0.change) } }

  /// Without its differences.
  var frame: String {
    var spare = 0
    return rendered(shares: texts.map { _ in 0 }, spare: &spare)
  }

  private static func list(_ items: [String]) -> String {
    fitting(items.map { "- " + $0 }, byteLimit: listLimit) { "- … \($0) more not shown: see the job's log." }
      .joined(separator: "\n")
  }

  private static func title(_ plan: PersonaPlan) -> String {
    let counts = [
      (plan.changes.count, "value"), (plan.sideEffects.count, "side effect"), (plan.warnings.count, "warning"),
      (plan.problems.count, "problem"),
    ].filter { $0.0 > 0 }.map(counted)
    let name = markupText(cut(MarkedLine.withoutLoneAccent(visibleText(plan.name)), byteLimit: 200))
    return "<b>\(plan.action.rawValue)</b> <code>\(name)</code>: \(counts.joined(separator: ", "))"
  }

  /// Returns text as HTML; in a block of HTML, Markdown makes nothing else of it.
  private static func markupText(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { markup, scalar in
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }
}
