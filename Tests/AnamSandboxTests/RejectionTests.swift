import Testing

@testable import AnamSandbox

/// Bodies that are refused; a refusal changes nothing.
struct RejectionTests {
  struct Example: CustomTestStringConvertible {
    let body: String
    /// What the message must contain.
    let message: String
    var persona = KnownIds.cara

    var testDescription: String { body }
  }

  @Test(arguments: [
    Example(body: "", message: "not valid JSON"),
    Example(body: "{", message: "not valid JSON"),
    Example(body: #"{"name": "a"} x"#, message: "not valid JSON"),
    Example(body: #"{'name': 'a'}"#, message: "not valid JSON"),
    Example(body: #"{"name": "\ud800"}"#, message: "not valid JSON"),
    Example(body: #"{"skipGreeting": NaN}"#, message: "not valid JSON"),
    Example(body: "[]", message: "the body must be an object, not an array"),
    Example(body: "null", message: "the body must be an object, not null"),
    Example(body: #""text""#, message: "the body must be an object, not a string"),

    Example(body: #"{"systemprompt": "x"}"#, message: "systemprompt: unknown"),
    Example(body: #"{"id": "x"}"#, message: "id: unknown"),
    Example(body: #"{"updatedAt": "x"}"#, message: "updatedAt: unknown"),
    Example(body: #"{"brain": {}}"#, message: "brain: unknown"),
    Example(body: #"{"widgetConfig": {}}"#, message: "widgetConfig: unknown"),

    Example(body: #"{"name": 1}"#, message: "name: must be a string, not a number"),
    Example(body: #"{"name": true}"#, message: "name: must be a string, not a boolean"),
    Example(body: #"{"description": []}"#, message: "description: must be a string, not an array"),
    Example(body: #"{"skipGreeting": "true"}"#, message: "skipGreeting: must be true or false, not a string"),
    Example(body: #"{"skipGreeting": 1}"#, message: "skipGreeting: must be true or false, not a number"),
    Example(
      body: #"{"uninterruptibleGreeting": 0}"#, message: "uninterruptibleGreeting: must be true or false"),
    Example(body: #"{"zeroDataRetention": {}}"#, message: "zeroDataRetention: must be true or false"),
    Example(body: #"{"initialMessage": 1}"#, message: "initialMessage: must be a string or null"),
    Example(body: #"{"languageCode": 1}"#, message: "languageCode: must be a string"),
    Example(body: #"{"systemPrompt": {}}"#, message: "systemPrompt: must be a string, not an object"),
    Example(body: #"{"toolIds": "x"}"#, message: "toolIds: must be an array of strings, not a string"),
    Example(body: #"{"toolIds": [1]}"#, message: "toolIds[0]: must be a string, not a number"),
    Example(body: #"{"voiceDetectionOptions": []}"#, message: "voiceDetectionOptions: must be an object"),
    Example(body: #"{"voiceGenerationOptions": 1}"#, message: "voiceGenerationOptions: must be an object"),
    Example(
      body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": "0.5"}}"#,
      message: "voiceDetectionOptions.endOfSpeechSensitivity: must be a number, not a string"
    ),
    Example(
      body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": true}}"#,
      message: "voiceDetectionOptions.endOfSpeechSensitivity: must be a number, not a boolean"
    ),

    Example(body: #"{"name": null}"#, message: "name: must be a string, not null"),
    Example(body: #"{"description": null}"#, message: "description: must be a string, not null"),
    Example(body: #"{"avatarId": null}"#, message: "avatarId: must be a string, not null"),
    Example(body: #"{"avatarModel": null}"#, message: "avatarModel: must be a string, not null"),
    Example(body: #"{"voiceId": null}"#, message: "voiceId: must be a string, not null"),
    Example(body: #"{"llmId": null}"#, message: "llmId: must be a string, not null"),
    Example(body: #"{"systemPrompt": null}"#, message: "systemPrompt: must be a string, not null"),
    Example(body: #"{"skipGreeting": null}"#, message: "skipGreeting: must be true or false, not null"),
    Example(
      body: #"{"uninterruptibleGreeting": null}"#,
      message: "uninterruptibleGreeting: must be true or false, not null"
    ),
    Example(
      body: #"{"zeroDataRetention": null}"#, message: "zeroDataRetention: must be true or false, not null"),
    Example(body: #"{"languageCode": null}"#, message: "languageCode: must be a string, not null"),
    Example(body: #"{"toolIds": null}"#, message: "toolIds: must be an array of strings, not null"),
    Example(
      body: #"{"voiceDetectionOptions": null}"#, message: "voiceDetectionOptions: must be an object, not null"
    ),
    Example(
      body: #"{"voiceGenerationOptions": null}"#,
      message: "voiceGenerationOptions: must be an object, not null"),

    Example(
      body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 1.01}}"#,
      message: "voiceDetectionOptions.endOfSpeechSensitivity: 1.01 is not between 0 and 1"
    ),
    Example(
      body: #"{"voiceDetectionOptions": {"silenceBeforeSkipTurnSeconds": 1}}"#,
      message: "1 is not between 2 and 30"),
    Example(
      body: #"{"voiceDetectionOptions": {"silenceBeforeSessionEndSeconds": -1}}"#,
      message: "-1 is not at least 0"),
    Example(
      body: #"{"voiceDetectionOptions": {"silenceBeforeAutoEndTurnSeconds": 0.4}}"#,
      message: "0.4 is not between 0.5 and 10"
    ),
    Example(
      body: #"{"voiceDetectionOptions": {"speechEnhancementLevel": 2}}"#, message: "2 is not between 0 and 1"),
    Example(
      body: #"{"voiceDetectionOptions": {"sensitivity": 1}}"#,
      message: "voiceDetectionOptions.sensitivity: unknown"),

    Example(
      body: #"{"avatarModel": "cara-9"}"#, message: "avatarModel: \"cara-9\" is not one of cara-2, cara-3"),
    Example(body: #"{"avatarModel": "v2"}"#, message: "avatarModel: \"v2\" is not one of"),
    Example(
      body: #"{"avatarModel": "cara-4-latest"}"#, message: "not supported by avatar 'Noor'",
      persona: KnownIds.lobbyKiosk),
    Example(
      body: #"{"avatarId": "\#(KnownIds.mia)", "avatarModel": "cara-3"}"#,
      message: "'cara-3' is not supported by avatar 'Mia', which supports cara-2"
    ),
    Example(body: #"{"avatarId": "\#(KnownIds.unknown)"}"#, message: "avatarId: no avatar"),
    Example(body: #"{"voiceId": "\#(KnownIds.unknown)"}"#, message: "voiceId: no voice"),
    Example(body: #"{"llmId": "\#(KnownIds.unknown)"}"#, message: "llmId: no language model"),
    Example(
      body: #"{"toolIds": ["\#(KnownIds.endCall)", "\#(KnownIds.unknown)"]}"#, message: "toolIds: no tool"),

    Example(
      body: #"{"voiceGenerationOptions": {"stability": 0.5}}"#,
      message: "voiceGenerationOptions.stability: unknown"),
    Example(
      body: #"{"voiceGenerationOptions": {"emotion": "happy"}}"#,
      message: #"voiceGenerationOptions.emotion: "happy" is not one of neutral, calm"#
    ),
    Example(body: #"{"voiceGenerationOptions": {"speed": 1.6}}"#, message: "1.6 is not between 0.6 and 1.5"),
    Example(body: #"{"voiceGenerationOptions": {"volume": 0.4}}"#, message: "0.4 is not between 0.5 and 2"),
    Example(
      body: #"{"voiceGenerationOptions": {"emotion": "calm"}}"#,
      message: "voiceGenerationOptions.emotion: unknown",
      persona: KnownIds.nightDesk),
    Example(
      body: #"{"voiceGenerationOptions": {"speed": 1.3}}"#, message: "1.3 is not between 0.7 and 1.2",
      persona: KnownIds.nightDesk),
    Example(
      body: #"{"voiceGenerationOptions": {"useSpeakerBoost": 1}}"#,
      message: "voiceGenerationOptions.useSpeakerBoost: must be true or false", persona: KnownIds.nightDesk),
    Example(
      body: #"{"voiceGenerationOptions": {"speed": 2.1}}"#, message: "2.1 is not between 0.5 and 2",
      persona: KnownIds.lobbyKiosk),
    Example(
      body: #"{"voiceId": "\#(KnownIds.elevenLabsVoice)", "voiceGenerationOptions": {"volume": 1}}"#,
      message: "voiceGenerationOptions.volume: unknown"
    ),
    Example(
      body: #"{"voiceId": "\#(KnownIds.openAIVoice)", "voiceGenerationOptions": {"speed": 1}}"#,
      message: "voiceGenerationOptions: voice 'Sol' takes no options"
    ),
  ])
  func `a refused update says why and changes nothing`(_ example: Example) {
    for options in SandboxOptions.everySwitch {
      var state = SandboxState(options: options)
      let before = state.persona(example.persona)
      let answer = state.send("PUT", "/v1/personas/\(example.persona)", example.body)
      #expect(answer.status == 400)
      #expect(answer.message.contains(example.message), "\(answer.message)")
      #expect(state.persona(example.persona) == before)
    }
  }

  @Test(arguments: [(62, "x: unknown"), (63, "nested deeper"), (1_000_000, "nested deeper")])
  func `a body is read to 64 levels`(_ arrays: Int, _ message: String) {
    var state = SandboxState()
    let value = String(repeating: "[", count: arrays) + #""[\"[""# + String(repeating: "]", count: arrays)
    let body = #"{"voiceDetectionOptions": {"x": \#(value)}}"#
    let answer = state.send("PUT", "/v1/personas/\(KnownIds.cara)", body)
    #expect(answer.status == 400)
    #expect(answer.message.contains(message), "\(answer.message)")
  }

  @Test func `a value beside a wrong one is not stored either`() {
    var state = SandboxState()
    let before = state.persona(KnownIds.cara)
    let body = #"{"name": "Eve", "avatarId": "\#(KnownIds.mia)", "toolIds": ["\#(KnownIds.unknown)"]}"#
    #expect(state.send("PUT", "/v1/personas/\(KnownIds.cara)", body).status == 400)
    #expect(state.persona(KnownIds.cara) == before)
  }

  @Test func `everything that is wrong is named at once`() {
    var state = SandboxState()
    let answer = state.send("PUT", "/v1/personas/\(KnownIds.cara)", #"{"name": 1, "colour": 2}"#)
    #expect(answer.message.contains("name: must be a string"))
    #expect(answer.message.contains("colour: unknown"))
  }

  @Test(arguments: [
    "{}", #"{"name": "A"}"#, #"{"name": "A", "avatarId": "\#(KnownIds.mia)"}"#,
    #"{"avatarId": "\#(KnownIds.mia)", "voiceId": "\#(KnownIds.openAIVoice)"}"#,
  ])
  func `a new persona needs a name, an avatar and a voice`(_ body: String) {
    var state = SandboxState()
    let answer = state.send("POST", "/v1/personas", body)
    #expect(answer.status == 400)
    #expect(answer.message.hasPrefix("missing: "))
    #expect(state.send("GET", "/v1/personas")["meta.total"] == 3)
  }

  @Test func `a refused creation uses up neither an id nor the time`() {
    var fresh = SandboxState()
    var state = SandboxState()
    let good = #"{"name": "A", "avatarId": "\#(KnownIds.mia)", "voiceId": "\#(KnownIds.openAIVoice)"}"#
    let bad = #"{"name": "A", "avatarId": "\#(KnownIds.mia)", "voiceId": "x"}"#
    #expect(state.send("POST", "/v1/personas", bad).status == 400)
    #expect(state.send("POST", "/v1/personas", good).json == fresh.send("POST", "/v1/personas", good).json)
  }
}
