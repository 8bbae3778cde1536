import Foundation
import Testing

/// The reference of the command line is that of the program.
struct ReferenceTests {
  private static let isUpdating = ProcessInfo.processInfo.environment["ANAMCTL_UPDATE_REFERENCE"] == "1"
  private static let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")

  /// Expects a page to be what the program says, or rewrites it.
  private func expect(_ page: String, toBe text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Self.docs.appending(path: page)
    if Self.isUpdating { try Data(text.utf8).write(to: file) }
    let isSame = try String(contentsOf: file, encoding: .utf8).utf8.elementsEqual(text.utf8)
    #expect(
      isSame, "docs/\(page) is out of date: scripts/update-reference.sh writes it anew", sourceLocation: sourceLocation)
  }

  @Test func `docs/cli.md is what the program says of itself`() async throws {
    try expect("cli.md", toBe: try await HelpDump.read().markdown)
  }

  @Test func `docs/keys.md is what the program explains of each key`() async throws {
    func explain(_ key: String...) async throws -> String {
      let outcome = try await Anamctl.run(["explain"] + key, in: FileManager.default.temporaryDirectory)
      #expect(outcome.status == 0)
      return outcome.standardOutput
    }
    let list = try await explain().split(separator: "\n\n")[0].split(separator: "\n")
    var page = """
      # Keys of a persona file

      What `anamctl explain KEY` says of each, on one page. It is generated from the contract that the program checks files with:
      `scripts/update-reference.sh` writes it anew. How they work together is in [files.md](files.md).

      """
    for line in list {
      let names = line.components(separatedBy: "  ")[0].components(separatedBy: ", ")
      for name in names {
        page += "\n## \(name)\n\n```text\n\(try await explain(name).trimmingCharacters(in: .newlines))\n```\n"
      }
    }
    #expect(list.count > 10)
    try expect("keys.md", toBe: page)
  }

  @Test func `every command has a help of its own that says how it ends`() async throws {
    let help = try await Anamctl.run(["--help"], in: FileManager.default.temporaryDirectory)
    let commands = help.standardOutput.split(separator: "SUBCOMMANDS:\n").last?.split(separator: "\n")
      .prefix { $0.hasPrefix("  ") }.filter { !$0.hasPrefix("   ") && !$0.hasPrefix("  See") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    for command in try #require(commands) where !["sandbox", "version"].contains(command) {
      let help = try await Anamctl.run(["help", command], in: FileManager.default.temporaryDirectory)
      #expect(help.status == 0)
      #expect(help.standardOutput.contains("Exit codes: 0 "), "\(command)")
    }
  }
}
