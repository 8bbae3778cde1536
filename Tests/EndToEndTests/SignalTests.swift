import AnamSandbox
import Foundation
import Testing

/// What SIGINT and SIGTERM do, and when.
struct SignalTests {
  private static let files = [
    "personas.d/1.yaml": "name: Cara\ninitialMessage: One\n",
    "personas.d/2.yaml": "name: Night desk\ninitialMessage: Two\n",
    "personas.d/3.yaml": "name: Lobby kiosk\ninitialMessage: Three\n",
  ]

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 143)] as [(Int32, Int32)])
  func `K1: the first signal lets what is under way end, and starts nothing new`(
    _ signal: Int32, _ status: Int32
  ) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1+ delay 300ms")
      let run = try workspace.start("apply", "--yes", "--parallelism", "1")
      try await run.wait { !workspace.writes.isEmpty }
      run.send(signal)
      let outcome = await run.outcome()
      #expect(outcome.status == status, "\(outcome.standardError)")
      #expect(outcome.standardError.contains("stopping: no new request starts"))
      #expect(outcome.standardOutput.contains("applied Cara"))
      #expect(outcome.standardOutput.contains("not attempted Night desk"))
      #expect(outcome.standardOutput.contains("not attempted Lobby kiosk"))
      #expect(outcome.standardOutput.contains("Apply: 1 applied, 2 not attempted."))
      #expect(workspace.writes.count == 1)
      #expect(try workspace.stored("initialMessage", of: "Cara") == "One")
    }
  }

  @Test(arguments: ["plan", "apply", "get"])
  func `K1: a signal while the plan is made leaves JSON where a machine expects it`(_ command: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("GET #1+ delay 30s")
      let options = command == "plan" ? [] : command == "apply" ? ["--yes"] : ["voices"]
      let run = try RunningAnamctl(
        [command] + options + ["--format", "json"], in: workspace.folder, environment: workspace.connection)
      try await run.wait { !workspace.requests.isEmpty }
      run.send(SIGINT)
      let outcome = await run.outcome()
      #expect(outcome.status == 130)
      let report = try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
      #expect(report?["exitCode"] as? Int == 130)
    }
  }

  @Test func `K1: a write whose answer is lost after the signal is settled by reading`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1 delay 300ms", "PUT #1 drop committed")
      let run = try workspace.start("apply", "--yes", "--parallelism", "1", "--format", "json")
      try await run.wait { !workspace.writes.isEmpty }
      run.send(SIGINT)
      let outcome = await run.outcome()
      #expect(outcome.status == 130)
      let report = try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
      #expect(report?["exitCode"] as? Int == 130)
      let states = (report?["personas"] as? [[String: Any]])?.compactMap { $0["status"] as? String }
      #expect(states == ["applied", "notAttempted", "notAttempted"])
      #expect(workspace.writes.count == 1)
    }
  }

  @Test func `K1: a wait before another attempt ends with the signal`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1+ 429 retry-after=50")
      let run = try workspace.start("apply", "--yes", "--parallelism", "1")
      try await run.wait { !workspace.writes.isEmpty }
      run.send(SIGINT)
      let outcome = await run.outcome()
      #expect(outcome.status == 130)
      #expect(outcome.standardOutput.contains("not attempted Lobby kiosk"))
      #expect(workspace.writes.count == 1)
    }
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func `K1: the second signal ends it at once, although an answer is awaited`(
    _ signal: Int32, _ status: Int32
  ) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1+ hang")
      let run = try workspace.start("apply", "--yes", "--parallelism", "1")
      try await run.wait { !workspace.writes.isEmpty }
      run.send(signal)
      try await run.wait { run.standardError.contains("stopping") }
      run.send(signal)
      let outcome = await run.outcome()
      #expect(outcome.status == status)
      #expect(outcome.standardError.contains("ended at once; may or may not be stored: Cara; 'anamctl plan' shows it"))
      #expect(workspace.writes.count == 1)
    }
  }

  @Test(arguments: ["plan", "apply"])
  func `K1: while the plan is made a signal ends it at once`(_ command: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("GET #2+ hang")
      let run = try workspace.start(command, command == "apply" ? "--yes" : "--detailed-exitcode")
      try await run.wait { workspace.requests.count > 1 }
      run.send(SIGINT)
      let outcome = await run.outcome()
      #expect(outcome.status == 130)
      #expect(outcome.standardOutput == "")
      #expect(workspace.writes == [])
    }
  }

  @Test(arguments: [("HUP", SIGHUP), ("INT", SIGINT), ("TERM", SIGTERM)])
  func `a signal that was ignored at the start stays ignored`(
    _ name: String, _ signal: Int32
  ) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("GET #2 delay 300ms", "PUT #1 delay 300ms")
      let run = try workspace.startShell("trap '' \(name); exec \"$ANAMCTL\" apply --yes --parallelism 1")
      try await run.wait { workspace.requests.count > 1 }
      run.send(signal)
      try await run.wait { !workspace.writes.isEmpty }
      run.send(signal)
      let outcome = await run.outcome()
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(!outcome.standardError.contains("stopping"))
      #expect(workspace.writes.count == 3)
    }
  }

  @Test func `where one signal is ignored the others still stop the run`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1+ delay 300ms")
      let run = try workspace.startShell("trap '' HUP; exec \"$ANAMCTL\" apply --yes --parallelism 1")
      try await run.wait { !workspace.writes.isEmpty }
      run.send(SIGHUP)
      run.send(SIGTERM)
      let outcome = await run.outcome()
      #expect(outcome.status == 143, "\(outcome.standardError)")
      #expect(workspace.writes.count == 1)
    }
  }

  @Test func `K1: at the question a signal ends it, and nothing is sent`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let (run, keyboard) = try await workspace.startAtTerminal(["apply"])
      defer { try? keyboard.close() }
      run.send(SIGINT)
      let outcome = await run.outcome()
      #expect(outcome.status == 130)
      #expect(workspace.writes == [])
    }
  }
}
