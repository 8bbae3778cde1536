import AnamSandbox
import Foundation
import Testing

/// Requests are counted: that is part of the design.
struct RequestCountTests {
  @Test func `a plan reads the list once, each declared persona once, and no catalogue that nothing needs`()
    async throws
  {
    let files = [
      "personas.d/a.yaml": "name: Cara\nskipGreeting: true\n",
      "personas.d/b.yaml": "name: Lobby kiosk\nskipGreeting: true\n",
    ]
    try await Workspace.with(files) { workspace in
      let status = try await workspace.anamctl("plan").status
      #expect(status == 0)
      #expect(
        workspace.requests.sorted() == [
          "GET /v1/personas",
          "GET /v1/personas/3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01",
          "GET /v1/personas/3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03",
        ])
    }
  }

  @Test func `personas with an id need no list`() async throws {
    let yaml = "id: 3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01\nskipGreeting: true\n"
    try await Workspace.with(["personas.d/a.yaml": yaml]) { workspace in
      let status = try await workspace.anamctl("plan").status
      #expect(status == 0)
      #expect(workspace.requests == ["GET /v1/personas/3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01"])
    }
  }

  @Test func `a new voice or avatar is read once, however many personas get it`() async throws {
    let voice = "voiceId: de23e340-1416-4dd8-977d-065a7ca11697\nvoiceGenerationOptions: {speed: 1}\n"
    let avatar = "avatarId: 071b0286-4cce-4808-bee2-e642f1062de3\navatarModel: cara-3\n"
    let files = [
      "personas.d/a.yaml": "name: Night desk\n\(voice)\(avatar)", "personas.d/b.yaml": "name: Lobby kiosk\n\(voice)",
    ]
    try await Workspace.with(files) { workspace in
      let status = try await workspace.anamctl("plan").status
      #expect(status == 0)
      #expect(workspace.requests.count == 5)
      #expect(workspace.requests.filter { $0 == "GET /v1/voices/de23e340-1416-4dd8-977d-065a7ca11697" }.count == 1)
      #expect(workspace.requests.filter { $0.hasPrefix("GET /v1/avatars/") }.count == 1)
    }
  }

  @Test func `an apply writes once for each persona that differs, between two reads`() async throws {
    let files = [
      "personas.d/a.yaml": "name: Cara\nskipGreeting: true\n",
      "personas.d/b.yaml": "name: Lobby kiosk\nskipGreeting: true\n",
    ]
    try await Workspace.with(files) { workspace in
      let status = try await workspace.anamctl("apply", "--yes").status
      #expect(status == 0)
      let (cara, kiosk) = ("/v1/personas/\(Workspace.cara)", "/v1/personas/3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03")
      #expect(workspace.requests.prefix(3).sorted() == ["GET /v1/personas", "GET \(cara)", "GET \(kiosk)"])
      #expect(workspace.requests.dropFirst(3) == ["GET \(cara)", "PUT \(cara)", "GET \(cara)"])
    }
  }

  @Test func `names are looked up in pages of 100`() async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: Cara\nllm: Standard\n"]) { workspace in
      let status = try await workspace.anamctl("plan").status
      #expect(status == 0)
      let lists = workspace.sandbox.requests.filter { !$0.query.isEmpty }
      #expect(lists.map(\.query) == [["page": "1", "perPage": "100"], ["page": "1", "perPage": "100"]])
      #expect(Set(lists.map(\.path)) == ["/v1/personas", "/v1/llms"])
    }
  }
}
