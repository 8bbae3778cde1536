import Basics
import Personas

/// A plan as one self-contained page: no network, no other files, and readable even without its script.
package struct HTMLPlan {
  /// How many bytes of long texts a page shows, shared out evenly among them.
  private static let roomForTexts = 8 << 20
  /// How many bytes of one long text a page shows at most, and at least.
  private static let roomForText = (1 << 10)...(64 << 10)

  package init() {}

  /// Returns the page.
  ///
  /// It depends on the plan alone. Whatever stands in the plan, nothing of it becomes markup, a link or a program.
  package func render(_ shown: ShownPlan) -> String {
    let plan = shown.plan
    let head = HTML.blocks(
      "head", [:],
      [
        .void("meta", ["charset": "utf-8"]),
        .void("meta", ["http-equiv": "Content-Security-Policy", "content": PageAssets.policy]),
        .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .void("meta", ["name": "color-scheme", "content": "light dark"]),
        .void("meta", ["name": "referrer", "content": "no-referrer"]),
        .block("title", [:], "Plan: " + HTML(plan.summary.sentence)),
        .resource("style", PageAssets.styleSheet),
      ])
    let body = HTML.blocks(
      "body", [:],
      [
        .block("a", ["class": "skip", "href": "#personas"], "Skip to the personas"),
        header(shown),
        .blocks("main", ["id": "personas", "tabindex": "-1"], main(shown)),
        .resource("script", PageAssets.program),
      ])
    return "<!DOCTYPE html>\n" + HTML.blocks("html", ["lang": "en"], [head, body]).markup
  }

  private func header(_ shown: ShownPlan) -> HTML {
    let plan = shown.plan
    let facts: [(HTML, HTML)] = [
      ("API", .inline("code", [:], .visible(plan.api.url))),
      ("Created", .inline("time", ["datetime": plan.createdAt], .visible(plan.createdAt))),
      ("Files", .inline("code", [:], .visible(plan.configDigest))),
      ("Made by", .visible("\(plan.tool.name) \(plan.tool.version)")),
    ]
    return .blocks(
      "header", ["class": "page"],
      [
        .block("h1", [:], "Plan"),
        .block("p", ["class": "lead"], HTML(plan.summary.sentence)),
        .blocks("dl", [:], facts.map { .block("div", [:], .inline("dt", [:], $0) + .inline("dd", [:], $1)) }),
        HTMLToolbar(shown: shown).rendered(),
      ])
  }

  private func main(_ shown: ShownPlan) -> [HTML] {
    let room = textRoom(shown)
    let sections = shown.personas.enumerated().map { index, persona in
      HTMLPersona(shown: persona, number: index + 1, textRoom: room)
    }
    let changed = sections.filter { $0.persona.action != .none || $0.shown.needsAttention }
    let unchanged = sections.filter { $0.persona.action == .none && !$0.shown.needsAttention }
    return [
      HTMLAttention(sections: changed).rendered(),
      .blocks(
        "section", ["aria-labelledby": "changes"],
        changed.isEmpty ? [] : [.block("h2", ["id": "changes"], "Changes")] + changed.map { $0.rendered() }),
      HTMLUnchanged(personas: unchanged.map(\.persona)).rendered(),
    ]
  }

  private func textRoom(_ shown: ShownPlan) -> Int {
    let texts = shown.personas.reduce(0) { $0 + $1.values.count { $0.text != nil } }
    let share = Self.roomForTexts / max(texts, 1)
    return min(max(share, Self.roomForText.lowerBound), Self.roomForText.upperBound)
  }
}

extension Plan.Summary {
  /// The counts in a sentence, as text reports have them.
  fileprivate var sentence: String {
    guard create + update + delete + blocked > 0 else {
      return "no changes, \(none) \(none == 1 ? "persona matches its file" : "personas match their files")."
    }
    let counts = [
      (create, "to create"), (update, "to update"), (delete, "to delete"), (blocked, "blocked"), (none, "unchanged"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "."
  }
}

/// The unchanged personas, a short line each.
struct HTMLUnchanged {
  let personas: [PersonaPlan]

  /// More than so many are folded away.
  private static let mostShown = 20

  func rendered() -> HTML {
    let items = personas.map { persona in
      HTML.block(
        "li", ["data-action": persona.action.rawValue],
        .inline("bdi", [:], .visible(persona.name)) + " "
          + (persona.source.map(HTMLValues.place) ?? .empty))
    }
    guard !items.isEmpty else { return .empty }
    return .blocks(
      "section", ["class": "unchanged", "aria-labelledby": "unchanged"],
      [
        .block("h2", ["id": "unchanged"], "Unchanged"),
        .blocks(
          "details", ["open": items.count > Self.mostShown ? nil : ""],
          [
            .block("summary", [:], items.count == 1 ? "1 persona" : "\(items.count) personas"),
            .blocks("ul", [:], items),
          ]),
      ])
  }
}

/// The style sheet and the program that every page carries in itself, and the policy that lets it have no others.
enum PageAssets {
  static let styleSheet = PackageResources.page_css
  static let program = PackageResources.page_js

  /// The SHA-256 of the style sheet and the program in Base64, which a test compares with what they are.
  static let styleSheetDigest = "rhzruNpawqILcHZN8Dg1UC/nfSjloKvB/zuz+3ZPAxc="
  static let programDigest = "1E2zqVLSjsM/GdiFBv4lqdPFDDrsH368DMMsEaeW7oA="

  /// The Content-Security-Policy of a page: no address is ever asked for anything, and nothing runs but the program.
  static let policy = [
    "default-src 'none'", "style-src 'sha256-\(styleSheetDigest)'", "script-src 'sha256-\(programDigest)'",
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].joined(separator: "; ")
}
