import AnamSandbox
import Foundation
import Testing

struct ExplainCommandTests {
  @Test func `without a key, every field has a line`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("explain")
      #expect(outcome.status == 0 && outcome.standardError == "")
      for key in ["id ", "name ", "voiceId, voice ", "systemPrompt, systemPromptFile ", "voiceGenerationOptions "] {
        #expect(outcome.standardOutput.split(separator: "\n").contains { $0.hasPrefix(key) }, "\(key)")
      }
      #expect(workspace.requests == [])
    }
  }

  @Test func `a key is explained with an example`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("explain", "voiceDetectionOptions.endOfSpeechSensitivity")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("a number from 0 to 1"))
      #expect(outcome.standardOutput.hasSuffix("    voiceDetectionOptions:\n      endOfSpeechSensitivity: 0.5\n"))
    }
  }

  @Test func `an unknown key is wrong use, with the nearest`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("explain", "systemprompt")
      #expect(outcome.status == 64 && outcome.standardOutput == "")
      #expect(
        outcome.standardError
          == "anamctl: error: a persona file has no key 'systemprompt'; did you mean 'systemPrompt'?\n")
    }
  }

  @Test func `colour is for terminals, or as asked`() async throws {
    try await Workspace.with { workspace in
      let plain = try await workspace.anamctl("explain", "name")
      let coloured = try await workspace.anamctl("explain", "name", "--color", "always")
      #expect(plain.standardOutput.hasPrefix("name\n"))
      #expect(coloured.standardOutput.hasPrefix("\u{1B}[1mname\u{1B}[0m\n"))
    }
  }
}
