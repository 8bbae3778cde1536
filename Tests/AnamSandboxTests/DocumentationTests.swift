import Testing

@testable import AnamSandbox

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct DocumentationTests {
  private let page: String

  init() throws {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let contents = try #require(FileManager.default.contents(atPath: "/\(path)/docs/sandbox.md"))
    page = String(decoding: contents, as: UTF8.self)
  }

  /// The first block of code in a language.
  private func block(_ language: String) throws -> Substring {
    let blocks = page.split(separator: "```\(language)\n").dropFirst()
    return try #require(blocks.first?.split(separator: "\n```").first)
  }

  @Test func `the seed in the documentation can be used`() throws {
    let seed = try SandboxSeed(json: Array(block("json").utf8))
    #expect(seed.personas.map(\.name) == ["Cara"])
    #expect(seed.catalogue.tools.map(\.name) == ["end_call"])
  }

  @Test func `the fault rules in the documentation can be used`() throws {
    let rules = try block("text").split(separator: "\n").map { try FaultRule(String($0)) }
    #expect(rules.count > 10)
  }

  @Test(arguments: FaultName.allCases)
  func `each fault is documented as it is written, with what holds for the request`(_ name: FaultName) throws {
    let usage = name.usage.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `\(usage)` |") })
    #expect(row.hasSuffix(name.commits ? "| yes |" : "| no |"))
  }
}
