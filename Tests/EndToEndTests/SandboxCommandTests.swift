import AnamSandbox
import Foundation
import Testing

/// `anamctl sandbox` as a process of its own.
struct SandboxCommandTests {
  @Test func `it prints its URL, serves with its switches, and ends when it is told to`() async throws {
    try await Workspace.with(["cara.yaml": "name: Cara\nlanguageCode: en\n"]) { workspace in
      let arguments = ["sandbox", "--hide-unreadable", "--key", Workspace.key, "--list-shape", "array"]
      let sandbox = try RunningAnamctl(arguments, in: workspace.folder, environment: [:])
      try await sandbox.wait { sandbox.standardOutput.contains("\n") }
      let url = try #require(sandbox.standardOutput.split(separator: "\n").first.map(String.init))
      #expect(url.hasPrefix("http://127.0.0.1:"))

      let outcome = try await workspace.anamctl("plan", "cara.yaml", environment: ["ANAM_API_URL": url])
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("? languageCode: \"en\"  (not readable"))
      #expect(workspace.requests == [])

      sandbox.send(SIGTERM)
      #expect(await sandbox.outcome().status == 143)
    }
  }

  @Test func `a port that is taken, and a seed or a fault that makes no sense, are errors`() async throws {
    try await Workspace.with(["seed.json": "{\"personas\": [{\"id\": 1}]}"]) { workspace in
      let port = try #require(workspace.sandbox.url.split(separator: ":").last)
      let taken = try await workspace.anamctl("sandbox", "--port", String(port))
      #expect(taken.status == 1)
      #expect(taken.standardError.contains("cannot listen on port \(port)"))
      let seed = try await workspace.anamctl("sandbox", "--seed", "seed.json")
      #expect(seed.status == 3)
      #expect(seed.standardError.contains("seed.json: personas[0].id"))
      let choice = try await workspace.anamctl("sandbox", "--nested", "sometimes")
      #expect(choice.status == 64)
      let fault = try await workspace.anamctl("sandbox", "--fault", "GET 503", "--fault", "drp")
      #expect(fault.status == 64)
      #expect(fault.standardError.contains("there is no fault 'drp'; known are a status (200 to 599), html,"))
    }
  }
}
