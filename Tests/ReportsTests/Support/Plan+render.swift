import Personas

@testable import Reports

extension PlanText {
  func render(_ plan: Plan) -> String { render(ShownPlan(plan)) }
}

extension MarkdownPlan {
  func render(_ plan: Plan) -> String { render(ShownPlan(plan)) }
}

extension HTMLPlan {
  func render(_ plan: Plan) -> String { render(ShownPlan(plan)) }
}

extension PlanAnnotations {
  func render(_ plan: Plan) -> String { render(ShownPlan(plan)) }
}
