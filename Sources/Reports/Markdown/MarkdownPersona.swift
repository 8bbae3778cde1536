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
    plan.problems.map { "\(MarkdownValues.place($0.range.start)): \(Self.sentence($0.message))" }
  }

  /// What the update takes, a sentence each.
  var sideEffects: [String] { plan.sideEffects.map(markdown.sentence) }

  /// What else a reader has to know, a sentence each.
  var warnings: [String] { plan.warnings.map(Self.sentence) }

  /// The values that the request sets, but for long texts that change; a sentence each.
  var values: [String] {
    shown.values.flatMap(markdown.sentences)
  }

  private static func sentence(_ text: String) -> String {
    proseText(cut(visibleText(text), byteLimit: sentenceLimit))
  }
}
