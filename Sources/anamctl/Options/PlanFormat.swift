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

  /// GitHub drops a step's summary that is longer than 1 MiB (GitHub Docs, "Workflow commands", job summaries).
  private static let stepSummaryLimit = (1 << 20) - (8 << 10)

  /// Prints the plan in this format; for GitHub, also adds it to the summary of the job's step.
  func write(_ plan: Plan, under contract: Contract, _ output: OutputOptions, _ detail: DetailOptions) throws {
    switch self {
    case .json:
      let document = PlanDocument(plan, under: contract)
      // A signal must not add a second object.
      Interruption.endAtOnce()
      try Terminal.standardOutput.writeResult(try jsonText(document, layout: .indented) + "\n")
    case .text:
      let text = detail.text(output, for: .standardOutput)
      try Terminal.standardOutput.writeResult(text.render(ShownPlan(plan)))
    case .markdown: try Terminal.standardOutput.writeResult(MarkdownPlan().render(ShownPlan(plan)))
    case .html: try Terminal.standardOutput.writeResult(HTMLPlan().render(ShownPlan(plan)))
    case .github:
      let shown = ShownPlan(plan)
      try Terminal.standardOutput.writeResult(PlanAnnotations(paths: .current).render(shown))
      try addStepSummary { MarkdownPlan(byteLimit: $0).render(shown) }
    }
  }

  /// Prints why there is no plan where the plan would stand.
  func write(_ report: ErrorReport) throws {
    switch self {
    case .text: break
    case .json: try report.writeAsJSON()
    case .markdown: try Terminal.standardOutput.writeResult(MarkdownFailure().render(report))
    case .html: try Terminal.standardOutput.writeResult(HTMLFailure().render(report))
    case .github: try addStepSummary { MarkdownFailure(byteLimit: $0).render(report) }
    }
  }

  /// GitHub drops the whole of a step's summary that is too long, so what the step has written already counts.
  private func addStepSummary(_ markdown: (_ byteLimit: Int) -> String) throws(CommandFailure) {
    guard let path = environmentValue("GITHUB_STEP_SUMMARY") else { return }
    do {
      try appendToFile(path) { size in
        let room = Self.stepSummaryLimit - size
        guard room >= MarkdownPlan.leastLimit else {
          Terminal.standardError.write(
            "The plan is not in the job's summary, because this step has filled it already: see the job's log.\n")
          return nil
        }
        return Terminal.redacted(markdown(room))
      }
    } catch {
      throw CommandFailure(.failure, "the plan cannot be added to GITHUB_STEP_SUMMARY: \(error)")
    }
  }
}
