import AnamSandbox
import Foundation
import Testing

struct GetCommandTests {
  @Test func `voices stand in a table by their names, and one name that two have is marked`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("get", "voices", "--search", "th")
      #expect(outcome.status == 0 && outcome.standardError == "")
      #expect(
        outcome.standardOutput == """
          NAME    PROVIDER    COUNTRY  GENDER  ID
          Theo *  CARTESIA    GB       MALE    0d3b4fd0-3c33-4166-a6e1-c021038ab272
          Theo *  FISH_AUDIO  GB       MALE    8eb1b09c-b0e6-4ed7-adfe-0cef33613483

          * The name does not tell which one is meant: files have to give the id, as 'voiceId'.

          """)
      #expect(workspace.requests == ["GET /v1/voices"])
    }
  }

  @Test(arguments: ["personas", "avatars", "voices", "llms", "tools"])
  func `every name that is listed is one that a file can give`(_ list: String) async throws {
    let keys = ["personas": "name", "avatars": "avatar", "voices": "voice", "llms": "llm", "tools": "tools"]
    try await Workspace.with(seed: try Self.seed) { workspace in
      let names = try await workspace.anamctl("get", list, "--format", "names")
      #expect(names.status == 0)
      let lines = names.standardOutput.split(separator: "\n")
      try #require(!lines.isEmpty)
      let key = try #require(keys[list])
      for (index, line) in lines.enumerated() {
        let value = list == "tools" ? "[\(line)]" : String(line)
        let entries = ["name": "New \(index)", "avatar": "Liv / home", "voice": "12 o'clock"]
          .merging([key: value]) { $1 }
        let file = entries.map { "\($0.key): \($0.value)\n" }.joined()
        try workspace.write(file, to: "personas.d/\(index).yaml")
      }
      let plan = try await workspace.anamctl("plan")
      #expect(plan.status == 0, "\(plan.standardError)")
      let known = list == "personas" ? "0 to create, \(lines.count) to update" : "\(lines.count) to create, 0 to update"
      #expect(plan.standardOutput.contains(known), "\(plan.standardOutput)")
    }
  }

  @Test func `names that do not tell which one is meant are left out, which is said`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("get", "tools", "--format", "names", "--search", "SHOW")
      #expect(outcome.status == 0 && outcome.standardOutput == "")
      #expect(outcome.standardError == "left out: 2 whose name does not tell which one is meant\n")
    }
  }

  @Test func `JSON has every item with its keys, also those that the server does not tell`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("get", "voices", "--format", "json", "--search", "sol")
      #expect(outcome.status == 0 && outcome.standardError == "")
      #expect(
        outcome.standardOutput == """
          {
            "formatVersion": 1,
            "voices": [
              {
                "country": null,
                "gender": "NEUTRAL",
                "id": "f81c7728-9039-411a-a8c7-a566a9aa3e5e",
                "name": "Sol",
                "nameIsUnique": true,
                "provider": "OPENAI_ADVANCED_VOICE"
              }
            ]
          }

          """)
    }
  }

  @Test func `nothing to list is not a failure`() async throws {
    try await Workspace.with { workspace in
      let table = try await workspace.anamctl("get", "llms", "--search", "x\u{1B}y")
      #expect(table.status == 0 && table.standardOutput == "")
      #expect(table.standardError == "no LLMs match 'x\\u{1B}y'\n")
      let json = try await workspace.anamctl("get", "llms", "--search", "xy", "--format", "json")
      #expect(json.status == 0 && json.standardError == "")
      #expect(json.standardOutput == "{\n  \"formatVersion\": 1,\n  \"llms\": []\n}\n")
    }
  }

  @Test func `a refused key ends with 6, in JSON with an error object`() async throws {
    try await Workspace.with { workspace in
      let environment = ["ANAM_API_KEY": "another-key"]
      let text = try await workspace.anamctl("get", "tools", environment: environment)
      #expect(text.status == 6 && text.standardOutput == "")
      let json = try await workspace.anamctl("get", "tools", "--format", "json", environment: environment)
      #expect(json.status == 6 && json.standardOutput.contains("\"exitCode\": 6"))
    }
  }

  @Test func `an unknown list is wrong use`() async throws {
    try await Workspace.with { workspace in
      let outcome = try await workspace.anamctl("get", "robots")
      #expect(outcome.status == 64 && outcome.standardError.contains("'personas', 'avatars', 'voices'"))
      #expect(workspace.requests == [])
    }
  }

  /// Names that YAML would take for something else.
  private static var seed: SandboxSeed {
    get throws {
      let seed = #"""
        {"avatars": [{"id": "a1", "displayName": "Liv", "variantName": "home", "availableVersions": ["v2"], "activeVersion": "v2"},
                     {"id": "a2", "displayName": "null", "variantName": "#1: x", "availableVersions": ["v2"], "activeVersion": "v2"}],
         "voices": [{"id": "v0", "displayName": "12 o'clock", "provider": "ELEVENLABS"},
                    {"id": "v1", "displayName": "a: #b", "provider": "ELEVENLABS"},
                    {"id": "v2", "displayName": "12", "provider": "CARTESIA"},
                    {"id": "v3", "displayName": "yes, [or] {no}", "provider": "CARTESIA"},
                    {"id": "v4", "displayName": "\"Zoë\" – 東京 \\ 'x'", "provider": "CARTESIA"}],
         "llms": [{"id": "l1", "displayName": "~"}, {"id": "l2", "displayName": "GPT-4.1 mini"},
                  {"id": "l3", "displayName": "- x"}, {"id": "l4", "displayName": "&a *b !c %d @e"}],
         "tools": [{"id": "t1", "name": "end_call", "type": "SYSTEM"}, {"id": "t2", "name": "1e3", "type": "SYSTEM"}],
         "personas": [{"id": "p1", "name": "true"}, {"id": "p2", "name": "Cara: the 2nd"}, {"id": "p3", "name": "<<"}]}
        """#
      return try SandboxSeed(json: Array(seed.utf8))
    }
  }
}
