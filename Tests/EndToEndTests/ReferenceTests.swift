import Foundation
import Testing

/// The reference of the command line is that of the program.
struct ReferenceTests {
  private static let isUpdating = ProcessInfo.processInfo.environment["ANAMCTL_UPDATE_REFERENCE"] == "1"
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/cli.md")

  @Test func `docs/cli.md is what the program says of itself`() async throws {
    let reference = try await HelpDump.read()
    if Self.isUpdating { try Data(reference.markdown.utf8).write(to: Self.file) }
    let document = try String(contentsOf: Self.file, encoding: .utf8)
    let isSame = document.utf8.elementsEqual(reference.markdown.utf8)
    #expect(isSame, "docs/cli.md is out of date: scripts/update-reference.sh writes it anew")
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
