import ArgumentParser
import Basics
import Files
import Personas
import Reports

/// How a plan is printed.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case markdown
  case html
  case github

  /// What GitHub shows of a step's summary is 1 MiB.
  private static let stepSummaryLimit = 1_000_000

  /// Prints the plan in this format; for GitHub, also adds it to the summary of the job's step.
  func write(_ plan: Plan, under contract: Contract, _ output: OutputOptions, _ detail: DetailOptions) throws {
    switch self {
    case .json:
      let document = PlanDocument(plan, under: contract)
      try Terminal.standardOutput.writeResult(try jsonText(document, layout: .indented) + "\n")
    case .text:
      let text = detail.text(output, for: .standardOutput)
      try Terminal.standardOutput.writeResult(text.render(ShownPlan(plan)))
    case .markdown: try Terminal.standardOutput.writeResult(MarkdownPlan().render(ShownPlan(plan)))
    case .html: try Terminal.standardOutput.writeResult(HTMLPlan().render(ShownPlan(plan)))
    case .github:
      let shown = ShownPlan(plan)
      try Terminal.standardOutput.writeResult(PlanAnnotations().render(shown))
      try addStepSummary(of: shown)
    }
  }

  private func addStepSummary(of plan: ShownPlan) throws(CommandFailure) {
    guard let path = environmentValue("GITHUB_STEP_SUMMARY") else { return }
    let text = Terminal.redacted(MarkdownPlan(byteLimit: Self.stepSummaryLimit).render(plan))
    do {
      try appendToFile(path, text)
    } catch {
      throw CommandFailure(.failure, "the plan cannot be added to GITHUB_STEP_SUMMARY: \(error)")
    }
  }
}
