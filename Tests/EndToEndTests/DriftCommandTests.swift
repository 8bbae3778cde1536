import AnamSandbox
import Foundation
import Testing

/// What the repository remembers, from the files in git to what is sent.
struct DriftCommandTests {
  private static func file(_ description: String, _ greeting: String, name: String = "Cara") -> String {
    "name: \(name)\ndescription: \(description)\ninitialMessage: \(greeting)\n"
  }

  /// Runs `body` on a Monday: Ann's commit was applied, on Friday somebody has edited the description in the dashboard,
  /// and now Ben has committed another greeting.
  private func onMonday(
    edit: String = #"{"description": "Edited on Friday"}"#,
    _ body: (Workspace, _ ann: String, _ ben: String) async throws -> Void
  ) async throws {
    try await Workspace.with(["personas.d/cara.yaml": Self.file("Front desk", "Hello!")]) { workspace in
      try await workspace.git("init --quiet")
      let ann = try await workspace.commit("Cara", day: 1)
      #expect(try await workspace.anamctl("apply", "--yes").status == 0)
      workspace.edit(Workspace.cara, edit)
      try workspace.write(Self.file("Front desk", "Good day!"), to: "personas.d/cara.yaml")
      let ben = try await workspace.commit("Another greeting", author: "Ben", day: 2)
      workspace.sandbox.removeRequests()
      try await body(workspace, ann, ben)
    }
  }

  private func plan(_ workspace: Workspace, _ arguments: String...) async throws -> [String: Any] {
    let outcome = try await workspace.shell("\"$ANAMCTL\" plan --format json \(arguments.joined(separator: " "))")
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
  }

  private func changes(_ plan: [String: Any]) -> [[String: Any]] {
    (plan["personas"] as? [[String: Any]] ?? []).flatMap { $0["changes"] as? [[String: Any]] ?? [] }
  }

  @Test func `a plan says where each value comes from`() async throws {
    try await onMonday { workspace, ann, ben in
      let text = try await workspace.anamctl("plan").standardOutput
      #expect(text.contains("! server: edited elsewhere; asked since \(ann.prefix(7)) (Ann, "))
      #expect(text.contains("server: as of \(ann.prefix(7)) (Ann, "))
      #expect(text.contains("asked since \(ben.prefix(7)) (Ben, "))
      #expect(text.contains("1 edit made elsewhere."))
      let plan = try await plan(workspace)
      #expect((plan["history"] as? [String: Any])?["head"] as? String == ben)
      #expect((plan["history"] as? [String: Any])?["base"] as? String == ann)
      #expect(plan["onDrift"] as? String == "refuse")
      #expect((plan["summary"] as? [String: Int])?["drift"] == 1)
      let origins = changes(plan).map { $0["origin"] as? [String: Any] }
      #expect(origins.map { $0?["kind"] as? String } == ["elsewhere", "repository"])
      #expect(origins.last??["commit"] as? String == ann)
      #expect(origins.last??["author"] as? String == "Ann")
      #expect(changes(plan).map { ($0["since"] as? [String: Any])?["commit"] as? String } == [ann, ben])
      #expect(workspace.writes == [])
    }
  }

