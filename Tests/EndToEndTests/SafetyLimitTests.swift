import Basics
import Foundation
import Testing

/// `--max-changes` and `--allow-shrink`: a plan that goes beyond them is shown and not carried out.
struct SafetyLimitTests {
  private static let files = [
    "personas.d/1.yaml": "name: Cara\ninitialMessage: One\n",
    "personas.d/2.yaml": "name: Night desk\ninitialMessage: Two\n",
    "personas.d/3.yaml": "name: Lobby kiosk\nskipGreeting: true\n",
  ]

  @Test(arguments: ["0", "1", "0%", "66%"])
  func `R13: more changes than allowed are refused, and shown`(_ limit: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes", "--max-changes", limit)
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains("2 personas would change, and --max-changes allows "))
      #expect(outcome.standardError.contains("nothing was sent"))
      #expect(outcome.standardOutput.contains("initialMessage"))
      #expect(workspace.writes == [])
    }
  }

  @Test(arguments: ["2", "3", "67%", "100%"])
  func `as many changes as allowed are made`(_ limit: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes", "--max-changes", limit)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(workspace.writes.count == 2)
    }
  }

  @Test(arguments: ["-1", "101%", "many", "", "1.5", "99999999999999999999"])
  func `anything but a limit is wrong use`(_ limit: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes", "--max-changes=\(limit)")
      #expect(outcome.status == 64)
      #expect(workspace.requests == [])
    }
  }

  @Test func `R13: a limit holds for a saved plan, too`() async throws {
    try await Workspace.with(Self.files) { workspace in
      _ = try await workspace.anamctl("plan", "--out", "saved.plan")
      let outcome = try await workspace.anamctl("apply", "--yes", "--plan", "saved.plan", "--max-changes", "1")
      #expect(outcome.status == 4)
      #expect(workspace.writes == [])
    }
  }

  @Test func `R13: a limit counts what is left of a saved plan`() async throws {
    try await Workspace.with(Self.files) { workspace in
      _ = try await workspace.anamctl("plan", "--out", "saved.plan")
      _ = try await workspace.anamctl("apply", "--yes", "--target", "Cara")
      let rest = try await workspace.anamctl("apply", "--yes", "--plan", "saved.plan", "--max-changes", "2")
      #expect(rest.status == 0, "\(rest.standardError)")
      let done = try await workspace.anamctl("apply", "--yes", "--plan", "saved.plan", "--max-changes", "0")
      #expect(done.status == 0, "\(done.standardError)")
    }
  }

  @Test func `R13: with JSON a refusal is one object`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes", "--max-changes", "1", "--format", "json")
      #expect(outcome.status == 4)
      let report = try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
      #expect(report?["exitCode"] as? Int == 4)
      let errors = report?["errors"] as? [[String: Any]]
      #expect((errors?.first?["message"] as? String)?.contains("--max-changes") == true)
    }
  }

  @Test(arguments: [(500, 249, 4), (500, 250, 0), (499, 1, 0), (800, 0, 4), (500, 900, 0)] as [(Int, Int, Int32)])
  func `a prompt that loses more than half of its text needs to be meant`(
    _ before: Int, _ after: Int, _ status: Int32
  ) async throws {
    let files = [
      "personas.d/1.yaml": "name: Cara\nsystemPrompt: '\(String(repeating: "é", count: after))'\n",
      "personas.d/2.yaml": "name: Night desk\ninitialMessage: Two\n",
    ]
    try await Workspace.with(files) { workspace in
      workspace.edit(Workspace.cara, "{\"systemPrompt\": \"\(String(repeating: "é", count: before))\"}")
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == status, "\(outcome.standardError)")
      #expect(workspace.writes.count == (status == 0 ? 2 : 0))
      guard status == 4 else { return }
      #expect(
        outcome.standardError.contains("'systemPrompt' of Cara would shrink from \(before) to \(after) characters"))
      let meant = try await workspace.anamctl("apply", "--yes", "--allow-shrink")
      #expect(meant.status == 0, "\(meant.standardError)")
      #expect(workspace.writes.count == 2)
    }
  }

  @Test func `on a terminal a shorter prompt may be confirmed, and too many changes may not`() async throws {
    try await Workspace.with(["personas.d/1.yaml": "name: Cara\nsystemPrompt: Short.\n"]) { workspace in
      workspace.edit(Workspace.cara, "{\"systemPrompt\": \"\(String(repeating: "x", count: 500))\"}")
      let refused = try await workspace.startAtTerminal(["apply", "--max-changes", "0"])
      let outcome = await refused.run.outcome()
      #expect(outcome.status == 4)
      #expect(!outcome.standardError.contains("Apply this plan?"))
      #expect(workspace.writes == [])
      let asked = try await workspace.startAtTerminal(["apply"])
      #expect(asked.run.standardError.contains("warning: 'systemPrompt' of Cara would shrink from 500 to 6 characters"))
      try asked.keyboard.write(contentsOf: Data("yes\n".utf8))
      let confirmed = await asked.run.outcome()
      #expect(confirmed.status == 0, "\(confirmed.standardError)")
      #expect(workspace.writes.count == 1)
    }
  }

  @Test func `a plan warns of a prompt that apply would not let shrink`() async throws {
    let prompt = String(repeating: "word ", count: 200)
    let files = ["personas.d/a.yaml": "id: \(Workspace.cara)\nsystemPrompt: Short.\n"]
    try await Workspace.with(files) { workspace in
      workspace.edit(Workspace.cara, #"{"systemPrompt": "\#(prompt)"}"#)
      for format in ["text", "markdown", "html", "github", "json"] {
        let outcome = try await workspace.anamctl("plan", "--format", format)
        #expect(outcome.status == 0)
        #expect(outcome.standardOutput.contains("would shrink from 1000 to 6 characters"), "\(format)")
      }
    }
  }
}
