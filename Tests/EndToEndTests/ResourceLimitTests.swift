import Foundation
import Testing

/// Limits of the process end a run with an error that names them, not with a hang or without a word.
struct ResourceLimitTests {
  private static let files = ["personas.d/a.yaml": "name: Cara\ninitialMessage: Hello\n"]

  @Test(arguments: ["plan", "apply --yes", "get personas", "sandbox"])
  func `too few files that may be open are named`(_ command: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.shell("ulimit -n 12; \"$ANAMCTL\" \(command)")
      #expect(outcome.status == 1)
      #expect(outcome.standardError.contains(" files at once, and the limit is 12: raise it with ulimit -n"))
      #expect(outcome.standardOutput == "")
      #expect(workspace.requests == [])
    }
  }

  @Test func `a limit that the program may raise is not an error`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.shell("ulimit -S -n 12; \"$ANAMCTL\" apply --yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
  }

  @Test func `what needs no network needs few files`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.shell("ulimit -n 12; \"$ANAMCTL\" validate && \"$ANAMCTL\" version")
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
  }

  /// The limit on threads does not hold for root, and counts what its user runs elsewhere.
  @Test(.enabled(if: getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
  func `too few threads are named`() async throws {
    try await Workspace.with(Self.files) { workspace in
      for path in ["", "personas.d", "personas.d/a.yaml"] {
        let file = workspace.folder.appending(path: path).path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
      }
      // A copy, because the folder in which it was built may be root's alone.
      let outcome = try await workspace.shell(
        """
        cp "$ANAMCTL" ./anamctl-copy && chmod 755 ./anamctl-copy
        exec timeout 20 setpriv --reuid=64123 --regid=64123 --clear-groups prlimit --nproc=1 ./anamctl-copy plan
        """)
      try FileManager.default.removeItem(at: workspace.folder.appending(path: "anamctl-copy"))
      #expect(outcome.status == 1, "\(outcome.standardError)")
      #expect(outcome.standardError.contains(" threads, and the system gives "))
      #expect(outcome.standardError.contains("ulimit -u"))
      #expect(workspace.requests == [])
    }
  }
}
