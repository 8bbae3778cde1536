import Basics
import Personas
import Testing

struct ValueCheckerTests {
  @Test(
    arguments: [
      .init(
        "id: p1\nskipGreeting: 👉yes", "'skipGreeting' must be true or false, not text", help: "write true or false"),
      .init("id: p1\nzeroDataRetention: 👉0", "'zeroDataRetention' must be true or false, not a number"),
      .init(
        "id: p1\ndescription: 👉12", "'description' must be text, not a number",
        help: "if text is meant, quote it: \"12\""),
      .init(
        "id: p1\ninitialMessage: 👉true", "'initialMessage' must be text, not true or false",
        help: "if text is meant, quote it: \"true\""),
      .init("id: p1\nsystemPrompt: 👉[a]", "'systemPrompt' must be text, not a list"),
      .init("id: p1\nsystemPrompt: 👉{Be: brief}", "'systemPrompt' must be text, not a mapping"),
      .init("id: p1\ntoolIds: 👉a", "'toolIds' must be a list of texts, not text", help: "write [a]"),
      .init("id: p1\ntoolIds: [👉[a]]", "an item of 'toolIds' must be text, not a list"),
      .init("id: p1\nvoiceDetectionOptions: 👉0.5", "'voiceDetectionOptions' must be a mapping, not a number"),
      .init("id: p1\nvoiceGenerationOptions: 👉[]", "'voiceGenerationOptions' must be a mapping, not a list"),
      .init(
        "id: p1\nvoiceDetectionOptions: {endOfSpeechSensitivity: 👉'0.5'}",
        "'voiceDetectionOptions.endOfSpeechSensitivity' must be a number from 0 to 1, not text"),
      .init(
        "id: p1\nvoiceDetectionOptions: {endOfSpeechSensitivity: 👉null}",
        "'voiceDetectionOptions.endOfSpeechSensitivity' must be a number from 0 to 1, not null"),
    ] as [MistakeExample])
  func `a value of the wrong type is an error`(_ example: MistakeExample) { example.check() }

  @Test(
    arguments: [
      .init("id: p1\nname: 👉~", "'name' cannot be null"),
      .init(
        "id: p1\navatarId: 👉null", "'avatarId' cannot be null", help: "leave the key out to leave the field as it is"),
      .init("id: p1\nskipGreeting: 👉null", "'skipGreeting' cannot be null"),
      .init("id: p1\nvoiceDetectionOptions: 👉null", "'voiceDetectionOptions' cannot be null"),
      .init("id: p1\ntoolIds: 👉null", "'toolIds' cannot be null"),
      .init("id: p1\nlanguageCode: 👉null", "'languageCode' cannot be null"),
      .init(
        "id: p1\nsystemPrompt: 👉null", "'systemPrompt' cannot be null",
        help: "leave the key out to leave the field as it is; write \"\" for none"),
      .init(
        "id: p1\nllmId: 👉null", "'llmId' cannot be null",
        help: "leave the key out to leave the field as it is; write CUSTOMER_CLIENT_V1 for none"),
    ] as [MistakeExample])
  func `a null is an error where the API allows none`(_ example: MistakeExample) { example.check() }

  @Test(arguments: ["initialMessage", "voiceGenerationOptions"])
  func `a null clears`(_ key: String) throws {
    let file = PersonaFile("id: p1\n\(key): null")
    #expect(file.problems.map(\.line) == [])
    #expect(try #require(file.personas.first).field(key)?.value == .null)
  }

  @Test(
    arguments: [
      .init(
        "id: p1\navatarModel: 👉cara-1", "'avatarModel' must be one of cara-2, cara-3, cara-4-latest, not 'cara-1'",
        help:
          "did you mean 'cara-2'? If the API takes it by now, 'anamctl schema --fetch' and --api-schema tell anamctl"),
      .init(
        "id: p1\navatarModel: 👉CARA-3", "'avatarModel' must be one of cara-2, cara-3, cara-4-latest, not 'CARA-3'",
        help: "did you mean 'cara-3'?"),
      .init("id: p1\navatarModel: 👉3", "'avatarModel' must be one of cara-2, cara-3, cara-4-latest, not a number"),
      .init(
        "id: p1\nvoiceGenerationOptions: {emotion: 👉happy}",
        "'voiceGenerationOptions.emotion' must be one of neutral, calm, angry, content, sad, scared, not 'happy'"),
    ] as [MistakeExample])
  func `a value that is not in the list is an error`(_ example: MistakeExample) { example.check() }

