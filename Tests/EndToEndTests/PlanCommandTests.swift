import AnamSandbox
import Foundation
import Testing

/// `anamctl plan` as a process against the sandbox over HTTP.
struct PlanCommandTests {
  private static let cara = """
    name: Cara
    initialMessage: Hello!
    voiceDetectionOptions:
      endOfSpeechSensitivity: 0.4

    """

  @Test func `a plan shows the difference, sends nothing but GET, and ends with 0`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": Self.cara]) { workspace in
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 0)
      #expect(outcome.standardError == "")
      #expect(
        outcome.standardOutput == """
          ~ update  Cara (3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01)  personas.d/cara.yaml:1:1
            ~ initialMessage: "Welcome to the Sunset Hotel!" -> "Hello!"
            + voiceDetectionOptions.endOfSpeechSensitivity: 0.4

          Plan: 0 to create, 1 to update, 0 unchanged.
          Where the server's values come from is not known: the persona files are in no work tree of git.

          """)
      #expect(workspace.writes == [])
    }
  }

  @Test func `--detailed-exitcode tells a difference from none`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": Self.cara]) { workspace in
      let status = try await workspace.anamctl("plan", "--detailed-exitcode").status
      #expect(status == 2)
      try workspace.write("name: Cara\nskipGreeting: false\n", to: "personas.d/cara.yaml")
      let outcome = try await workspace.anamctl("plan", "--detailed-exitcode")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("No changes. 1 persona matches its file."))
    }
  }

  @Test func `JSON has the form of the contract with its users`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": Self.cara]) { workspace in
      let outcome = try await workspace.anamctl("plan", "--format", "json")
      #expect(outcome.status == 0)
      let plan = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
      #expect(plan["formatVersion"] as? Int == 1)
      #expect((plan["tool"] as? [String: Any])?["name"] as? String == "anamctl")
      #expect((plan["api"] as? [String: Any])?["url"] as? String == workspace.sandbox.url)
      let summary = ["create": 0, "update": 1, "delete": 0, "none": 0, "blocked": 0, "drift": 0]
      #expect(plan["summary"] as? [String: Int] == summary)
      let persona = try #require((plan["personas"] as? [[String: Any]])?.first)
      #expect(persona["action"] as? String == "update")
      let request = try #require(persona["request"] as? [String: Any])
      #expect(request["method"] as? String == "PUT")
      #expect(request["path"] as? String == "/v1/personas/3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01")
      let change = try #require((persona["changes"] as? [[String: Any]])?.first)
      #expect(change["path"] as? String == "initialMessage")
      #expect(change["cause"] as? String == "config")
      #expect((change["source"] as? [String: Any])?["line"] as? Int == 2)
    }
  }

  @Test func `a change in a prompt's file points to that file`() async throws {
    let files = [
      "personas.d/cara.yaml": "name: Cara\nsystemPromptFile: prompts/cara.md\n",
      "personas.d/prompts/cara.md": "New.\n",
    ]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("plan", "--format", "json")
      #expect(outcome.standardOutput.contains("\"file\": \"personas.d/prompts/cara.md\""))
    }
  }

  @Test func `only the target is read and planned`() async throws {
    let files = ["personas.d/a.yaml": Self.cara, "personas.d/b.yaml": "name: Lobby kiosk\nskipGreeting: false\n"]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("plan", "--target", "Lobby kiosk")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("Lobby kiosk"))
      #expect(!outcome.standardOutput.contains("Cara"))
      #expect(workspace.requests.count == 2)
    }
  }

  @Test func `an unknown target is a wrong use, with the nearest name`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": Self.cara]) { workspace in
      let outcome = try await workspace.anamctl("plan", "--target", "cara")
      #expect(outcome.status == 64)
      #expect(outcome.standardError.contains("did you mean 'Cara'?"))
      #expect(workspace.requests == [])
    }
  }

  @Test func `a blocked persona makes the plan end with 3, and is named at its line`() async throws {
    let yaml = "name: Cara\nvoiceGenerationOptions: null\n"
    try await Workspace.with(["personas.d/cara.yaml": yaml]) { workspace in
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 3)
      #expect(outcome.standardOutput.contains("1 blocked"))
      #expect(outcome.standardError.contains("personas.d/cara.yaml:2:25: error:"))
      #expect(workspace.writes == [])
    }
  }
}
