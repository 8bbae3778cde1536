import Algorithms
import Basics
import Personas

/// One persona as Markdown: what may go wrong with it, and what changes.
struct MarkdownPersona {
  private static let sentenceLimit = 600

  let shown: ShownPersona
  let name: String
  private let markdown: MarkdownValues

  init(_ shown: ShownPersona) {
    self.shown = shown
    name = MarkdownValues.name(shown.plan.name)
    markdown = MarkdownValues(names: shown.plan.names)
  }

  var plan: PersonaPlan { shown.plan }

  /// Why it is blocked, a sentence each.
  var problems: [String] {
    plan.problems.map { problem in
      let help = problem.help.map { " — " + Self.sentence($0) } ?? ""
      return "\(MarkdownValues.place(problem.range.start)): \(Self.sentence(problem.message))\(help)"
    }
  }

  /// What is lost, or may be lost, through the update; a sentence each.
  var sideEffects: [String] { plan.sideEffects.map(markdown.sentence) }

  /// What was edited elsewhere and would be overwritten, a sentence each.
  var drift: [String] {
    (shown.isLeftOut ? [] : lost) + shown.drift.map(driftSentence)
  }

  /// What was edited elsewhere and is left as it is, a sentence each.
  var kept: [String] { (shown.isLeftOut ? lost : []) + shown.kept.map(driftSentence) }

  /// What there is to be told of a persona that is gone from the server, in a sentence.
  var lost: [String] { shown.lostNote.map { [Self.sentence($0)] } ?? [] }

  private func driftSentence(_ change: ShownChange) -> String {
    let sentences = markdown.sentences(change)
    guard sentences.isEmpty else { return sentences.joined(separator: "; ") }
    let counts = change.texts.map { title, text in (title.map { "\($0): " } ?? "") + "\(text.counts)" }
    return "\(MarkdownValues.name(change.path)): \(counts.joined(separator: "; "))\(MarkdownValues.place(of: change))"
  }

  /// What else a reader has to know, a sentence each.
  var warnings: [String] { plan.warnings.map(Self.sentence) }

  /// The values that the request sets, but for long texts that change; a sentence each.
  var values: [String] {
    shown.listedValues.flatMap(markdown.sentences)
      + shown.sharedValues.map { shared in
        let amount = shared.change.amount.map { ": \($0)" } ?? ""
        return "\(MarkdownValues.name(shared.change.path))\(amount) (\(shared.note))"
      }
  }

  private static func sentence(_ text: String) -> String {
    proseText(cut(visibleText(text), byteLimit: sentenceLimit))
  }
}

/// The row of a persona in the table of a plan, or of several that change in the same way.
struct MarkdownRow {
  private static let cellLimit = 400

  private let personas: [ShownPersona]
  private let shown: ShownPersona

  init?(_ personas: [ShownPersona]) {
    guard let first = personas.first else { return nil }
    self.personas = personas
    shown = first
  }

  /// Returns a row for each set of personas of which the same is told.
  static func rows(ofTold personas: [ShownPersona]) -> [MarkdownRow] {
    func changes(_ persona: ShownPersona) -> String {
      persona.sharedValues.map { "\($0.change.path)\0\($0.change.amount ?? "")\0\($0.others)" }.joined(separator: "\n")
    }
    let groups = Dictionary(grouping: personas, by: changes)
    return personas.uniqued(on: changes).compactMap { MarkdownRow(groups[changes($0), default: []]) }
  }

  private var persona: PersonaPlan { shown.plan }

  /// The cells: name, action, what changes, what to watch.
  var cells: [String] { [list(personas.map { name($0.plan.name) }), persona.action.rawValue, changes, risks] }

  private var changes: String {
    guard persona.action != .create else { return counted(persona.changes.count, "value") }
    return list(shown.changedFields.map { name($0.path) + ($0.amount.map { " (\($0))" } ?? "") })
  }

  private var risks: String {
    list(
      persona.sideEffects.map { "\(name("\($0.path)")) \($0.certainty.fate)" }
        + [(persona.driftCount, "edited elsewhere"), (persona.kept.count, "edited elsewhere and kept")]
        .filter { $0.0 > 0 }.map { "**\($0.0) \($0.1)**" }
        + [(persona.warnings.count, "warning"), (persona.problems.count, "problem")].filter { $0.0 > 0 }.map(counted))
  }

  /// Returns as many of the parts as a cell takes, and how many more there are.
  private func list(_ parts: [String]) -> String {
    fitting(parts, byteLimit: Self.cellLimit) { "\($0) more" }.joined(separator: ", ")
  }

  private func name(_ name: String) -> String { MarkdownValues.name(name, isInTable: true) }
}
