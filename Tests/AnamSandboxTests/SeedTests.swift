import Testing

@testable import AnamSandbox

struct SeedTests {
  @Test func `the built-in seed offers what the demo and the tests need`() {
    let catalogue = SandboxSeed.builtIn.catalogue
    #expect(SandboxSeed.builtIn.personas.map(\.id) == KnownIds.personas)
    #expect(Set(catalogue.voices.map(\.provider.rawValue)).count == 4)
    #expect(Set(catalogue.tools.map(\.type.rawValue)).count == 4)
    #expect(Set(catalogue.voices.map(\.displayName)).count == catalogue.voices.count - 1)
    #expect(Set(catalogue.tools.map(\.name)).count == catalogue.tools.count - 1)
    #expect(catalogue.avatars.filter { $0.displayName == "Liv" }.map(\.variantName) == ["home", "office"])
    #expect(catalogue.avatar(KnownIds.livHome)?.availableVersions == ["v1", "v2", "cara-4-3"])
    #expect(catalogue.avatars.contains { $0.availableVersions == ["v1"] })
    #expect(catalogue.avatars.contains { $0.availableVersions == ["cara-4-3"] })
  }

  @Test(arguments: KnownIds.personas)
  func `a persona of the built-in seed could be sent as it is`(_ id: String) throws {
    var state = SandboxState()
    let persona = try #require(SandboxSeed.builtIn.personas.first { $0.id == id })
    let body: JSON = [
      "avatarId": JSON(persona.avatarId), "avatarModel": JSON(persona.avatarModel),
      "voiceId": JSON(persona.voiceId), "llmId": JSON(persona.llmId),
      "voiceGenerationOptions": JSON(persona.voiceGenerationOptions),
      "voiceDetectionOptions": JSON(persona.voiceDetectionOptions ?? [:]),
      "toolIds": .array(persona.toolIds.map(JSON.string)),
    ]
    let answer = state.send("PUT", "/v1/personas/\(id)", body.description)
    #expect(answer.status == 200, "\(answer.message)")
  }

  @Test func `a seed of one's own is what the sandbox holds`() throws {
    let json = """
      {"voices": [{"id": "v", "displayName": "V", "provider": "FISH_AUDIO"}],
       "personas": [{"id": "p", "name": "P", "voiceId": "v", "llmId": "CUSTOMER_CLIENT_V1",
                     "voiceGenerationOptions": {"speed": 99}, "updatedAt": "2026-05-05T05:05:05.000Z"}]}
      """
    var state = SandboxState(seed: try SandboxSeed(json: Array(json.utf8)))
    let persona = state.send("GET", "/v1/personas/p")
    #expect(persona["voice.provider"] == "FISH_AUDIO")
    #expect(persona["voiceGenerationOptions"] == ["speed": 99], "limits are for requests")
    #expect(persona["updatedAt"] == "2026-05-05T05:05:05.000Z")
    #expect(persona["llmId"] == .null)
    #expect(persona["avatar"] == .null)
    #expect(persona["avatarModel"] == .null)
    #expect(state.send("GET", "/v1/avatars").items.isEmpty)
  }

  @Test(arguments: [
    ("", "not valid JSON"),
    ("[]", "a seed is a JSON object"),
    (#"{"persona": []}"#, "persona: unknown; the lists of a seed are avatars, llms, personas, tools, voices"),
    (#"{"personas": {}}"#, "personas: "),
    (#"{"personas": [1]}"#, "personas[0]: "),
    (#"{"personas": [{"name": "A"}]}"#, "personas[0]: 'id' is missing"),
    (#"{"personas": [{"id": "a", "name": 1}]}"#, "personas[0].name: "),
    (
      #"{"personas": [{"id": "a", "name": "A", "voice": "v"}]}"#,
      "personas[0].voice: unknown; the keys are avatarId,"
    ),
    (
      #"{"personas": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}"#,
      "personas[1].id: 'a' is there twice"
    ),
    (
      #"{"personas": [{"id": "a", "name": "A", "avatarId": "x"}]}"#,
      "personas[0].avatarId: no avatar has the id 'x'"
    ),
    (
      #"{"personas": [{"id": "a", "name": "A", "voiceId": "x"}]}"#,
      "personas[0].voiceId: no voice has the id 'x'"
    ),
    (
      #"{"personas": [{"id": "a", "name": "A", "llmId": "x"}]}"#,
      "personas[0].llmId: no language model has the id 'x'"
    ),
    (
      #"{"personas": [{"id": "a", "name": "A", "toolIds": ["x"]}]}"#,
      "personas[0].toolIds: no tool has the id 'x'"
    ),
    (#"{"voices": [{"id": "v", "displayName": "V", "provider": "X"}]}"#, "voices[0].provider: "),
    (
      #"{"avatars": [{"id": "a", "displayName": "A", "variantName": "B"}]}"#,
      "avatars[0]: 'availableVersions' is missing"
    ),
  ])
  func `a seed that cannot be used says where and why`(_ json: String, _ message: String) {
    let error = #expect(throws: SandboxSeedError.self) { try SandboxSeed(json: Array(json.utf8)) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }
}
