import Basics
import Foundation
import Personas
import Testing

/// docs/validate.md lists the rules that there are.
struct RulesDocumentationTests {
  @Test func `every rule is documented, with its meaning and whether it can be left out`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "../../docs/validate.md").standardizedFileURL
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n").drop { $0 != "## Rules" }.filter { $0.hasPrefix("| `") }
    let expected = DiagnosticRule.all.map { rule in
      "| `\(rule.id)` | \(rule.summary) | \(DiagnosticRule.ignorable.contains(rule) ? "yes " : "")|"
    }
    #expect(lines.map(String.init) == expected)
  }

  @Test func `the ids are unique and in order`() {
    let ids = DiagnosticRule.all.map(\.id)
    #expect(ids == Set(ids).sorted())
  }
}
