import Basics
package import Personas

/// What `apply --format json` prints: documented in docs/apply.md, and stable within a format version.
package struct ApplyReport: Encodable, Sendable {
  package let formatVersion = 1
  package let tool: Plan.Tool
  /// In the order of the plan.
  package let personas: [PersonaResult]
  /// How many personas ended in which way.
  package let summary: [String: Int]
  package let exitCode: Int32

  package init(_ results: [PersonaResult], tool: Plan.Tool, exitCode: Int32) {
    self.tool = tool
    personas = results
    let counts = Dictionary(results.map { ($0.status.rawValue, 1) }, uniquingKeysWith: +)
    summary = Dictionary(
      uniqueKeysWithValues: PersonaResult.Status.allCases.map { ($0.rawValue, counts[$0.rawValue, default: 0]) })
    self.exitCode = exitCode
  }

  /// The report as JSON.
  package var text: String {
    // Numbers are finite, so every value can be written.
    (try? jsonText(self, layout: .indented) + "\n") ?? ""
  }
}
