import AnamSandbox
import Foundation
import Testing

/// `anamctl drift` says whether somebody has changed what the files manage.
struct DriftReportTests {
  /// Runs `body` where everything was applied.
  private func withApplied(_ body: (Workspace) async throws -> Void) async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\ndescription: Front desk\ninitialMessage: Hello!\n"])
    {
      workspace in
      try await workspace.git("init --quiet")
      try await workspace.commit("Cara")
      #expect(try await workspace.anamctl("apply", "--yes").status == 0)
      workspace.sandbox.removeRequests()
      try await body(workspace)
      #expect(workspace.writes == [])
    }
  }

  @Test func `where nobody has edited anything, there is none`() async throws {
    try await withApplied { workspace in
      let outcome = try await workspace.anamctl("drift")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput == "No drift.\n")
      // What is not managed is nobody's drift.
      workspace.edit(Workspace.cara, #"{"languageCode": "en"}"#)
      let unmanaged = try await workspace.anamctl("drift")
      #expect(unmanaged.status == 0)
    }
  }

  @Test func `an edit is listed with both values, and what is not applied yet apart`() async throws {
    try await withApplied { workspace in
      workspace.edit(Workspace.cara, #"{"description": "Edited"}"#)
      try workspace.write(
        "name: Cara\ndescription: Front desk\ninitialMessage: Good day!\n", to: "personas.d/cara.yaml")
      try await workspace.commit("Another greeting", author: "Ben", day: 2)
      let text = try await workspace.anamctl("drift")
      #expect(text.status == 2)
      let drift = try #require(text.standardOutput.firstRange(of: #"~ description: "Front desk" -> "Edited""#))
      let pending = try #require(text.standardOutput.firstRange(of: #"~ initialMessage: "Hello!" -> "Good day!""#))
      #expect(drift.upperBound < pending.lowerBound)
      #expect(text.standardOutput.hasSuffix("Drift: 1 edited elsewhere, 1 not applied yet.\n"))
      let json = try await workspace.anamctl("drift", "--format", "json")
      #expect(json.status == 2)
      let report = try #require(JSONSerialization.jsonObject(with: Data(json.standardOutput.utf8)) as? [String: Any])
      #expect(report["summary"] as? [String: Int] == ["drift": 1, "pending": 1, "notReadable": 0])
      let entry = try #require((report["drift"] as? [[String: Any]])?.first)
      #expect(entry["path"] as? String == "description")
      #expect(entry["server"] as? String == "Edited")
      #expect(entry["file"] as? String == "Front desk")
      #expect((entry["origin"] as? [String: Any])?["kind"] as? String == "elsewhere")
      #expect((entry["persona"] as? [String: Any])?["id"] as? String == Workspace.cara)
    }
  }

  @Test(
    arguments: [
      ("", 0), ("--any", 2), ("--any --ignore 'Cara.initialMessage'", 0), ("--any --ignore '*.initialMessage'", 0),
      ("--any --ignore 'Clara.*'", 2),
    ] as [(String, Int32)])
  func `what is not applied yet counts only if it is asked for`(_ options: String, _ status: Int32) async throws {
    try await withApplied { workspace in
      try workspace.write(
        "name: Cara\ndescription: Front desk\ninitialMessage: Good day!\n", to: "personas.d/cara.yaml")
      let outcome = try await workspace.shell("\"$ANAMCTL\" drift \(options)")
      #expect(outcome.status == status, "\(outcome.standardOutput)")
    }
  }

  @Test func `a persona that is gone is drift of the whole`() async throws {
    try await withApplied { workspace in
      workspace.delete(Workspace.cara)
      let outcome = try await workspace.anamctl("drift", "--format", "json")
      let report = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
      let entry = try #require((report["drift"] as? [[String: Any]])?.first)
      #expect(entry["path"] as? String == "")
      #expect(entry["server"] is NSNull)
    }
  }

  @Test func `without a history every difference counts, and it says so`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\ndescription: Front desk\n"]) { workspace in
      let outcome = try await workspace.anamctl("drift")
      #expect(outcome.status == 2)
      #expect(outcome.standardOutput.contains("Every difference counts, because the history is not there: "))
      let named = try await workspace.anamctl("drift", "--base", "HEAD")
      #expect(named.status == 1)
    }
  }
}
