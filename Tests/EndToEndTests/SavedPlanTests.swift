import AnamSandbox
import Basics
import Foundation
import Testing

/// `plan --out`, `apply --plan` and `show` as processes against the sandbox over HTTP.
struct SavedPlanTests {
  private static let kiosk = "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03"
  private static let porter = """
    name: Porter
    avatarId: 071b0286-4cce-4808-bee2-e642f1062de3
    voiceId: de23e340-1416-4dd8-977d-065a7ca11697
    systemPrompt: Carry the bags.

    """
  private static let files = [
    "personas.d/cara.yaml": "name: Cara\ninitialMessage: Hello!\n",
    "personas.d/kiosk.yaml": "name: Lobby kiosk\ndescription: In the lobby\n",
    "personas.d/porter.yaml": porter,
  ]

  /// Runs `body` in a workspace where `plan --out p` has just been run.
  private func withPlan(
    of files: [String: String] = files, _ body: (Workspace) async throws -> Void
  ) async throws {
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("plan", "--out", "p")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(workspace.writes == [])
      workspace.sandbox.removeRequests()
      try await body(workspace)
    }
  }

  @Test func `what was saved is applied, and applied again sends nothing`() async throws {
    try await withPlan { workspace in
      for file in Self.files.keys { try workspace.write("no: persona\n", to: file) }
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("Apply: 3 applied."))
      #expect(workspace.writes.count == 3)
      let again = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(again.status == 0, "\(again.standardError)")
      #expect(again.standardOutput.contains("The plan is applied already: nothing was sent."))
      #expect(workspace.writes.count == 3)
    }
  }

  @Test func `apply prints and sends what plan has printed`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let planned = try await workspace.anamctl("plan", "--out", "p")
      #expect(planned.standardError == "The plan is saved. To carry it out: anamctl apply --plan p\n")
      let shown = try await workspace.anamctl("show", "p")
      #expect(shown.standardOutput == planned.standardOutput)
      let applied = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(applied.standardOutput.hasPrefix(planned.standardOutput))
      #expect(
        Set(workspace.bodies) == [
          #"{"initialMessage":"Hello!"}"#, #"{"description":"In the lobby"}"#,
          #"{"avatarId":"071b0286-4cce-4808-bee2-e642f1062de3","name":"Porter","systemPrompt":"Carry the bags.","#
            + #""voiceId":"de23e340-1416-4dd8-977d-065a7ca11697"}"#,
        ])
    }
  }

  @Test func `R1: a managed field that has moved refuses the whole plan, with the new difference`() async throws {
    try await withPlan { workspace in
      workspace.edit(Workspace.cara, #"{"initialMessage": "Mine"}"#)
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains(#"  ~ initialMessage: "Welcome to the Sunset Hotel!" -> "Mine""#))
      #expect(outcome.standardError.contains("so nothing was sent; make a new plan"))
      #expect(workspace.writes == [])
    }
  }

  @Test(arguments: ["{}", #"{"description": "Theirs"}"#, #"{"skipGreeting": true}"#])
  func `R2: what the plan does not rest on may move`(_ edit: String) async throws {
    try await withPlan { workspace in
      workspace.edit(Workspace.cara, edit)
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(workspace.writes.count == 3)
    }
  }

  @Test func `R4: what somebody changes between the last read and the write is found out`() async throws {
    try await withPlan { workspace in
      try workspace.sandbox.setFaults("PUT /v1/personas/\(Workspace.cara) edit {\"description\": \"Theirs\"}")
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(outcome.status == 8, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("! description: expected"))
      #expect(outcome.standardOutput.contains(#"stored "Theirs""#))
      #expect(workspace.writes.count == 3)
    }
  }

  @Test func `what is reached already is left alone, and the rest is carried out`() async throws {
    try await withPlan { workspace in
      workspace.edit(Workspace.cara, #"{"initialMessage": "Hello!"}"#)
      workspace.create(
        """
        {"name": "Porter", "avatarId": "071b0286-4cce-4808-bee2-e642f1062de3",
         "voiceId": "de23e340-1416-4dd8-977d-065a7ca11697", "systemPrompt": "Carry the bags."}
        """)
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("Apply: 1 applied, 2 unchanged."))
      #expect(workspace.bodies == [#"{"description":"In the lobby"}"#])
    }
  }

  @Test func `a persona of the name of one that is to be created refuses the plan`() async throws {
    try await withPlan { workspace in
      workspace.create(
        """
        {"name": "Porter", "avatarId": "071b0286-4cce-4808-bee2-e642f1062de3",
         "voiceId": "de23e340-1416-4dd8-977d-065a7ca11697", "systemPrompt": "Another one."}
        """)
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains("there is a persona of this name now"))
      #expect(workspace.writes == [])
    }
  }

  @Test func `a persona that is gone refuses the plan`() async throws {
    try await withPlan { workspace in
      workspace.delete(Self.kiosk)
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains("there is no such persona any more"))
      #expect(workspace.writes == [])
    }
  }

  @Test func `R6: another key or server is refused without a request, another spelling is not`() async throws {
    try await withPlan { workspace in
      let otherKey = try await workspace.anamctl(
        "apply", "--plan", "p", "--yes", environment: ["ANAM_API_KEY": "another-key-4712"])
      #expect(otherKey.status == 4)
      #expect(otherKey.standardError.contains("a plan made with another API key"))
      let otherURL = try await workspace.anamctl(
        "apply", "--plan", "p", "--yes", "--api-url", "http://localhost:\(workspace.sandbox.port)")
      #expect(otherURL.status == 4)
      #expect(otherURL.standardError.contains("a plan for http://127.0.0.1:\(workspace.sandbox.port)"))
      #expect(workspace.requests == [])
      let spelling = try await workspace.anamctl(
        "apply", "--plan", "p", "--yes", "--api-url", "HTTP://127.0.0.1:\(workspace.sandbox.port)/")
      #expect(spelling.status == 0, "\(spelling.standardError)")
    }
  }

  @Test(arguments: [
    ("", "it is empty"), ("{", "not a plan"), ("name: Cara\n", "not a plan"), ("{\"formatVersion\": 1}", "not a plan"),
  ])
  func `R7: what is not a plan is refused without a request`(_ contents: String, _ reason: String) async throws {
    try await Workspace.with { workspace in
      try workspace.write(contents, to: "p")
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--yes")
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains(reason))
      #expect(outcome.standardError.contains("Make a new one with: anamctl plan --out FILE"))
      #expect(workspace.requests == [])
    }
  }

  @Test func `R7: an altered plan is refused without a request, by show as well`() async throws {
    try await withPlan { workspace in
      let file = workspace.folder.appending(path: "p")
      let text = try String(contentsOf: file, encoding: .utf8)
      try workspace.write(text.replacing("Hello!", with: "Owned!"), to: "p")
      for arguments in [["apply", "--plan", "p", "--yes"], ["show", "p"]] {
        let outcome = try await Anamctl.run(
          arguments, in: workspace.folder,
          environment: ["ANAM_API_URL": workspace.sandbox.url, "ANAM_API_KEY": Workspace.key])
        #expect(outcome.status == 4)
        #expect(outcome.standardOutput == "")
        #expect(outcome.standardError.contains("altered since it was made"))
      }
      #expect(workspace.requests == [])
    }
  }

  @Test func `R7: a plan that is too old is refused without a request`() async throws {
    try await withPlan { workspace in
      let outcome = try await workspace.anamctl("apply", "--plan", "p", "--max-plan-age", "0s", "--yes")
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains("--max-plan-age"))
      #expect(workspace.requests == [])
    }
  }

  @Test(arguments: [["personas.d"], ["--target", "Cara"], []])
  func `a saved plan is carried out whole, and with a yes`(_ arguments: [String]) async throws {
    try await withPlan { workspace in
      let yes = arguments.isEmpty ? [] : ["--yes"]
      let outcome = try await Anamctl.run(
        ["apply", "--plan", "p"] + yes + arguments, in: workspace.folder,
        environment: ["ANAM_API_URL": workspace.sandbox.url, "ANAM_API_KEY": Workspace.key])
      #expect(outcome.status == 64)
      #expect(workspace.requests == [])
    }
  }

  @Test func `show needs no key, and says that it has not checked the seal`() async throws {
    try await withPlan { workspace in
      let shown = try await Anamctl.run(["show", "p", "--format", "json"], in: workspace.folder)
      #expect(shown.status == 0, "\(shown.standardError)")
      #expect(shown.standardError.contains("The seal is not checked"))
      let plan = try #require(JSONSerialization.jsonObject(with: Data(shown.standardOutput.utf8)) as? [String: Any])
      #expect((plan["personas"] as? [Any])?.count == 3)
      let checked = try await workspace.anamctl("show", "p", "--format", "json")
      #expect(checked.standardError == "")
      #expect(checked.standardOutput == shown.standardOutput)
      #expect(workspace.requests == [])
    }
  }

  @Test func `a plan that fails leaves the file that was there`() async throws {
    try await withPlan { workspace in
      let file = workspace.folder.appending(path: "p")
      let before = try Data(contentsOf: file)
      try workspace.write("name: Cara\nvoiceGenerationOptions: null\n", to: "personas.d/cara.yaml")
      let blocked = try await workspace.anamctl("plan", "--out", "p")
      #expect(blocked.status == 3)
      #expect(blocked.standardError.contains("the plan is not saved"))
      try workspace.write("name: Cara\nnme: x\n", to: "personas.d/cara.yaml")
      let invalid = try await workspace.anamctl("plan", "--out", "p")
      #expect(invalid.status == 3)
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test func `S8: the file is its owner's alone, and a link in its place is replaced`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.write("theirs", to: "target")
      let file = workspace.folder.appending(path: "p").path
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "target")
      let status = try await workspace.anamctl("plan", "--out", "p").status
      #expect(status == 0)
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.type] as? FileAttributeType == .typeRegular)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try String(contentsOf: workspace.folder.appending(path: "target"), encoding: .utf8) == "theirs")
      let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
      #expect(names.sorted() == ["p", "personas.d", "target"])
    }
  }

  @Test func `the plan does not hold what no file manages`() async throws {
    try await withPlan { workspace in
      workspace.edit(Workspace.cara, #"{"systemPrompt": "A secret of somebody else."}"#)
      let outcome = try await workspace.anamctl("plan", "--out", "p")
      #expect(outcome.status == 0)
      let renewed = try String(contentsOf: workspace.folder.appending(path: "p"), encoding: .utf8)
      #expect(!renewed.contains("A secret of somebody else."))
    }
  }
}
