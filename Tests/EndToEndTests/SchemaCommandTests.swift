import AnamSandbox
import Foundation
import Testing

/// `anamctl schema`, and a contract that is newer than the program.
struct SchemaCommandTests {
  private static let document = """
    openapi: 3.1.0
    paths:
      /v1/personas/{id}:
        put:
          requestBody:
            content:
              application/json:
                schema:
                  type: object
                  properties:
                    name: {type: string}
                    avatarModel: {type: string, enum: [cara-2, cara-3, cara-4-latest, cara-5]}
                    enableAudioPassthrough: {type: boolean, description: Whether the client brings the audio.}
                    voiceDetectionOptions:
                      type: object
                      properties:
                        silenceBeforeSkipTurnSeconds: {type: number, minimum: 0, maximum: 900}

    """

  private static func members(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func `the schema is JSON for editors`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("schema")
      #expect(outcome.status == 0 && outcome.standardError == "")
      let schema = try Self.members(outcome.standardOutput)
      #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      let keys = try #require(schema["properties"] as? [String: Any])
      for key in ["id", "name", "voice", "voiceId", "systemPromptFile"] { #expect(keys[key] != nil, "\(key)") }
      #expect(workspace.requests == [])
    }
  }

  @Test func `a newer document is given by an option or by the environment`() async throws {
    try await Workspace.with(["openapi.yaml": Self.document]) { workspace in
      let byOption = try await workspace.anamctl("schema", "--api-schema", "openapi.yaml")
      let byEnvironment = try await workspace.anamctl("schema", environment: ["ANAMCTL_API_SCHEMA": "openapi.yaml"])
      #expect(byOption.standardOutput == byEnvironment.standardOutput)
      let keys = try #require(try Self.members(byOption.standardOutput)["properties"] as? [String: Any])
      #expect(keys.keys.sorted() == ["avatarModel", "enableAudioPassthrough", "id", "name", "voiceDetectionOptions"])
    }
  }

  @Test func `--diff says what the document changes`() async throws {
    try await Workspace.with(["openapi.yaml": Self.document]) { workspace in
      let outcome = try await workspace.anamctl("schema", "--diff", "--api-schema", "openapi.yaml")
      #expect(outcome.status == 0 && outcome.standardError == "")
      for line in [
        "~ avatarModel: may also be cara-5",
        "- languageCode: was text",
        "- voiceDetectionOptions.speechEnhancementLevel: was a number from 0 to 1",
        "~ voiceDetectionOptions.silenceBeforeSkipTurnSeconds: a number from 0 to 900 (was a number from 2 to 30)",
        "+ enableAudioPassthrough: true or false",
      ] {
        #expect(outcome.standardOutput.split(separator: "\n").contains { $0 == line }, "\(line)")
      }
    }
  }

  @Test func `--diff without a document is wrong use`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("schema", "--diff")
      #expect(outcome.status == 64 && outcome.standardOutput == "")
      #expect(outcome.standardError.contains("give --api-schema"))
    }
  }

  @Test(arguments: ["schema", "explain", "plan", "validate"])
  func `a document that cannot be used is refused at its place`(_ command: String) async throws {
    try await Workspace.with(["openapi.yaml": "openapi: 3.1.0\npaths:\n  /v1/voices: {get: {}}\n"]) { workspace in
      let outcome = try await workspace.anamctl(command, "--api-schema", "openapi.yaml")
      #expect(outcome.status == 3 && outcome.standardOutput == "")
      #expect(
        outcome.standardError.hasPrefix(
          "openapi.yaml:3:3: error: there is no '/v1/personas/{id}' here, on the way to the body of PUT /v1/personas/{id}"
        ))
      let missing = try await workspace.anamctl(command, "--api-schema", "nowhere.yaml")
      #expect(missing.status == 3)
      #expect(missing.standardError.contains("nowhere.yaml: no such file or directory"))
      #expect(workspace.requests == [])
    }
  }

  @Test func `a new field and a wider range can be planned`() async throws {
    let files = [
      "openapi.yaml": Self.document,
      "personas.d/cara.yaml": """
      name: Cara
      enableAudioPassthrough: true
      voiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 0}

      """,
    ]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("plan", "--api-schema", "openapi.yaml")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("~ enableAudioPassthrough: false -> true"))
      #expect(outcome.standardOutput.contains("+ voiceDetectionOptions.silenceBeforeSkipTurnSeconds: 0"))
      let builtIn = try await workspace.anamctl("plan")
      #expect(builtIn.status == 3)
      #expect(builtIn.standardError.contains("personas.d/cara.yaml:2:1: error: unknown key 'enableAudioPassthrough'"))
    }
  }
}
