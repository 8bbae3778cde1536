import Basics
import Personas

/// The section of a persona that changes: one line that opens to everything that happens to it.
struct MarkdownSection {
  private static let listLimit = 6_000
  private static let namesLimit = 1_200
  private static let separator = "\n\n"
  private static let end = "</details>"

  private let start: [String]
  private let texts: [(title: String, text: ShownText)]

  /// - Parameter isOpen: Whether the section shows its contents from the beginning.
  init(_ persona: MarkdownPersona, isOpen: Bool) {
    let plan = persona.plan
    let id = plan.id.map { " · id \(MarkdownValues.name($0))" } ?? ""
    let lists = [
      ("Blocked", persona.problems), ("Edited elsewhere", plan.action == .create ? persona.lost : []),
      ("Left as the server has them", persona.kept),
      ("Side effects", persona.sideEffects), ("Warnings", persona.warnings), ("Values", persona.values),
    ].filter { !$0.1.isEmpty }
    start =
      [
        "<details\(isOpen ? " open" : "")>\n<summary>\(Self.title(plan))</summary>",
        (plan.source.map(MarkdownValues.place) ?? "no file") + id
          + (persona.shown.commonOrigin.map { " · \(MarkdownValues.note($0))" } ?? ""),
      ]
      // Two lists without a title between them would be one.
      + lists.map { title, items in (lists.count > 1 ? "**\(title):**\n\n" : "") + Self.list(items) }
    texts = Self.texts(of: persona.shown.kept + persona.shown.listedValues)
  }

  /// The section of what several personas share.
  init(_ shared: SharedChanges, of plan: ShownPlan, isOpen: Bool) {
    let personas = shared.personas.map { plan.personas[$0].plan }
    let title = "<b>update</b> \(counted(personas.count, "persona")): \(counted(shared.changes.count, "value"))"
    let names = fitting(personas.map { MarkdownValues.name($0.name) }, byteLimit: Self.namesLimit) {
      "and \($0) more: see the job's log"
    }
    let values = shared.changes.flatMap(MarkdownValues(names: personas.first?.names ?? [:]).sentences)
    start =
      ["<details\(isOpen ? " open" : "")>\n<summary>\(title)</summary>", names.joined(separator: ", ")]
      + (values.isEmpty ? [] : [Self.list(values)])
    texts = Self.texts(of: shared.changes)
  }

  private static func texts(of values: [ShownChange]) -> [(title: String, text: ShownText)] {
    values.flatMap { change in
      change.texts.enumerated().map { index, part in
        let title = (change.isKept ? "left as the server has it; " : "") + (part.title.map { "\($0): " } ?? "")
        let place = index == 0 ? MarkdownValues.place(of: change) : ""
        return ("\(MarkdownValues.name(change.path)): \(title)\(part.text.counts)\(place)", part.text)
      }
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
      let diff = FencedDiff(text.text, byteLimit: share + spare).text
      spare += share - (diff?.utf8.count ?? 0)
      blocks += [text.title, diff ?? FencedDiff.note(text.text)]
    }
    return (blocks + [Self.end]).joined(separator: Self.separator)
  }

  /// How many bytes each difference takes, if not less.
  var wants: [Int] { texts.map { FencedDiff.mostBytes($0.text) } }

  /// How many bytes it takes without its differences.
  var frameSize: Int {
    let blocks = start + texts.flatMap { [$0.title, FencedDiff.note($0.text)] } + [Self.end]
    return blocks.reduce(0) { $0 + $1.utf8.count } + (blocks.count - 1) * Self.separator.utf8.count
  }

  private static func list(_ items: [String]) -> String {
    fitting(items.map { "- " + $0 }, byteLimit: listLimit) { "- … \($0) more not shown: see the job's log." }
      .joined(separator: "\n")
  }

  private static func title(_ plan: PersonaPlan) -> String {
    func counts(_ counts: [(Int, String)]) -> [String] { counts.filter { $0.0 > 0 }.map(counted) }
    let left = plan.step == .leftOut ? ["left out"] : counts([(plan.kept.count, "value")]).map { "\($0) left" }
    let parts =
      counts([(plan.changes.count, "value")]) + left
      + counts([
        (plan.sideEffects.count, "side effect"), (plan.warnings.count, "warning"), (plan.problems.count, "problem"),
      ])
    let name = markupText(cut(MarkedLine.withoutLoneAccent(visibleText(plan.name)), byteLimit: 200))
    return "<b>\(plan.action.rawValue)</b> <code>\(name)</code>: \(parts.joined(separator: ", "))"
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
