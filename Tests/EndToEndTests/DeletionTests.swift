import AnamAPI
import AnamSandbox
import Basics
import Foundation
import Personas
import Reconcile
import Testing

/// promises.md, 4: a saved plan that deletes a persona, carried out by the program against the sandbox over HTTP.
///
/// No command asks for a deletion yet, so these plans are sealed here.
struct DeletionTests {
  private static let kiosk = "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03"

  /// Runs `body` in a workspace with the saved plan `p`, which deletes the kiosk.
  private func withPlan(_ body: (Workspace) async throws -> Void) async throws {
    try await Workspace.with { workspace in
      let live = try #require(LivePersona(workspace.persona(Self.kiosk)))
      let key = try APIKey(Workspace.key)
      let version = try await workspace.anamctl("version").standardOutput
      let plan = Plan(
        tool: Plan.Tool(name: "anamctl", version: String(version.split(whereSeparator: \.isWhitespace).last ?? "")),
        createdAt: Date.now.formatted(.iso8601),
        api: Plan.API(url: workspace.sandbox.url, keyFingerprint: key.fingerprint), configDigest: "sha256:00",
        personas: [PersonaPlan(name: "Lobby kiosk", source: nil, step: .delete(.init(of: live)))])
      let saved = try SavedPlan(sealing: plan, under: .builtIn(), with: key)
      try Data(saved.contents).write(to: workspace.folder.appending(path: "p"))
      workspace.sandbox.removeRequests()
      try await body(workspace)
    }
  }

  private func apply(_ workspace: Workspace) async throws -> Anamctl.Outcome {
    try await workspace.anamctl("apply", "--plan", "p", "--yes")
  }

  @Test func `a deletion is shown, carried out, verified by a read, and done once`() async throws {
    try await withPlan { workspace in
      let shown = try await workspace.anamctl("show", "p")
      #expect(shown.standardOutput.contains("- delete  Lobby kiosk (\(Self.kiosk))\n"))
      #expect(shown.standardOutput.contains("Plan: 0 to create, 0 to update, 0 unchanged, 1 to delete."))
      let outcome = try await apply(workspace)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("applied Lobby kiosk (\(Self.kiosk)): deleted and verified"))
      let path = "/v1/personas/\(Self.kiosk)"
      // It is read when the plan is checked, right before the DELETE, and after it.
      #expect(workspace.requests == ["GET \(path)", "GET \(path)", "DELETE \(path)", "GET \(path)"])
      #expect(workspace.bodies == [])
      workspace.sandbox.removeRequests()
      let again = try await apply(workspace)
      #expect(again.status == 0)
      #expect(again.standardOutput.contains("The plan is applied already: nothing was sent."))
      #expect(workspace.writes == [])
    }
  }

  @Test func `a deletion is JSON with what goes, and null where nothing is`() async throws {
    try await withPlan { workspace in
      let shown = try await workspace.anamctl("show", "p", "--format", "json")
      let persona = try #require(try JSONValue(json: Array(shown.standardOutput.utf8))["personas"]?.elements?.first)
      #expect(persona["action"] == "delete")
      #expect(persona["source"] == .null)
      #expect(
        persona["request"] == ["method": "DELETE", "path": .string("/v1/personas/\(Self.kiosk)"), "body": .null])
      #expect(persona["snapshot"] == workspace.persona(Self.kiosk))
    }
  }

  @Test(arguments: ["DELETE #1 200 committed", "DELETE #1 404 committed", "DELETE #1 drop committed", "DELETE #1 503"])
  func `a deletion is done when the persona is gone, however it was answered`(_ fault: String) async throws {
    try await withPlan { workspace in
      try workspace.sandbox.setFaults(fault)
      let outcome = try await apply(workspace)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("deleted and verified"))
      #expect(workspace.persona(Self.kiosk)["id"] == nil)
    }
  }

  @Test func `an answer that says deleted where it is not is no success`() async throws {
    try await withPlan { workspace in
      try workspace.sandbox.setFaults("DELETE #1 204 uncommitted")
      let outcome = try await apply(workspace)
      #expect(outcome.status == 8)
      #expect(outcome.standardOutput.contains("it was answered as deleted, and is still there"))
    }
  }

  @Test func `what somebody has changed since is not deleted`() async throws {
    try await withPlan { workspace in
      try workspace.sandbox.setFaults(
        "GET /v1/personas/\(Self.kiosk) #1 edit when=before {\"description\": \"Needed\"}")
      let outcome = try await apply(workspace)
      #expect(outcome.status == 4)
      #expect(outcome.standardError.contains("-> \"Needed\""))
      #expect(workspace.writes == [])
    }
  }

  @Test func `what is changed between the check and the request is told and left`() async throws {
    try await withPlan { workspace in
      try workspace.sandbox.setFaults(
        "GET /v1/personas/\(Self.kiosk) #2 edit when=before {\"description\": \"Needed\"}")
      let outcome = try await apply(workspace)
      #expect(outcome.status == 4)
      #expect(outcome.standardOutput.contains("somebody has changed it in the meantime: description"))
      #expect(workspace.writes == [])
    }
  }
}

extension Workspace {
  /// The full persona as the sandbox shows it.
  fileprivate func persona(_ id: String) -> JSONValue {
    sandbox.withState { state in
      let request = SandboxRequest(
        method: "GET", path: "/v1/personas/\(id)", query: [:], authorization: "Bearer \(Workspace.key)", body: [])
      return (try? JSONValue(json: state.handle(request).body)) ?? .null
    }
  }
}
