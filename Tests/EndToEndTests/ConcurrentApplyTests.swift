import AnamSandbox
import Foundation
import Testing

/// Two applies from two trees on one account, as two machines would: no lost update is passed over.
struct ConcurrentApplyTests {
  private static let names = ["Cara", "Night desk", "Lobby kiosk"]

  private static func tree(_ folder: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: names.map { ("\(folder)/personas.d/\($0).yaml", "name: \($0)\ninitialMessage: \(folder)\n") })
  }

  /// Whether everything that a tree wants is stored.
  private func isStored(_ tree: String, in workspace: Workspace) throws -> Bool {
    try Self.names.allSatisfy { try workspace.stored("initialMessage", of: $0) == tree }
  }

  @Test(arguments: 1...6)
  func `whoever ends with 0 has written after the other one, or the other one says so`(_ latency: Int) async throws {
    let files = Self.tree("left").merging(Self.tree("right")) { $1 }
    let options = SandboxOptions(latency: .milliseconds(latency * 5))
    try await Workspace.with(files, options: options) { workspace in
      let left = try workspace.start("apply", "--yes", "--parallelism", "1", subfolder: "left")
      let right = try workspace.start("apply", "--yes", "--parallelism", "1", subfolder: "right")
      let outcomes = [await left.outcome(), await right.outcome()]
      for outcome in outcomes {
        #expect([0, 4, 5, 8].contains(outcome.status), "\(outcome.standardError)")
      }
      let leftStored = try isStored("left", in: workspace)
      let rightStored = try isStored("right", in: workspace)
      // What a run that ended with 0 wrote was there when it looked; only a later write can have replaced it.
      let successes = outcomes.filter { $0.status == 0 }.count
      if !leftStored, !rightStored { #expect(successes < 2) }
    }
  }
}
