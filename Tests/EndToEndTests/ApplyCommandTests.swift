import AnamSandbox
import Basics
import Foundation
import Testing

/// `anamctl apply` as a process against the sandbox over HTTP.
struct ApplyCommandTests {
  private static let files = [
    "personas.d/cara.yaml": "name: Cara\ninitialMessage: Hello!\n",
    "personas.d/new.yaml": """
    name: Porter
    avatar: Liv / home
    voice: Lucy - Fresh & Casual
    systemPrompt: Carry the bags.
    tools: [end_call]

    """,
    "personas.d/right.yaml": "name: Night desk\nlanguageCode: en\n",
  ]

  @Test func `apply sends exactly what was shown, and afterwards there is nothing to do`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("Apply: 2 applied, 1 unchanged."))
      #expect(
        Set(workspace.writes) == ["PUT /v1/personas/3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01", "POST /v1/personas"])
      #expect(workspace.bodies.contains(#"{"initialMessage":"Hello!"}"#))
      let status = try await workspace.anamctl("plan", "--detailed-exitcode").status
      #expect(status == 0)
      let again = try await workspace.anamctl("apply", "--yes")
      #expect(again.status == 0)
      #expect(workspace.writes.count == 2)
    }
  }

  @Test func `without a terminal and without --yes nothing is done`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl("apply", input: "yes\n")
      #expect(outcome.status == 64)
      #expect(outcome.standardError.contains("--yes"))
      #expect(workspace.requests == [])
    }
  }

  @Test func `a blocked persona keeps everything from being sent`() async throws {
    var files = Self.files
    files["personas.d/kiosk.yaml"] = "name: Lobby kiosk\navatarModel: cara-4-latest\n"
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("personas.d/kiosk.yaml:2:14: error:"))
      #expect(workspace.writes == [])
    }
  }

  private static let kiosk = "name: Lobby kiosk\ninitialMessage: Welcome.\n"
  /// What happens to the kiosk's update.
  private static let refusal = "PUT /v1/personas/3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b03 #1+ 422"

  @Test(arguments: [
    ("llmId: no-such-model", "2:8", "the account has no LLM with the id 'no-such-model'"),
    ("voiceId: lucy", "2:10", "the account has no voice with the id 'lucy'"),
    ("toolIds: [end_call]", "2:11", "the account has no tool with the id 'end_call'"),
  ])
  func `an id that the account does not have blocks at its line, and nothing is sent`(
    _ line: String, _ place: String, _ message: String
  ) async throws {
    try await Workspace.with(["personas.d/kiosk.yaml": "name: Lobby kiosk\n\(line)\n"]) { workspace in
      for command in [["plan"], ["apply", "--yes"]] {
        let outcome = try await Anamctl.run(command, in: workspace.folder, environment: workspace.connection)
        #expect(outcome.status == 3)
        #expect(outcome.standardError.contains("personas.d/kiosk.yaml:\(place): error: \(message)"))
      }
      #expect(workspace.writes == [])
    }
  }

  @Test func `R12: a refused persona does not stop the others`() async throws {
    var files = Self.files
    files["personas.d/kiosk.yaml"] = Self.kiosk
    try await Workspace.with(files) { workspace in
      try workspace.sandbox.setFaults(Self.refusal)
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 5)
      #expect(outcome.standardOutput.contains("failed Lobby kiosk"))
      #expect(outcome.standardOutput.contains("Apply: 2 applied, 1 failed, 1 unchanged."))
      #expect(workspace.writes.count == 3)
    }
  }

  @Test func `R12: where nothing could be applied the code says why`() async throws {
    try await Workspace.with(["personas.d/kiosk.yaml": Self.kiosk]) { workspace in
      try workspace.sandbox.setFaults(Self.refusal)
      let status = try await workspace.anamctl("apply", "--yes").status
      #expect(status == 1)
    }
  }

  @Test func `what the server does not show is not called verified`() async throws {
    let yaml = "name: Cara\nlanguageCode: en\n"
    try await Workspace.with(["personas.d/a.yaml": yaml], options: SandboxOptions(hideUnreadable: true)) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("verified, but for what the server does not show: languageCode"))
    }
  }

  @Test func `options that are sent back as they are are shown`() async throws {
    let yaml = "name: Lobby kiosk\nvoiceDetectionOptions: {endOfSpeechSensitivity: 0.7}\n"
    try await Workspace.with(["personas.d/a.yaml": yaml]) { workspace in
      let outcome = try await workspace.anamctl("plan")
      let line = "= voiceDetectionOptions.silenceBeforeSkipTurnSeconds: 5  (unchanged; options are sent whole)"
      #expect(outcome.standardOutput.contains(line))
    }
  }

  @Test(arguments: SandboxOptions.everyReading)
  func `under every reading of the API the result holds`(_ options: SandboxOptions) async throws {
    let cara = """
      name: Cara
      avatar: Mia / studio
      voice: Hugo - Narrator
      voiceGenerationOptions: {speed: 1.1, emotion: calm}
      voiceDetectionOptions: {endOfSpeechSensitivity: 0.4}
      systemPrompt: |
        One.

        Two.
      tools: [skip_turn, end_call]

      """
    let kiosk = "name: Lobby kiosk\nvoiceDetectionOptions: {endOfSpeechSensitivity: 0.7}\n"
    try await Workspace.with(["personas.d/cara.yaml": cara, "personas.d/kiosk.yaml": kiosk], options: options) {
      workspace in
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)\(outcome.standardOutput)")
      #expect(workspace.bodies.contains { $0.contains(#""silenceBeforeSkipTurnSeconds":5"#) })
      let after = try await workspace.anamctl("plan", "--detailed-exitcode")
      #expect(after.status == 0, "\(after.standardOutput)")
    }
  }
}

extension SandboxOptions {
  /// One setting for each combination of the switches that change what is stored or shown.
  static var everyReading: [SandboxOptions] {
    var all = [SandboxOptions()]
    all = all.flatMap { options in NestedUpdate.allCases.map { options.with(\.nested, $0) } }
    all = all.flatMap { options in [false, true].map { options.with(\.hideUnreadable, $0) } }
    all = all.flatMap { options in ToolIdKey.allCases.map { options.with(\.toolIdKey, $0) } }
    all = all.flatMap { options in VersionNames.allCases.map { options.with(\.versions, $0) } }
    all = all.flatMap { options in TextNormalisation.allCases.map { options.with(\.normaliseText, $0) } }
    return all.enumerated().map { $1.with(\.listShape, $0 % 2 == 0 ? .object : .array) }
  }

  private func with<Value>(_ path: WritableKeyPath<SandboxOptions, Value>, _ value: Value) -> SandboxOptions {
    var options = self
    options[keyPath: path] = value
    return options
  }
}
