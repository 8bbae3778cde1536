import Basics
import Testing

@testable import Personas
@testable import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes the pages that `scripts/check-page.sh` opens in a browser.
struct PageFiles {
  private static let folder = ProcessInfo.processInfo.environment["ANAMCTL_PAGES"]

  @Test(
    .enabled(if: folder != nil),
    arguments: [
      ("one", PlanExample.longPrompt.plan), ("seven", seven), ("many", many), ("hostile", PlanExample.hostileText.plan),
    ])
  func `pages for a browser`(_ name: String, _ plan: Plan) throws {
    let folder = try #require(Self.folder)
    let page = HTMLPlan().render(plan)
    #expect(PageStructure(page).problems == [])
    try Data(page.utf8).write(to: URL(filePath: folder).appending(path: "\(name).html"))
  }

  /// A persona for each thing that can happen.
  private static var seven: Plan {
    let examples: [PlanExample] = [.small, .voiceReset, .paragraphPrompt, .blocked]
    let names = [4: "Spa", 5: "Porter", 6: "Hugo"]
    let personas = examples.flatMap { $0.plan.personas }.enumerated().map { index, persona in
      PersonaPlan(
        name: names[index] ?? persona.name, source: persona.source, step: persona.step, warnings: persona.warnings)
    }
    return .example(personas, names: PlanExample.names)
  }

  /// Long prompts, in each of which something else changes.
  private static var many: Plan {
    .example(
      (1...500).map { number in
        let lines = (1...120).map { "\($0). \(PromptExample.sentence($0 + number))" }
        var edited = lines
        for index in stride(from: number % 7, to: lines.count, by: 17) {
          edited[index] = lines[index].replacing("the", with: "every")
        }
        edited.insert("## Persona \(number)", at: number % 100)
        return .example(
          .update, name: "Front desk \(number)", id: "3f2a7c1e-5b7d-4c58-9a53-\(100_000_000_000 + number)",
          file: "personas.d/desk-\(number).yaml",
          changes: [
            .example("systemPrompt", .string(lines.joined(separator: "\n")), .string(edited.joined(separator: "\n")))
          ],
          warnings: number.isMultiple(of: 25) ? ["the server keeps 'name' without the blanks at its ends"] : [])
      })
  }
}
