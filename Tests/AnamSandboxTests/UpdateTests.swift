import Basics
import Testing

@testable import AnamSandbox

/// What accepted bodies lead to, under every switch that affects it.
struct UpdateTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    var persona = KnownIds.cara
    /// Bodies that are sent before the one in question.
    var before: [String] = []
    let body: String
    /// The values at dotted paths of the answer.
    let expected: [String: JSON]
    var options: [SandboxOptions] = SandboxOptions.everyNested
  }

  @Test(arguments: [
    Example(
      testDescription: "a body changes the fields it names and no others",
      body: #"{"description": "Front desk"}"#,
      expected: [
        "description": "Front desk", "name": "Cara", "avatarModel": "cara-3",
        "avatar.id": .string(KnownIds.livHome),
        "voice.id": .string(KnownIds.cartesiaVoice),
        "voiceGenerationOptions": ["speed": 1.1, "volume": 1, "emotion": "calm"],
      ]
    ),
    Example(
      testDescription: "an empty body is accepted",
      body: "{}",
      expected: ["name": "Cara"]
    ),
    Example(
      testDescription: "every plain field is stored and shown",
      body: """
        {"name": "Eve", "description": "D", "systemPrompt": "P", "skipGreeting": true,
         "uninterruptibleGreeting": true, "initialMessage": "M", "zeroDataRetention": true, "languageCode": "de",
         "voiceDetectionOptions": {"speechEnhancementLevel": 0.5}}
        """,
      expected: [
        "name": "Eve", "description": "D", "brain.systemPrompt": "P", "skipGreeting": true,
        "uninterruptibleGreeting": true, "initialMessage": "M", "zeroDataRetention": true,
        "languageCode": "de", "voiceDetectionOptions": ["speechEnhancementLevel": 0.5],
      ]
    ),
    Example(
      testDescription: "null clears the initial message",
      body: #"{"initialMessage": null}"#,
      expected: ["initialMessage": nil]
    ),
    Example(
      testDescription: "an empty initial message is stored as given",
      body: #"{"initialMessage": ""}"#,
      expected: ["initialMessage": ""]
    ),
    Example(
      testDescription: "CUSTOMER_CLIENT_V1 is stored as no language model",
      body: #"{"llmId": "CUSTOMER_CLIENT_V1"}"#,
      expected: ["llmId": nil]
    ),
    Example(
      testDescription: "a language model is stored",
      before: [#"{"llmId": "CUSTOMER_CLIENT_V1"}"#],
      body: #"{"llmId": "\#(KnownIds.languageModel)"}"#,
      expected: ["llmId": .string(KnownIds.languageModel)]
    ),

    Example(
      testDescription: "another voice resets the options",
      body: #"{"voiceId": "\#(KnownIds.elevenLabsVoice)"}"#,
      expected: ["voice.id": .string(KnownIds.elevenLabsVoice), "voiceGenerationOptions": nil]
    ),
    Example(
      testDescription: "options that come with another voice are laid over nothing",
      body: #"{"voiceId": "\#(KnownIds.fishAudioVoice)", "voiceGenerationOptions": {"volume": 2}}"#,
      expected: ["voiceGenerationOptions": ["volume": 2]]
    ),
    Example(
      testDescription: "the voice in force resets nothing",
      body: #"{"voiceId": "\#(KnownIds.cartesiaVoice)"}"#,
      expected: ["voiceGenerationOptions": ["speed": 1.1, "volume": 1, "emotion": "calm"]]
    ),
    Example(
      testDescription: "options replace the stored ones",
      body: #"{"voiceId": "\#(KnownIds.cartesiaVoice)", "voiceGenerationOptions": {"speed": 0.6}}"#,
      expected: ["voiceGenerationOptions": ["speed": 0.6]],
      options: [SandboxOptions(nested: .replace)]
    ),
    Example(
      testDescription: "options are merged into the stored ones",
      body: #"{"voiceId": "\#(KnownIds.cartesiaVoice)", "voiceGenerationOptions": {"speed": 0.6}}"#,
      expected: ["voiceGenerationOptions": ["speed": 0.6, "volume": 1, "emotion": "calm"]],
      options: [SandboxOptions(nested: .merge)]
    ),
    Example(
      testDescription: "an empty object replaces the stored options",
      body: #"{"voiceGenerationOptions": {}}"#,
      expected: ["voiceGenerationOptions": [:]],
      options: [SandboxOptions(nested: .replace)]
    ),
    Example(
      testDescription: "an empty object merges into the stored options without a trace",
      body: #"{"voiceGenerationOptions": {}}"#,
      expected: ["voiceGenerationOptions": ["speed": 1.1, "volume": 1, "emotion": "calm"]],
      options: [SandboxOptions(nested: .merge)]
    ),
    Example(
      testDescription: "detection options replace the stored ones",
      persona: KnownIds.lobbyKiosk,
      body: #"{"voiceDetectionOptions": {"silenceBeforeSkipTurnSeconds": 7}}"#,
      expected: ["voiceDetectionOptions": ["silenceBeforeSkipTurnSeconds": 7]],
      options: [SandboxOptions(nested: .replace)]
    ),
    Example(
      testDescription: "detection options are merged into the stored ones",
      persona: KnownIds.lobbyKiosk,
      body: #"{"voiceDetectionOptions": {"silenceBeforeSkipTurnSeconds": 7}}"#,
      expected: [
        "voiceDetectionOptions": ["silenceBeforeSkipTurnSeconds": 7, "endOfSpeechSensitivity": 0.5]
      ],
      options: [SandboxOptions(nested: .merge)]
    ),
    Example(
      testDescription: "options of both ElevenLabs shapes are taken",
      body: """
        {"voiceId": "\(KnownIds.elevenLabsVoice)", "voiceGenerationOptions":
         {"stability": 0, "similarityBoost": 1, "speed": 0.7, "style": 1, "useSpeakerBoost": true, "model": "m"}}
        """,
      expected: ["voiceGenerationOptions.style": 1]
    ),

    Example(
      testDescription: "an avatar that supports the model in force leaves it",
      body: #"{"avatarId": "\#(KnownIds.livOffice)"}"#,
      expected: ["avatar.id": .string(KnownIds.livOffice), "avatarModel": "cara-3"]
    ),
    Example(
      testDescription: "an avatar that does not support the model in force resets it to its own",
      body: #"{"avatarId": "\#(KnownIds.leo)"}"#,
      expected: ["avatarModel": "cara-4-latest"]
    ),
    Example(
      testDescription: "a model in the body is judged by the avatar in the body",
      body: #"{"avatarId": "\#(KnownIds.mia)", "avatarModel": "cara-2"}"#,
      expected: ["avatar.id": .string(KnownIds.mia), "avatarModel": "cara-2"]
    ),
    Example(
      testDescription: "the avatar in force resets nothing",
      before: [#"{"avatarModel": "cara-4-latest"}"#],
      body: #"{"avatarId": "\#(KnownIds.livHome)"}"#,
      expected: ["avatarModel": "cara-4-latest"]
    ),

    Example(
      testDescription: "tools replace the whole set, in the order given",
      body: #"{"toolIds": ["\#(KnownIds.skipTurn)", "\#(KnownIds.endCall)", "\#(KnownIds.skipTurn)"]}"#,
      expected: ["toolNames": ["skip_turn", "end_call"]]
    ),
    Example(
      testDescription: "no tools at all",
      body: #"{"toolIds": []}"#,
      expected: ["tools": []]
    ),

    Example(
      testDescription: "text is stored as given",
      body: #"{"systemPrompt": "  a\r\nb \n", "description": "\n"}"#,
      expected: ["brain.systemPrompt": "  a\r\nb \n", "description": "\n"]
    ),
    Example(
      testDescription: "text is trimmed, and so are ids",
      body: #"{"systemPrompt": "  a\r\nb \n", "description": "\n", "llmId": " CUSTOMER_CLIENT_V1 "}"#,
      expected: ["brain.systemPrompt": "a\r\nb", "description": "", "llmId": nil],
      options: [SandboxOptions(normaliseText: .trim)]
    ),
  ])
  func `an accepted body is stored by the rules`(_ example: Example) {
    for options in example.options {
      var state = SandboxState(options: options)
      for body in example.before {
        #expect(state.send("PUT", "/v1/personas/\(example.persona)", body).status == 200)
      }
      let answer = state.send("PUT", "/v1/personas/\(example.persona)", example.body)
      #expect(answer.status == 200, "\(answer.message)")
      for (path, value) in example.expected {
        #expect(answer[path] == value, "\(path) with \(options)")
      }
      #expect(state.persona(example.persona) == answer.json, "GET shows what PUT answered")
    }
  }

  @Test func `a model that is not set stays so when the avatar changes`() throws {
    let seed = """
      {"avatars": [
         {"id": "a1", "displayName": "A", "variantName": "", "availableVersions": ["v1"], "activeVersion": "v1"},
         {"id": "a2", "displayName": "A", "variantName": "", "availableVersions": ["v2"], "activeVersion": "v2"}],
       "personas": [{"id": "p", "name": "P", "avatarId": "a1"}]}
      """
    var state = SandboxState(seed: try SandboxSeed(json: Array(seed.utf8)))
    let answer = state.send("PUT", "/v1/personas/p", #"{"avatarId": "a2"}"#)
    #expect(answer["avatar.id"] == "a2")
    #expect(answer["avatarModel"] == .null)
  }

  @Test func `every accepted update moves updatedAt and nothing else does`() {
    var state = SandboxState()
    let path = "/v1/personas/\(KnownIds.cara)"
    let created = state.send("GET", path)
    #expect(created["updatedAt"] == created["createdAt"])

    state.send("PUT", path, #"{"name": 1}"#)
    #expect(state.send("GET", path)["updatedAt"] == created["updatedAt"])

    #expect(state.send("PUT", path, "{}")["updatedAt"] == "2026-01-01T00:00:01.000Z")
    let answer = state.send("PUT", path, #"{"name": "Cara"}"#)
    #expect(answer["updatedAt"] == "2026-01-01T00:00:02.000Z")
    #expect(answer["createdAt"] == created["createdAt"])
    #expect(state.send("GET", "/v1/personas/\(KnownIds.nightDesk)")["updatedAt"] == created["updatedAt"])
  }

  @Test func `copies are independent and repeat each other`() {
    var first = SandboxState()
    var second = first
    let body = #"{"name": "New", "avatarId": "\#(KnownIds.leo)", "voiceId": "\#(KnownIds.openAIVoice)"}"#
    let answer = first.send("POST", "/v1/personas", body)
    #expect(second.send("GET", "/v1/personas")["meta.total"] == 3)
    #expect(second.send("POST", "/v1/personas", body).json == answer.json)
  }
}
