import AnamSandbox
import Basics
import Foundation
import Testing

/// Results that nobody can read: what is under way is not given up, and the exit code says that it failed.
struct LostOutputTests {
  private static let files = [
    "personas.d/1.yaml": "name: Cara\ninitialMessage: One\n",
    "personas.d/2.yaml": "name: Night desk\ninitialMessage: Two\n",
    "personas.d/3.yaml": "name: Lobby kiosk\ninitialMessage: Three\n",
  ]

  @Test func `a reader that leaves after the first line does not stop it between two writes`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1 delay 100ms")
      let outcome = try await workspace.shell(
        #"{ "$ANAMCTL" apply --yes --parallelism 1; echo "status $?" >&2; } | head -n 1"#)
      #expect(outcome.standardError.contains("the result could not be written"))
      #expect(outcome.standardError.contains("status 1\n"))
      #expect(workspace.writes.count == 3)
    }
  }

  @Test func `a plan that cannot be shown is not carried out`() async throws {
    for sink in [">/dev/full", ">&-"] {
      try await Workspace.with(Self.files) { workspace in
        let outcome = try await workspace.shell("\"$ANAMCTL\" apply --yes \(sink)")
        #expect(outcome.status == 1, "\(sink)")
        #expect(outcome.standardError.contains("the result could not be written to standard output"), "\(sink)")
        #expect(workspace.writes == [])
      }
    }
  }

  @Test func `a result that cannot be written is not a success, although all is applied`() async throws {
    for sink in [">/dev/full", ">&-"] {
      try await Workspace.with(Self.files) { workspace in
        let outcome = try await workspace.shell("\"$ANAMCTL\" apply --yes --format json \(sink)")
        #expect(outcome.status == 1, "\(sink)")
        #expect(outcome.standardError.contains("the result could not be written to standard output"), "\(sink)")
        #expect(workspace.writes.count == 3)
      }
    }
  }

  @Test func `without standard error all goes on`() async throws {
    for sink in ["2>/dev/full", "2>&-"] {
      try await Workspace.with(Self.files) { workspace in
        let outcome = try await workspace.shell("\"$ANAMCTL\" apply --yes --verbose \(sink)")
        #expect(outcome.status == 0, "\(sink)")
        #expect(workspace.writes.count == 3)
      }
    }
  }

  @Test(arguments: ["plan", "plan --format json", "validate", "schema", "explain", "version", "--help"])
  func `no command calls a lost result a success`(_ command: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.shell("\"$ANAMCTL\" \(command) >/dev/full")
      #expect(outcome.status == 1)
    }
  }
}
