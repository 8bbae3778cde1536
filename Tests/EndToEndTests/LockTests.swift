import AnamSandbox
import Foundation
import Testing

/// Two applies in one tree.
struct LockTests {
  private static let files = ["personas.d/1.yaml": "name: Cara\ninitialMessage: One\n"]

  /// Runs `body` while an apply waits for the answer to its write.
  private func withBusyApply(_ body: (Workspace, RunningAnamctl) async throws -> Void) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1 hang")
      let run = try workspace.start("apply", "--yes")
      try await run.wait { !workspace.writes.isEmpty }
      try await body(workspace, run)
      run.send(SIGKILL)
      _ = await run.outcome()
    }
  }

  @Test func `the second one is refused, with the process that is at work`() async throws {
    try await withBusyApply { workspace, first in
      let before = workspace.requests.count
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains("is applying personas.d at this moment, so nothing was sent"))
      #if os(Linux)
      #expect(outcome.standardError.contains("process \(first.id) is"))
      #endif
      #expect(outcome.standardOutput == "")
      #expect(workspace.requests.count == before)
    }
  }

  @Test func `however the folder is called`() async throws {
    try await withBusyApply { workspace, _ in
      for path in ["./personas.d/", "personas.d/1.yaml", workspace.folder.path + "/personas.d"] {
        let status = try await workspace.anamctl("apply", "--yes", path).status
        #expect(status == 4, "\(path)")
      }
    }
  }

  @Test func `a saved plan and other files are refused as well, if they are applied from the same directory`()
    async throws
  {
    try await withBusyApply { workspace, _ in
      try workspace.write("name: Night desk\ninitialMessage: Two\n", to: "others/2.yaml")
      _ = try await workspace.anamctl("plan", "others", "--out", "saved/p")
      for arguments in [["others"], ["--plan", "saved/p"]] {
        let outcome = try await Anamctl.run(
          ["apply", "--yes"] + arguments, in: workspace.folder, environment: workspace.connection)
        #expect(outcome.status == 4, "\(arguments)")
        #expect(outcome.standardError.contains("is applying in this directory at this moment"), "\(arguments)")
      }
    }
  }

  @Test func `paths that are one directory do not keep each other out`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes", "personas.d", "./personas.d/", ".")
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
  }

  @Test func `plan and validate are not kept from working`() async throws {
    try await withBusyApply { workspace, _ in
      for command in ["plan", "validate"] {
        let status = try await workspace.anamctl(command).status
        #expect(status == 0, "\(command)")
      }
    }
  }

  @Test func `nothing is left of the lock of a killed one, and no file lies about`() async throws {
    try await withBusyApply { workspace, first in
      first.send(SIGKILL)
      _ = await first.outcome()
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path + "/personas.d")
      #expect(names == ["1.yaml"])
    }
  }
}
