import AnamSandbox
import Foundation
import Testing

/// What a person at a terminal sees.
struct TerminalTests {
  private static let files = Dictionary(
    uniqueKeysWithValues: (1...20).map { number in
      ("personas.d/\(number).yaml", "name: Desk \(number)\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\n")
    })

  private func run(
    _ arguments: [String], columns: UInt16 = 80, latency: Int = 0, environment: [String: String] = [:]
  ) async throws -> Anamctl.Outcome {
    var result: Anamctl.Outcome?
    try await Workspace.with(Self.files, options: SandboxOptions(latency: .milliseconds(latency))) { workspace in
      result = try await RunningAnamctl(
        arguments, in: workspace.folder, environment: workspace.connection.merging(environment) { $1 },
        terminal: TerminalOutput(columns: columns)
      ).outcome()
    }
    return try #require(result)
  }

  /// What is on the screen at the end: of each line, what follows the last return to its beginning.
  private func screen(_ output: String) -> [Substring] {
    output.split(separator: "\n").map {
      $0.split(separator: "\r\u{1B}[2K", omittingEmptySubsequences: false).last ?? ""
    }
  }

  @Test(arguments: [40, 80, 160] as [UInt16])
  func `lines are no longer than the terminal is wide`(_ columns: UInt16) async throws {
    let outcome = try await run(["plan"], columns: columns, environment: ["NO_COLOR": "1"])
    #expect(outcome.status == 0)
    let longest = screen(outcome.standardOutput).map(\.count).max() ?? 0
    #expect(longest <= Int(columns), "\(outcome.standardOutput)")
    #expect(longest > 30)
  }

  @Test func `a long run shows how far it is, and leaves no line of that behind`() async throws {
    let outcome = try await run(["apply", "--yes", "--parallelism", "1", "--summary"], latency: 50)
    #expect(outcome.status == 0)
    let output = outcome.standardOutput
    #expect(output.contains("applying: "))
    #expect(output.contains(" of 20 …"))
    #expect(screen(output).allSatisfy { !$0.contains(" of 20 …") }, "\(output)")
  }

  @Test func `a terminal that cannot erase shows no progress`() async throws {
    let outcome = try await run(["plan", "--summary"], latency: 50, environment: ["TERM": "dumb"])
    #expect(!outcome.standardOutput.contains(" of 20 …"))
  }
}
