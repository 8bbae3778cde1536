import AnamSandbox
import Foundation
import Testing

/// A crash leaves nothing behind in which the key could be.
struct CrashTests {
  private static let files = ["personas.d/1.yaml": "name: Cara\ninitialMessage: One\n"]

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT])
  func `K8: a trap while the key is in use prints nothing and leaves no core file`(_ signal: Int32) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1 hang")
      // The shell tells of the signal by its exit code, as a CI job sees it; SWIFT_BACKTRACE is as users have it.
      let run = try workspace.startShell(
        #"ulimit -c unlimited; unset SWIFT_BACKTRACE; sh -c 'echo $$ > pid; exec "$ANAMCTL" apply --yes'; echo "status $?""#
      )
      try await run.wait { !workspace.writes.isEmpty }
      let id = try #require(
        Int32(
          String(contentsOf: workspace.folder.appending(path: "pid"), encoding: .utf8).trimmingCharacters(
            in: .whitespacesAndNewlines)))
      #if os(Linux)
      let limits = try String(contentsOfFile: "/proc/\(id)/limits", encoding: .utf8)
      let cores = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
      #expect(cores?.split(separator: " ").contains("0") == true)
      #endif
      kill(id, signal)
      let outcome = await run.outcome()
      #expect(outcome.standardOutput.hasSuffix("status \(128 + signal)\n"), "\(outcome.standardOutput)")
      #expect(outcome.standardError.split(separator: "\n").count <= 1, "\(outcome.standardError)")
      let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
      #expect(names.sorted() == ["personas.d", "pid"])
    }
  }
}
