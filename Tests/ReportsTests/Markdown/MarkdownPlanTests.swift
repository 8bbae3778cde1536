import Basics
import Reports
import TestTools
import Testing

@testable import Personas

struct MarkdownPlanTests {
  private func markdown(_ changes: [Change], byteLimit: Int = 60_000) -> String {
    MarkdownPlan(byteLimit: byteLimit).render(.example([.example(.update, changes: changes)]))
  }

  @Test func `a plan without changes is one sentence, and its warnings`() {
    let plan = Plan.example([.example(.none), .example(.none, name: "Night desk", warnings: ["careful"])])
    #expect(
      MarkdownPlan().render(plan) == """
        <!-- anamctl plan -->

        **No changes.** 2 personas match their files.

        > [!WARNING]
        > **Warnings**
        >
        > - `Night desk`: careful

        """)
  }

  @Test func `of an object that changes, each key is shown`() {
    let change = Change.example("options", ["kept": 1, "lost": 2, "speed": 1], ["kept": 1, "new": true, "speed": 2])
    #expect(
      markdown([change]).contains(
        """
        - `options.lost`: `2` → none · `cara.yaml:2`
        - `options.new`: `true` · `cara.yaml:2`
        - `options.speed`: `1` → `2` · `cara.yaml:2`

        """))
  }

  @Test func `a fence is longer than any run of backticks in it`() {
    let text = markdown([.example("systemPrompt", "a\n`````\nb", "a\n`````\nc")])
    #expect(text.contains("\n\n``````diff\n  a\n  `````\n- b\n+ c\n``````\n\n"))
  }

  @Test func `a long run of backticks is broken up, as parsers limit a fence`() {
    let text = markdown([.example("systemPrompt", "a\nb", .string("a\n" + String(repeating: "`", count: 1_000)))])
    let fences = text.split(separator: "\n").filter { $0.hasSuffix("`diff") }
    #expect(fences.map(\.count) == [65])
    #expect(MarkdownStructure(text).problems.isEmpty)
  }

  @Test func `of a prompt that is one long line, its beginning is shown`() {
    let prompt = RandomText.prompt(20_000, seed: 1)
    let text = markdown([.example("systemPrompt", .null, .string(prompt))])
    #expect((59_000...60_000).contains(text.utf8.count))
    #expect(text.contains("\n```diff\n+ \(prompt.prefix(40))"))
    #expect(text.hasSuffix("\n```\n\n… the rest of this line not shown: see the job's log.\n\n</details>\n"))
  }

  @Test func `where there is no room, differences are cut before sections, and sections before rows`() {
    let personas = (1...40).map { number in
      PersonaPlan.example(
        .update, name: "P\(number)",
        changes: [
          .example(
            "systemPrompt", .string(PromptExample.before),
            .string(PromptExample.after.replacing(" ", with: " \(number) ")))
        ])
    }
    func text(_ limit: Int) -> String { MarkdownPlan(byteLimit: limit).render(.example(personas)) }
    func count(_ part: String, in text: String) -> Int { text.split(separator: part).count - 1 }

    let whole = text(200_000)
    #expect(!whole.contains("not shown"))
    #expect(count("<details>", in: whole) == 40)
    let cutDiffs = text(30_000)
    #expect(cutDiffs.contains("changed lines not shown: see the job's log."))
    #expect(count("<details>", in: cutDiffs) == 40)
    let cutSections = text(6_000)
    #expect(cutSections.contains("more sections not shown: see the job's log."))
    #expect(!cutSections.contains("not in the table"))
    let cutRows = text(2_000)
    #expect(cutRows.contains("more rows not in the table: see the job's log."))
    #expect(cutRows.hasSuffix("\n\n… 40 more sections not shown: see the job's log.\n"))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `whatever a plan contains, only the report's own markup stands outside code`(_ seed: UInt64) {
    var hostile = HostilePlan(seed: seed)
    let plan = hostile.plan()
    for limit in [2_000, 8_000, 60_000] {
      let markdown = MarkdownPlan(byteLimit: limit).render(plan)
      let problems = MarkdownStructure(markdown).problems
      #expect(problems.isEmpty)
      #expect(markdown.utf8.count <= limit)
      #expect(markdown.hasPrefix("<!-- anamctl plan -->\n\n**"))
    }
  }
}
