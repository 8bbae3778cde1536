import Reports
import Testing

/// How plans look on a pull request.
struct MarkdownPlanGoldenTests {
  @Test(arguments: PlanExample.allCases)
  func `a comment`(_ example: PlanExample) throws {
    try GoldenFile(name: "\(example).md").expect(MarkdownPlan().render(example.plan))
  }

  @Test(arguments: [PlanExample.longPrompt, .manyPersonas])
  func `a comment with little room`(_ example: PlanExample) throws {
    try GoldenFile(name: "\(example).short.md").expect(MarkdownPlan(byteLimit: 2_000).render(example.plan))
  }
}