  @Test func `an edit made elsewhere is not overwritten`() async throws {
    try await onMonday { workspace, _, _ in
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 4)
      #expect(workspace.writes == [])
      for part in [
        "Cara", "description", "--on-drift=keep", "--on-drift=overwrite", "into the files", "nothing was sent",
      ] {
        #expect(outcome.standardError.contains(part), "\(outcome.standardError)")
      }
    }
  }

  @Test func `keep applies the rest, and goes on keeping`() async throws {
    try await onMonday { workspace, _, _ in
      let keepStatus = try await workspace.anamctl("apply", "--yes", "--on-drift", "keep").status
      #expect(keepStatus == 0)
      #expect(workspace.bodies == [#"{"initialMessage":"Good day!"}"#])
      #expect(try workspace.stored("description", of: "Cara") == "Edited on Friday")
      let again = try await workspace.anamctl("plan", "--on-drift", "keep", "--detailed-exitcode")
      #expect(again.status == 2)
      #expect(again.standardOutput.contains("left as the server has them:"))
      #expect(again.standardOutput.contains("No changes. 1 edit made elsewhere and kept."))
    }
  }

  @Test func `overwrite lets the files win`() async throws {
    try await onMonday { workspace, _, _ in
      let overwriteStatus = try await workspace.anamctl("apply", "--yes", "--on-drift", "overwrite").status
      #expect(overwriteStatus == 0)
      #expect(workspace.bodies == [#"{"description":"Front desk","initialMessage":"Good day!"}"#])
      #expect(try await workspace.anamctl("plan", "--detailed-exitcode").status == 0)
    }
  }

  @Test(arguments: [("refuse", 4, 0), ("keep", 0, 1), ("overwrite", 0, 1)] as [(String, Int32, Int)])
  func `a saved plan remembers which it was`(_ policy: String, _ status: Int32, _ writes: Int) async throws {
    try await onMonday { workspace, _, _ in
      #expect(try await workspace.anamctl("plan", "--out", "p", "--on-drift", policy).status == 0)
      let shown = try await workspace.anamctl("show", "p").standardOutput
      let planned = try await workspace.anamctl("plan", "--on-drift", policy).standardOutput
      #expect(shown == planned)
      #expect(try await workspace.anamctl("apply", "--plan", "p", "--yes").status == status)
      #expect(workspace.writes.count == writes)
      for option in [["--on-drift", "keep"], ["--base", "HEAD"]] {
        let outcome = try await workspace.shell("\"$ANAMCTL\" apply --plan p --yes \(option.joined(separator: " "))")
        #expect(outcome.status == 64)
      }
    }
  }

  @Test(arguments: [("yes", 0, 1), ("no", 1, 0)] as [(String, Int32, Int)])
  func `at a terminal the question names each edit`(_ answer: String, _ status: Int32, _ writes: Int) async throws {
    try await onMonday { workspace, _, _ in
      let (run, keyboard) = try await workspace.startAtTerminal(["apply"])
      try keyboard.write(contentsOf: Data("\(answer)\n".utf8))
      let outcome = await run.outcome()
      #expect(outcome.status == status, "\(outcome.standardError)")
      #expect(outcome.standardError.contains("'yes' overwrites 1 edit made elsewhere"))
      #expect(outcome.standardError.contains(#"description: "Edited on Friday" -> "Front desk""#))
      #expect(workspace.writes.count == writes)
    }
  }

  @Test func `a prompt that both sides edited shows both edits`() async throws {
    let prompt = "Be polite.\n\nNever guess.\nCheck-out is at 11."
    func file(_ prompt: String) -> String {
      "name: Cara\nsystemPrompt: |\n"
        + prompt.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
    }
    try await Workspace.with(["personas.d/cara.yaml": file(prompt)]) { workspace in
      try await workspace.git("init --quiet")
      try await workspace.commit("Cara")
      #expect(try await workspace.anamctl("apply", "--yes").status == 0)
      workspace.edit(Workspace.cara, #"{"systemPrompt": "Be polite and kind.\n\nNever guess.\nCheck-out is at 11."}"#)
      try workspace.write(file(prompt.replacing("at 11", with: "at 12")), to: "personas.d/cara.yaml")
      let text = try await workspace.anamctl("plan").standardOutput
      #expect(text.contains("edited elsewhere: +2 words"))
      #expect(text.contains("~ Be polite{+ and kind+}."))
      #expect(text.contains("changed in the files: +1 word -1"))
      #expect(text.contains("~ Check-out is at [-11-]{+12+}."))
      #expect(text.contains("not committed yet"))
    }
  }

  @Test func `a value of an older commit is applied without a question`() async throws {
    try await onMonday(edit: #"{"description": "Front desk"}"#) { workspace, _, _ in
      let refuseStatus = try await workspace.anamctl("apply", "--yes", "--on-drift", "refuse").status
      #expect(refuseStatus == 0)
      #expect(workspace.bodies == [#"{"initialMessage":"Good day!"}"#])
      // Rolled back.
      workspace.edit(Workspace.cara, #"{"initialMessage": "Hello!"}"#)
      let secondStatus = try await workspace.anamctl("apply", "--yes", "--on-drift", "refuse").status
      #expect(secondStatus == 0)
      #expect(workspace.writes.count == 2)
    }
  }

  @Test(
    arguments: [("refuse", 4, []), ("keep", 0, []), ("overwrite", 0, ["POST /v1/personas"])]
      as [(String, Int32, [String])])
  func `a persona that is gone from the server is no new one`(
    _ policy: String, _ status: Int32, _ writes: [String]
  ) async throws {
    let porter = """
      name: Porter
      avatarId: 071b0286-4cce-4808-bee2-e642f1062de3
      voiceId: de23e340-1416-4dd8-977d-065a7ca11697
      systemPrompt: Carry the bags.

      """
    try await Workspace.with(["personas.d/porter.yaml": porter]) { workspace in
      try await workspace.git("init --quiet")
      try await workspace.commit("Porter")
      #expect(try await workspace.anamctl("apply", "--yes").status == 0)
      try workspace.write("# Ask Ann.\n\(porter)", to: "personas.d/porter.yaml")
      try await workspace.commit("A word on who to ask", day: 2)
      let list = try await workspace.anamctl("get", "personas", "--format", "json").standardOutput
      let id = try #require(list.matches(of: /"id": "(0000[^"]*)"/).first?.1)
      workspace.delete(String(id))
      workspace.sandbox.removeRequests()
      let outcome = try await workspace.anamctl("apply", "--yes", "--on-drift", policy)
      #expect(outcome.status == status, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("server: deleted or renamed there"))
      #expect(workspace.writes == writes)
    }
  }

  @Test func `a rename in a file renames the persona, also beside an edit`() async throws {
    try await onMonday(edit: #"{"description": "Front desk"}"#) { workspace, _, _ in
      try workspace.write(Self.file("The front desk", "Good day!", name: "Clara"), to: "personas.d/cara.yaml")
      try await workspace.commit("Clara", author: "Ben", day: 3)
      let text = try await workspace.anamctl("plan").standardOutput
      #expect(text.contains(#"~ name: "Cara" -> "Clara""#))
      #expect(text.contains("its file called it 'Cara' before"))
      #expect(try await workspace.anamctl("apply", "--yes", "--on-drift", "refuse", "--base", "HEAD~2").status == 0)
      #expect(workspace.writes == ["PUT /v1/personas/\(Workspace.cara)"])
    }
  }

  @Test func `a rename in a file beside one in the dashboard is drift`() async throws {
    try await onMonday(edit: #"{"name": "Kara"}"#) { workspace, _, _ in
      try workspace.write(Self.file("Front desk", "Good day!", name: "Clara"), to: "personas.d/cara.yaml")
      try await workspace.commit("Clara", author: "Ben", day: 3)
      let outcome = try await workspace.anamctl("plan", "--format", "json")
      // A new persona would need more than the file has.
      #expect(outcome.status == 3)
      #expect(try await workspace.anamctl("apply", "--yes").status != 0)
      #expect(workspace.writes == [])
    }
  }

  @Test func `what is kept is kept through a change of voice`() async throws {
    func file(_ voice: String) -> String {
      "name: Cara\nvoice: \(voice)\nvoiceGenerationOptions: {speed: 1.1}\n"
    }
    try await Workspace.with(["personas.d/cara.yaml": file("Lucy - Fresh & Casual")]) { workspace in
      try await workspace.git("init --quiet")
      try await workspace.commit("Cara")
      #expect(try await workspace.anamctl("apply", "--yes").status == 0)
      workspace.edit(Workspace.cara, #"{"voiceGenerationOptions": {"speed": 1.2}}"#)
      try workspace.write(file("Hugo - Narrator"), to: "personas.d/cara.yaml")
      workspace.sandbox.removeRequests()
      let keepStatus = try await workspace.anamctl("apply", "--yes", "--on-drift", "keep").status
      #expect(keepStatus == 0)
      #expect(workspace.bodies.count == 1)
      #expect(
        workspace.bodies.first?.contains(#""voiceGenerationOptions":{"speed":1.2}"#) == true, "\(workspace.bodies)")
    }
  }
}