  @Test(
    arguments: [
      .init(
        "id: p1\nvoiceDetectionOptions: {👉sensitivity: 1}", "unknown key 'voiceDetectionOptions.sensitivity'",
        help: "the keys are endOfSpeechSensitivity, silenceBeforeSkipTurnSeconds, silenceBeforeSessionEndSeconds, "
          + "silenceBeforeAutoEndTurnSeconds, speechEnhancementLevel"),
      .init(
        "id: p1\nvoiceGenerationOptions: {👉stabilty: 1}", "unknown key 'voiceGenerationOptions.stabilty'",
        help: "did you mean 'stability'?"),
      .init(
        "id: p1\nvoiceGenerationOptions: 👉{stability: 1, volume: 1}",
        "no kind of voice takes these keys of 'voiceGenerationOptions' together",
        help: "the kinds are ElevenLabs V1 (not with volume); ElevenLabs V2 (not with volume); "
          + "Cartesia Sonic-3 (not with stability); Fish Audio (not with stability)"),
      .init(
        "id: p1\nvoiceGenerationOptions:\n  👉style: 1\n  speed: 1.5",
        "no kind of voice takes these keys of 'voiceGenerationOptions' together",
        help: "the kinds are ElevenLabs V1 (not with style, speed); ElevenLabs V2 (not with speed); "
          + "Cartesia Sonic-3 (not with style); Fish Audio (not with style)"),
      .init(
        "id: p1\nvoiceGenerationOptions: {speed: 👉3}", "'voiceGenerationOptions.speed' cannot be 3",
        help: "ElevenLabs V1: a number from 0.7 to 1.2; ElevenLabs V2: a number from 0.7 to 1.2; "
          + "Cartesia Sonic-3: a number from 0.6 to 1.5; Fish Audio: a number from 0.5 to 2"),
      .init(
        "id: p1\nvoiceGenerationOptions: {speed: 👉fast}",
        "'voiceGenerationOptions.speed' must be a number, not text"),
      .init(
        "id: p1\nvoiceGenerationOptions: {speed: 👉\"1.1\"}",
        "'voiceGenerationOptions.speed' must be a number, not text", help: "remove the quotes"),
      .init(
        "id: p1\nvoiceGenerationOptions: {useSpeakerBoost: 👉1}",
        "'voiceGenerationOptions.useSpeakerBoost' must be true or false, not a number"),
    ] as [MistakeExample])
  func `a mapping has to fit one of its shapes`(_ example: MistakeExample) { example.check() }

  @Test(
    arguments: [
      (
        "voiceDetectionOptions.endOfSpeechSensitivity", ["0", "0.0", "1", "1e0", "0.5"], ["-0.001", "1.001", "-1", "2"]
      ),
      ("voiceDetectionOptions.silenceBeforeSkipTurnSeconds", ["2", "30", "30.0"], ["1.999", "30.001", "0", "900"]),
      ("voiceDetectionOptions.silenceBeforeSessionEndSeconds", ["0", "7200", "1e9"], ["-0.001", "-1"]),
      ("voiceDetectionOptions.silenceBeforeAutoEndTurnSeconds", ["0.5", "10"], ["0.499", "10.001"]),
      ("voiceDetectionOptions.speechEnhancementLevel", ["0", "1"], ["-0.001", "1.001"]),
      ("voiceGenerationOptions.stability", ["0", "1"], ["-0.001", "1.001"]),
      ("voiceGenerationOptions.similarityBoost", ["0", "1"], ["-0.001", "1.001"]),
      ("voiceGenerationOptions.style", ["0", "1"], ["-0.001", "1.001"]),
      ("voiceGenerationOptions.speed", ["0.5", "0.6", "0.7", "1.2", "1.5", "2"], ["0.499", "2.001"]),
      ("voiceGenerationOptions.volume", ["0.5", "2"], ["0.499", "2.001"]),
      ("voiceGenerationOptions.useSpeakerBoost", ["true", "false"], ["yes", "1"]),
      ("voiceGenerationOptions.model", ["eleven_v1", "''"], ["2"]),
      ("voiceGenerationOptions.emotion", ["neutral", "calm", "angry", "content", "sad", "scared"], ["Calm", "''"]),
      ("avatarModel", ["cara-2", "cara-3", "cara-4-latest"], ["cara-4", "''"]),
      ("skipGreeting", ["true", "False", "TRUE"], ["on", "off", "no", "'true'"]),
    ] as [(String, [String], [String])])
  func `a range ends where the contract says`(_ path: String, _ accepted: [String], _ refused: [String]) {
    for value in accepted { #expect(problems(path, value) == [], "\(path): \(value)") }
    for value in refused { #expect(problems(path, value).count == 1, "\(path): \(value)") }
  }

  private func problems(_ path: String, _ value: String) -> [String] {
    let keys = path.split(separator: ".")
    let text = keys.count == 1 ? "\(path): \(value)" : "\(keys[0]): {\(keys[1]): \(value)}"
    return PersonaFile("id: p1\n" + text).problems.map(\.line)
  }

  @Test func `an octal-looking number is taken as it is, with a warning`() throws {
    let file = PersonaFile("id: p1\nvoiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 010}")
    #expect(file.problems.map(\.line) == ["2:55 '010' is 10, not an octal number"])
    #expect(file.problems.map(\.severity) == [.warning])
    #expect(
      try #require(file.personas.first).field("voiceDetectionOptions")?.value
        == ["silenceBeforeSkipTurnSeconds": 10])
  }
}
