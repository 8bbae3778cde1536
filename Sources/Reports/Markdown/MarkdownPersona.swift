import Personas

/// One persona as Markdown: what may go wrong with it, and what changes.
struct MarkdownPersona {
  private static let sentenceLimit = 600

  let plan: PersonaPlan
  let name: String
  private let markdown: MarkdownValues

  init(_ plan: PersonaPlan) {
    self.plan = plan
    name = MarkdownValues.name(plan.name)
    markdown = MarkdownValues(names: plan.names)
  }

  /// Why it is blocked, a sentence each.
  var problems: [String] {
    plan.problems.map { "\(MarkdownValues.place($0.source)): \(Self.sentence($0.message))" }
  }

  /// What the update takes, a sentence each.
  func sideEffects(where isShown: (SideEffect) -> Bool = { _ in true }) -> [String] {
    plan.sideEffects.filter(isShown).map(markdown.sentence)
  }

  /// What else a reader has to know, a sentence each.
  var warnings: [String] { plan.warnings.map(Self.sentence) }

  /// The values that the request sets, but for long texts that change; a sentence each.
  var values: [String] {
    plan.changes.filter { !$0.isChangedText }.flatMap(markdown.sentences)
      + plan.optionsSentAsTheyAre.map { markdown.sentence($0, $1, note: "unchanged; options are sent whole") }
  }

  private static func sentence(_ text: String) -> String {
    proseText(cut(visibleText(text), byteLimit: sentenceLimit))
  }
}
