import AnamSandbox
import Basics
import Foundation
import Testing

/// The files that the repository shows to its readers work, and show what they are said to show.
struct ExamplesTests {
  fileprivate static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `personas.d shows a create, a voice change that keeps its options, a side effect, and no change`()
    async throws
  {
    try await Workspace.with { workspace in
      // Elsewhere: this repository remembers other values than the sandbox has.
      let folder = try workspace.copy("personas.d")
      let plan = try await workspace.anamctl("plan", folder)
      #expect(plan.status == 0, "\(plan.standardError)")
      #expect(plan.standardOutput.contains("Plan: 1 to create, 1 to update, 1 unchanged."))
      #expect(plan.standardOutput.contains("= voiceGenerationOptions.speed: 1.1  (unchanged; sent again"))
      #expect(plan.standardOutput.contains("! avatarModel may be reset by the server"))
      let apply = try await workspace.anamctl("apply", "--yes", folder)
      #expect(apply.status == 0, "\(apply.standardOutput)")
      let again = try await workspace.anamctl("plan", "--detailed-exitcode", folder)
      #expect(again.status == 0, "\(again.standardOutput)")
    }
  }

  @Test func `the plan in the README is the one of the file in the README`() async throws {
    let readme = try String(contentsOf: Self.repository.appending(path: "README.md"), encoding: .utf8)
    let yaml = try #require(readme.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    let shown = try #require(
      readme.split(separator: "$ anamctl plan\n~").dropFirst().first?.split(separator: "$ anamctl apply").first)
    let prompt = """
      You are Cara, the front desk of the Sunset Hotel.

      Greet guests warmly and keep your answers short.
      Check-in is from 15:00, check-out until 12:00.
      If you do not know something, say so and offer to ask a colleague.

      """
    try await Workspace.with(["personas.d/cara.yaml": String(yaml), "personas.d/prompts/cara.md": prompt]) {
      workspace in
      try await workspace.git("init --quiet")
      try await workspace.git("commit --quiet --allow-empty --message empty")
      let plan = try await workspace.anamctl("plan")
      #expect(plan.standardOutput == "~" + shown)
    }
  }

  @Test func `the mistakes in the README are those of the file in the README`() async throws {
    let readme = try String(contentsOf: Self.repository.appending(path: "README.md"), encoding: .utf8)
    let example = try #require(
      readme.split(separator: "$ cat personas.d/cara.yaml\n").dropFirst().first?.split(separator: "```").first)
    let parts = example.split(separator: "$ anamctl validate\n")
    try #require(parts.count == 2)
    try await Workspace.with(["personas.d/cara.yaml": String(parts[0])]) { workspace in
      let outcome = try await workspace.anamctl("validate")
      #expect(outcome.standardError == String(parts[1]))
      #expect(outcome.status == 3)
    }
  }

  @Test func `the example personas can be applied`() async throws {
    try await Workspace.with { workspace in
      let folder = try workspace.copy("examples/personas")
      let apply = try await workspace.anamctl("apply", "--yes", folder)
      #expect(apply.status == 0, "\(apply.standardError)\(apply.standardOutput)")
      #expect(apply.standardOutput.contains("Apply: 4 applied."))
      let again = try await workspace.anamctl("plan", "--detailed-exitcode", folder)
      #expect(again.status == 0, "\(again.standardOutput)")
    }
  }

  @Test func `the example seed is one`() async throws {
    let seed = try Data(contentsOf: Self.repository.appending(path: "examples/sandbox-seed.json"))
    try await Workspace.with(["a.yaml": "name: Cara\n"], seed: try SandboxSeed(json: Array(seed))) { workspace in
      let plan = try await workspace.anamctl("plan", "a.yaml")
      #expect(plan.standardOutput.contains("= no change  Cara"))
    }
  }

  @Test func `the description of the files names every key and every limit of the contract`() async throws {
    let document = try String(
      contentsOf: Self.repository.appending(path: "docs/files.md"), encoding: .utf8)
    let contract = try String(
      contentsOf: Self.repository.appending(path: "Sources/Personas/Contract/persona-update.yaml"), encoding: .utf8)
    for line in contract.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, ["description", "x-name-key", "x-file-key"].contains(parts[0]) else { continue }
      #expect(document.contains(parts[1]), "docs/files.md does not say: \(parts[1])")
    }
  }
}

extension Workspace {
  /// Copies a folder of this repository, and returns its name.
  fileprivate func copy(_ path: String) throws -> String {
    let name = String(path.split(separator: "/").last ?? "")
    try FileManager.default.copyItem(
      at: ExamplesTests.repository.appending(path: path), to: folder.appending(path: name))
    return name
  }
}
