import AnamSandbox
import Foundation
import Testing

/// Command lines, which everybody on the machine can read, do not hold the key.
struct KeyOnCommandLineTests {
  #if os(Linux)
  @Test func `S1: no command line holds the key`() async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: Cara\nskipGreeting: true\n"]) { workspace in
      try workspace.sandbox.setFaults("GET #1+ hang")
      let run = try workspace.start("plan", "--verbose")
      try await run.wait { !workspace.requests.isEmpty }
      let line = try String(contentsOfFile: "/proc/\(run.id)/cmdline", encoding: .utf8)
      run.send(SIGKILL)
      _ = await run.outcome()
      #expect(line.contains("plan"))
      #expect(SecretForms.found(of: Workspace.key, in: line) == [])
    }
  }
  #endif

  @Test(arguments: ["plan", "apply", "validate"])
  func `S7: a key on the command line is refused, and is not repeated`(_ command: String) async throws {
    try await Workspace.with { workspace in
      for arguments in [["--api-key", Workspace.key], ["--api-key=\(Workspace.key)"]] {
        let outcome = try await RunningAnamctl(
          [command] + arguments, in: workspace.folder, environment: workspace.connection
        ).outcome()
        #expect(outcome.status == 64)
        if command != "validate" { #expect(outcome.standardError.contains("set ANAM_API_KEY")) }
      }
      #expect(workspace.requests == [])
    }
  }
}
