import Foundation
import Testing

/// What the code cites is in the repository.
struct InternalsTests {
  private static let sources: [String] = ["Sources", "Tests"].flatMap { folder in
    let files = FileManager.default.enumerator(
      at: Repository.root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func `every case that a test is named after is in the list, and no other`() throws {
    let rows = try Repository.text(of: "docs/internals/cases.md").split(separator: "\n")
      .compactMap { $0.firstMatch(of: /^\| ([CHKRSY]\d+) \|/)?.1 }
    let named = Self.sources.flatMap { text in text.matches(of: /["`]([CHKRSY]\d+)(?:[:, ]| and)/).map(\.1) }
    #expect(Set(rows).count == rows.count)
    #expect(Set(named).subtracting(rows) == [])
    let mentioned = Set(Self.sources.flatMap { text in text.matches(of: /\b[CHKRSY]\d+\b/).map(\.0) })
    #expect(Set(rows).subtracting(mentioned) == [])
  }

  @Test func `every section and every rule that is cited is there`() throws {
    let api = try Repository.text(of: "docs/internals/api.md")
    let promises = try Repository.text(of: "docs/internals/promises.md")
    for text in Self.sources {
      for section in text.matches(of: /api\.md, "([^"\n]+)"/).map(\.1) {
        #expect(api.contains("## \(section)\n"), "\(section)")
      }
      for rule in text.matches(of: /api\.md, rules? (\d)(?: and (\d))?/).flatMap({ [$0.1, $0.2 ?? $0.1] }) {
        #expect(api.contains("\n\(rule). **"), "rule \(rule)")
      }
      for number in text.matches(of: /promises\.md, (\d)/).map(\.1) {
        #expect(promises.contains("\n## \(number). "), "section \(number)")
      }
    }
  }

  @Test func `the way of a run names files that are there`() throws {
    let run = try Repository.text(of: "docs/internals/run.md")
    let names = run.matches(of: /`((?:Reconcile|Files|YAML|Personas|AnamAPI|Reports|anamctl)\/[A-Za-z+\/.-]+)`/).map(
      \.1)
    #expect(names.count > 15)
    for name in names {
      let path = Repository.root.appending(path: "Sources/\(name)").path
      let isThere = [path, path + ".swift"].contains { FileManager.default.fileExists(atPath: $0) }
      #expect(isThere, "\(name)")
    }
  }
}
