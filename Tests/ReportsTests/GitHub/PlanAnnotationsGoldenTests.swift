import Reports
import Testing

/// What a runner of GitHub is told about a plan.
struct PlanAnnotationsGoldenTests {
  @Test(arguments: PlanExample.allCases)
  func `annotations`(_ example: PlanExample) throws {
    try GoldenFile(name: "\(example).github.txt").expect(PlanAnnotations().render(example.plan))
  }
}
