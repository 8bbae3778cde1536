import Basics
import Crypto
import Testing

@testable import Personas
@testable import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What holds for every page.
struct HTMLPlanTests {
  /// Elements and attributes that a page may have; none of them fetches anything.
  private static let elements: Set = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "main", "script", "h1", "h2", "h3", "h4", "p",
    "dl", "div", "dt", "dd", "code", "time", "label", "input", "button", "span", "kbd", "section", "article", "details",
    "summary", "ul", "li", "bdi", "strong", "b", "ins", "del",
  ]
  private static let attributes: Set = [
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "tabindex", "datetime", "role", "hidden",
    "aria-label", "aria-labelledby", "aria-hidden", "aria-live", "aria-pressed", "for", "type", "autocomplete",
    "spellcheck", "placeholder", "open", "translate", "data-action", "data-attention", "data-show", "data-view",
    "data-old", "data-new",
  ]

  @Test(arguments: PlanExample.allCases)
  func `a page is well-formed and refers to nothing outside itself`(_ example: PlanExample) {
    let page = PageStructure(HTMLPlan().render(example.plan))
    #expect(page.problems == [])
    #expect(Set(page.elements.map(\.name)).subtracting(Self.elements) == [])
    #expect(Set(page.elements.flatMap(\.attributes.keys)).subtracting(Self.attributes) == [])
    let anchors = page.elements.compactMap { $0.attributes["id"] }
    #expect(anchors.count == Set(anchors).count)
    let links = page.elements.compactMap { $0.attributes["href"] }
    #expect(links.allSatisfy { $0.hasPrefix("#") && anchors.contains(String($0.dropFirst())) })
    let labels = page.elements.compactMap { $0.attributes["aria-labelledby"] ?? $0.attributes["for"] }
    #expect(Set(labels).subtracting(anchors) == [])
  }

  @Test(arguments: PlanExample.allCases)
  func `headings have no gap between their levels`(_ example: PlanExample) {
    let page = PageStructure(HTMLPlan().render(example.plan))
    let levels = page.elements.map(\.name).filter { $0.count == 2 && $0.hasPrefix("h") }.compactMap {
      Int($0.dropFirst())
    }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 && $1 > 1 })
  }

  @Test func `the policy allows the page's own style sheet and program, and nothing else`() throws {
    let page = PageStructure(HTMLPlan().render(PlanExample.small.plan))
    let policy = try #require(page.elements.first { $0.attributes["http-equiv"] != nil }?.attributes["content"])
    func source(_ name: String) throws -> String {
      let text = try #require(page.rawTexts[name])
      return "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
    }
    #expect(
      policy == """
        default-src 'none'; style-src \(try source("style")); script-src \(try source("script")); base-uri 'none'; \
        form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'
        """)
    let scripts = page.elements.filter { $0.name == "script" }
    #expect(scripts.count == 1)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "</style><b>", "--><b>",
    "]]><b>", "&lt;b&gt;&amp;", "javascript:alert(1)", "http://evil.example/", "<!--", "</details></main>",
  ])
  func `hostile values stay text, wherever they stand`(_ evil: String) {
    let commit = Commit(id: evil, author: evil, date: evil, subject: evil)
    let elsewhere = ValueHistory(origin: .elsewhere(takenOver: commit), since: Since(commit), commonText: "a\n")
    let remembered: [Change] = [
      .example("description", .string(evil), .string(evil + evil), file: evil, history: elsewhere),
      .example("systemPrompt", .string("a\n\(evil)"), .string("b\n\(evil) c"), file: evil, history: elsewhere),
    ]
    let persona = PersonaPlan.example(
      .update, name: evil, id: evil, file: evil,
      changes: [
        .example("description", .string(evil), .string(evil + evil)),
        .example("systemPrompt", .string("a\n\(evil)"), .string("b\n\(evil) c"), file: evil),
        .example("toolIds", [.string(evil)], ["t"]),
        .example(ValuePath(field: "x", keys: [evil]), .string(evil), .null),
        .example(ValuePath(field: evil), .object([evil: .string(evil)]), .object([evil: nil])),
        .example("languageCode", .null, .string(evil), .unreadable), .example("voiceId", "v", .string("named")),
      ] + remembered,
      sideEffects: [.example(ValuePath(field: evil), .string(evil), evil, .possible)], warnings: [evil],
      request: .object([evil: .object([evil: .string(evil)])]))
    let blocked = PersonaPlan.example(.blocked, name: evil, id: evil, file: evil, problems: [evil])
    let kept = PersonaPlan.example(.none, name: evil, id: evil, file: evil, kept: remembered)
    let lost = PersonaPlan(
      name: evil, source: nil, step: .create(.init(changes: remembered, lost: LostPersona(declaredSince: commit))))
    let unchanged = PersonaPlan.example(.none, name: evil, id: evil, file: evil)
    let plan = Plan(
      tool: Plan.Tool(name: evil, version: evil), createdAt: evil, api: Plan.API(url: evil, keyFingerprint: evil),
      configDigest: evil, historyGap: HistoryGap(evil, help: evil),
      personas: Plan.example([persona, blocked, kept, lost, unchanged], names: ["v": evil, evil: evil]).personas)

    let page = PageStructure(HTMLPlan().render(plan))
    #expect(page.problems == [])
    #expect(Set(page.elements.map(\.name)).subtracting(Self.elements) == [])
    #expect(Set(page.elements.flatMap(\.attributes.keys)).subtracting(Self.attributes) == [])
    #expect(page.elements.compactMap { $0.attributes["href"] }.allSatisfy { $0.hasPrefix("#persona") })
    #expect(page.text.contains(evil))
  }

  @Test func `what a reader could not see is written out, and nothing is a command for a log`() {
    let evil = "\u{1B}]0;x\u{7}\u{202E}\u{200B}\r\u{2028}\u{FEFF}\n::error::x ##[group]x ##vso[task]"
    let persona = PersonaPlan.example(
      .update, name: evil, file: evil,
      changes: [.example("systemPrompt", .string(evil), .string(evil + "y")), .example("name", "a", .string(evil))],
      warnings: [evil])
    let page = HTMLPlan().render(.example([persona]))
    #expect(page.unicodeScalars.allSatisfy { !$0.isInvisible || $0 == "\n" })
    #expect(!page.contains("##["))
    #expect(!page.contains("##vso["))
    #expect(page.split(separator: "\n").allSatisfy { !$0.drop { $0 == " " }.hasPrefix("::") })
    #expect(page.contains(#"<span class="unseen">\u{202E}</span>"#))
  }

  @Test(arguments: [PlanExample.small, .hostileText, .blocked, .voiceReset, .longPrompt, .drift, .keptDrift])
  func `pages as they are`(_ example: PlanExample) throws {
    let page = HTMLPlan().render(example.plan)
    // The style sheet and the program have files of their own.
    let start = try #require(page.firstRange(of: "</style>\n"))
    let end = try #require(page.firstRange(of: "<script>"))
    try GoldenFile(name: "\(example).html").expect(String(page[start.upperBound..<end.lowerBound]))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whatever a plan contains, the page is well-formed`(_ seed: UInt64) {
    var hostile = HostilePlan(seed: seed)
    let page = PageStructure(HTMLPlan().render(hostile.plan()))
    #expect(page.problems == [])
    #expect(Set(page.elements.map(\.name)).subtracting(Self.elements) == [])
    #expect(Set(page.elements.flatMap(\.attributes.keys)).subtracting(Self.attributes) == [])
  }

  @Test func `what many share stands once, without the rest of anybody's text`() {
    let page = PageStructure(HTMLPlan().render(PlanExample.sharedRules.plan))
    #expect(page.problems == [])
    #expect(page.text.split(separator: "check-out").count == 2)
    #expect(!page.text.contains("This is room 1."))
    #expect(page.text.split(separator: "(as with 299 other personas, above)").count == 301)
  }
}
