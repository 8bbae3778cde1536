import Reports
import Testing

/// How plans look, for each way to show one.
struct PlanTextGoldenTests {
  @Test(arguments: PlanExample.allCases)
  func `at 80 columns, without colour`(_ example: PlanExample) throws {
    let text = PlanText(style: TextStyle(isColoured: false), width: 80)
    try GoldenFile(name: "\(example).80.txt").expect(text.render(example.plan))
  }

  @Test(arguments: [PlanExample.longPrompt, .paragraphPrompt, .voiceReset, .hostileText])
  func `in a log`(_ example: PlanExample) throws {
    let text = PlanText(style: TextStyle(isColoured: false))
    try GoldenFile(name: "\(example).log.txt").expect(text.render(example.plan))
  }

  @Test(arguments: [PlanExample.small, .longPrompt, .drift, .keptDrift])
  func `with colour`(_ example: PlanExample) throws {
    let text = PlanText(style: TextStyle(isColoured: true), width: 80)
    try GoldenFile(name: "\(example).colour.txt").expect(text.render(example.plan))
  }

  @Test(arguments: [PlanExample.small, .voiceReset, .blocked, .manyPersonas, .drift, .keptDrift])
  func `as a summary`(_ example: PlanExample) throws {
    let text = PlanText(style: TextStyle(isColoured: false), width: 80, detail: .summary)
    try GoldenFile(name: "\(example).summary.txt").expect(text.render(example.plan))
  }

  @Test(arguments: [PlanExample.voiceReset, .paragraphPrompt])
  func `in full`(_ example: PlanExample) throws {
    let text = PlanText(style: TextStyle(isColoured: false), width: 80, detail: .full)
    try GoldenFile(name: "\(example).full.txt").expect(text.render(example.plan))
  }
}
