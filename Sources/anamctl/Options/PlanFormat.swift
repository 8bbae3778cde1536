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

  /// Returns the plan in this format.
  func render(_ plan: Plan, _ output: OutputOptions, _ detail: DetailOptions) throws -> String {
    switch self {
    case .text: detail.text(output, for: .standardOutput).render(plan)
    case .json: try jsonText(plan, layout: .indented) + "\n"
    case .markdown: MarkdownPlan().render(plan)
    case .html: HTMLPlan().render(plan)
    case .github: PlanAnnotations().render(plan)
    }
  }

  /// Adds the plan to the summary of a GitHub job's step, if this is the format for it and the job has one.
  func addStepSummary(of plan: Plan) throws(CommandFailure) {
    guard self == .github, let path = environmentValue("GITHUB_STEP_SUMMARY") else { return }
    let text = Terminal.redacted(MarkdownPlan(byteLimit: Self.stepSummaryLimit).render(plan))
    do {
      try appendToFile(path, text)
    } catch {
      throw CommandFailure(.failure, "the plan cannot be added to GITHUB_STEP_SUMMARY: \(error)")
    }
  }
}
