import AnamSandbox
import Foundation
import Testing

/// Two applies from two trees on one account, as from two machines.
struct ConcurrentApplyTests {
  private static let names = ["Cara", "Night desk", "Lobby kiosk"]

  /// A tree that sets one field of all personas to the tree's own name.
  private static func tree(_ folder: String, _ field: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: names.map { name in
        ("\(folder)/personas.d/\(name).yaml", "name: \(name)\n\(field): \(folder)\n")
      })
  }

  private func values(of field: String, in workspace: Workspace) throws -> [String?] {
    try Self.names.map { try workspace.stored(field, of: $0) }
  }

  @Test(arguments: 0...4)
  func `of two that change other fields of the same personas both are stored`(_ latency: Int) async throws {
    let files = Self.tree("left", "initialMessage").merging(Self.tree("right", "description")) { $1 }
    let options = SandboxOptions(latency: .milliseconds(latency * 5))
    try await Workspace.with(files, options: options) { workspace in
      let runs = try ["left", "right"].map { try workspace.start("apply", "--yes", subfolder: $0) }
      for run in runs {
        let outcome = await run.outcome()
        #expect([0, 8].contains(outcome.status), "\(outcome.standardError)\(outcome.standardOutput)")
        guard outcome.status == 8 else { continue }
        // A change of another run is named, and not called this run's own.
        #expect(outcome.standardOutput.contains(": expected "))
        #expect(!outcome.standardOutput.contains(": sent "))
      }
      let left = try values(of: "initialMessage", in: workspace)
      let right = try values(of: "description", in: workspace)
      #expect(left == ["left", "left", "left"])
      #expect(right == ["right", "right", "right"])
    }
  }

  @Test(arguments: [20, 30, 40, 50])
  func `of two that change the same field, the one that was overwritten says so`(_ latency: Int) async throws {
    let files = Self.tree("left", "initialMessage").merging(Self.tree("right", "initialMessage")) { $1 }
    let options = SandboxOptions(latency: .milliseconds(latency))
    try await Workspace.with(files, options: options) { workspace in
      let left = try workspace.start("apply", "--yes", subfolder: "left")
      let right = try workspace.start("apply", "--yes", subfolder: "right")
      let outcomes = [await left.outcome(), await right.outcome()]
      let output = outcomes.map { $0.standardOutput + $0.standardError }.joined()
      // A run that began only after the other had ended has planned to change what that one stored.
      let isOneAfterTheOther = output.contains(#""left" -> "right""#) || output.contains(#""right" -> "left""#)
      let stored = try values(of: "initialMessage", in: workspace)
      let holders = zip(["left", "right"], outcomes).filter { $1.status == 0 }.map(\.0)
      #expect(isOneAfterTheOther || holders.allSatisfy { stored == [$0, $0, $0] }, "\(stored) \(output)")
    }
  }

  @Test func `what somebody else has applied since it was read is left as it is, and said`() async throws {
    let files = Self.tree("left", "initialMessage").merging(Self.tree("right", "initialMessage")) { $1 }
    try await Workspace.with(files) { workspace in
      try workspace.sandbox.setFaults("PUT #1 delay 2s")
      let left = try workspace.start("apply", "--yes", "--parallelism", "1", subfolder: "left")
      try await left.wait { !workspace.writes.isEmpty }
      let right = try await workspace.start("apply", "--yes", "--target", "Night desk", subfolder: "right").outcome()
      #expect(right.status == 0, "\(right.standardError)")
      let outcome = await left.outcome()
      #expect(outcome.status == 5, "\(outcome.standardOutput)")
      #expect(outcome.standardOutput.contains("somebody has changed it in the meantime: initialMessage"))
      #expect(outcome.standardOutput.contains("Apply: 2 applied, 1 failed."))
      let stored = try values(of: "initialMessage", in: workspace)
      #expect(stored == ["left", "right", "left"])
    }
  }

  @Test func `what somebody else has written over it before the run ends is reported`() async throws {
    let files = Self.tree("left", "initialMessage")
    try await Workspace.with(files) { workspace in
      try workspace.sandbox.setFaults("PUT #2 delay 1s")
      let run = try workspace.start("apply", "--yes", "--parallelism", "1", subfolder: "left")
      try await run.wait { workspace.writes.count == 2 }
      workspace.edit(Workspace.cara, #"{"initialMessage": "Theirs"}"#)
      let outcome = await run.outcome()
      #expect(outcome.status == 8, "\(outcome.standardOutput)")
      #expect(
        outcome.standardOutput.contains(
          "it was answered as sent, and is not stored so: somebody may have changed it since"))
      #expect(outcome.standardOutput.contains("initialMessage: sent \"left\", stored \"Theirs\""))
      #expect(outcome.standardOutput.contains("Apply: 2 applied, 1 not as planned."))
    }
  }
}
