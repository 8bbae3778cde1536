import AnamSandbox
import Basics
import Foundation
import Testing

/// `anamctl apply` at a terminal, where it asks.
struct ConfirmationTests {
  private static let files = ["personas.d/cara.yaml": "name: Cara\ninitialMessage: Hello!\n"]

  @Test(arguments: [("yes", 0, 1), ("y", 1, 0), ("no", 1, 0), ("", 1, 0)] as [(String, Int32, Int)])
  func `only a yes is one`(_ answer: String, _ status: Int32, _ writes: Int) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctlAtTerminal("apply") { answer }
      #expect(outcome.status == status, "\(outcome.standardError)")
      #expect(outcome.standardError.contains("Apply this plan? Only 'yes' is a yes: "))
      #expect(workspace.writes.count == writes)
    }
  }

  @Test func `what somebody changed while it asked is not overwritten`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctlAtTerminal("apply") {
        workspace.edit("3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01", #"{"initialMessage": "Mine"}"#)
        return "yes"
      }
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains("the server has changed since the plan was shown, so nothing was sent"))
      #expect(workspace.writes == [])
    }
  }

  @Test(arguments: ["text", "json"])
  func `whoever is asked sees the plan, wherever the result goes`(_ format: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctlAtTerminal("apply", "--format", format) { "yes" }
      #expect(outcome.status == 0)
      let plan = try #require(outcome.standardError.firstRange(of: "~ initialMessage: "))
      let question = try #require(outcome.standardError.firstRange(of: "Apply this plan?"))
      #expect(plan.upperBound < question.lowerBound)
    }
  }

  @Test func `what the plan does not rest on may change meanwhile`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctlAtTerminal("apply") {
        workspace.edit("3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01", #"{"description": "Theirs"}"#)
        return "yes"
      }
      #expect(outcome.status == 0, "\(outcome.standardError)\(outcome.standardOutput)")
      #expect(workspace.bodies == [#"{"initialMessage":"Hello!"}"#])
    }
  }
}

extension Workspace {
  /// Runs the program with a terminal as its standard input, and answers its question.
  fileprivate func anamctlAtTerminal(
    _ arguments: String..., answer: () async throws -> String
  ) async throws -> Anamctl.Outcome {
    let (run, keyboard) = try await startAtTerminal(arguments)
    try keyboard.write(contentsOf: Data((try await answer() + "\n").utf8))
    return await run.outcome()
  }
}
