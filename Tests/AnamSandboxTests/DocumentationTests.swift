import Testing

@testable import AnamSandbox

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct DocumentationTests {
  @Test func `the seed in the documentation can be used`() throws {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = try #require(FileManager.default.contents(atPath: "/\(path)/docs/sandbox.md"))
    let blocks = String(decoding: page, as: UTF8.self).split(separator: "```json\n").dropFirst()
    let example = try #require(blocks.first?.split(separator: "\n```").first)
    let seed = try SandboxSeed(json: Array(example.utf8))
    #expect(seed.personas.map(\.name) == ["Cara"])
    #expect(seed.catalogue.tools.map(\.name) == ["end_call"])
  }
}
