package import Basics
package import YAML

/// Why a document cannot serve as the contract.
package struct ContractError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, in plain words.
  package let problem: String
  package let position: SourcePosition

  package init(_ problem: String, at node: Node) {
    self.problem = problem
    position = node.range.start
  }

  package init(_ problem: String, position: SourcePosition) {
    self.problem = problem
    self.position = position
  }

  /// The same as a diagnostic, to be shown with the line it is about.
  package var diagnostic: Diagnostic {
    let rule = DiagnosticRule("api-schema", "An API document describes the body of a persona's update.")
    return .error(rule, problem, at: SourceRange(at: position))
  }

  package var description: String { "\(position): error: \(problem)" }
}
