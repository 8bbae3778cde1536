import Personas
import Reports
import TestTools
import Testing

struct MarkdownPlanTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
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
