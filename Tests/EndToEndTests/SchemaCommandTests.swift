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

/// `schema --fetch`: the document that the API publishes about itself.
struct SchemaFetchTests {
  private static let document = """
    {"openapi": "3.0.0", "paths": {"/v1/personas/{id}": {"put": {"requestBody": {"content": {"application/json": {"schema": \
    {"type": "object", "properties": {"name": {"type": "string"}, "mood": {"type": "string", "enum": ["calm", "lively"]}}}\
    }}}}}}}
    """

  @Test func `the document is shown, saved, and read without the key`() async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\nmood: calm\n"]) { workspace in
      try workspace.sandbox.setFaults("GET /swagger.json 200 body=\(Self.document)")
      let fetched = try await workspace.anamctl(
        "schema", "--fetch", "--out", "api.json", environment: ["ANAM_API_KEY": ""])
      #expect(fetched.status == 0, "\(fetched.standardError)")
      #expect(fetched.standardOutput.contains("mood"))
      #expect(fetched.standardError.contains("--api-schema api.json"))
      #expect(workspace.requests == ["GET /swagger.json"])
      #expect(try await workspace.anamctl("validate").status == 3)
      let valid = try await workspace.anamctl("validate", "--api-schema", "api.json")
      #expect(valid.status == 0, "\(valid.standardError)")
    }
  }

  @Test(arguments: [
    ("200 body={}", 3, "expected a mapping with the key 'openapi'"), ("200 body=<html>", 3, "swagger.json"),
    ("404", 1, "404 Not Found"), ("redirect https://example.com", 1, "redirect"),
    ("200 body=\(String(repeating: "x", count: 9 << 20))", 1, "a document of more than"), ("#1+ drop", 7, "127.0.0.1"),
  ])
  func `what is no document is told, and nothing is saved`(_ fault: String, _ status: Int32, _ words: String)
    async throws
  {
    try await Workspace.with { workspace in
      try workspace.sandbox.setFaults("GET /swagger.json \(fault)")
      let outcome = try await workspace.anamctl("schema", "--fetch", "--out", "api.json")
      #expect(outcome.status == status, "\(outcome.standardError)")
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
      #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "api.json").path))
    }
  }

  @Test(arguments: [
    ["schema", "--out", "x"], ["schema", "--fetch", "--diff"], ["schema", "--fetch", "--api-schema", "x"],
    ["schema", "--api-url", "http://127.0.0.1:1"],
  ])
  func `options that do not go together are wrong use`(_ arguments: [String]) async throws {
    let outcome = try await Anamctl.run(arguments, in: FileManager.default.temporaryDirectory)
    #expect(outcome.status == 64)
  }
}
