import AnamSandbox
import Foundation
import Testing

/// SIGKILL in the middle of an apply: running it again is all that is needed.
struct KillTests {
  private static let files = [
    "personas.d/1.yaml": "name: Cara\ninitialMessage: One\n",
    "personas.d/2.yaml": "name: Night desk\ninitialMessage: Two\nlanguageCode: de\n",
    "personas.d/3.yaml": "name: Lobby kiosk\nvoiceDetectionOptions: {endOfSpeechSensitivity: 0.7}\n",
    "personas.d/4.yaml": "name: Porter\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\nsystemPrompt: Bags.\n",
    "personas.d/5.yaml": "name: Chef\navatar: Liv / home\nvoice: Lucy - Fresh & Casual\nsystemPrompt: Soup.\n",
  ]

  /// The write at which the program is killed, and whether the server has stored it by then.
  struct Moment: CustomTestStringConvertible, Sendable {
    let write: Int
    let isStored: Bool

    static let all = (1...5).flatMap { write in
      [false, true].map { Moment(write: write, isStored: $0) }
    }

    var testDescription: String { "write \(write), \(isStored ? "stored" : "not stored")" }

    /// Two rules, because the order in which updates and creations come is not theirs to know.
    func faults(updates: Int) -> String {
      let request = write <= updates ? "PUT #\(write)" : "POST #\(write - updates)"
      return request + (isStored ? " delay 30s" : " hang")
    }
  }

  @Test(arguments: Moment.all)
  func `K4: killed at any write, the next apply converges`(_ moment: Moment) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults(moment.faults(updates: 3))
      let run = try workspace.start("apply", "--yes", "--parallelism", "1")
      try await run.wait { workspace.writes.count == moment.write }
      run.send(SIGKILL)
      let killed = await run.outcome()
      #expect(killed.status == SIGKILL)
      try workspace.sandbox.setFaults()
      let again = try await workspace.anamctl("apply", "--yes")
      #expect(again.status == 0, "\(again.standardError)\(again.standardOutput)")
      let after = try await workspace.anamctl("plan", "--detailed-exitcode")
      #expect(after.status == 0, "\(after.standardOutput)")
      #expect(try workspace.personaCount() == 5)
      #expect(workspace.writes.count == (moment.isStored ? 5 : 6))
    }
  }
}
