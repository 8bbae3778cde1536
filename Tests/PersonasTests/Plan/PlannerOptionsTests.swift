import Testing

struct PlannerOptionsTests {
  private static let detection =
    #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.3, "speechEnhancementLevel": 1}}"#

  /// api.md, rule 5: whether an object replaces the stored one or is merged into it is not known.
  @Test(
    arguments: [
      .init(
        "the wanted key over the others", "voiceDetectionOptions: {endOfSpeechSensitivity: 0.4}", live: detection,
        changes: ["voiceDetectionOptions.endOfSpeechSensitivity 0.3 0.4 config"],
        body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4, "speechEnhancementLevel": 1}}"#),
      .init(
        "a new key beside the others", "voiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 5}", live: detection,
        changes: ["voiceDetectionOptions.silenceBeforeSkipTurnSeconds null 5 config"],
        body: """
          {"voiceDetectionOptions":
            {"endOfSpeechSensitivity": 0.3, "silenceBeforeSkipTurnSeconds": 5, "speechEnhancementLevel": 1}}
          """),
      .init(
        "over nothing where there is nothing", "voiceDetectionOptions: {endOfSpeechSensitivity: 0}",
        changes: ["voiceDetectionOptions.endOfSpeechSensitivity null 0 config"],
        body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0}}"#),
      .init(
        "nulls are left out", "voiceDetectionOptions: {endOfSpeechSensitivity: 0.4}",
        live: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": null, "speechEnhancementLevel": null}}"#,
        changes: ["voiceDetectionOptions.endOfSpeechSensitivity null 0.4 config"],
        body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4}}"#),
      .init(
        "keys that the API does not take are left out, and may be lost",
        "voiceDetectionOptions: {endOfSpeechSensitivity: 0.4}",
        live: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.3, "newest": {"a": 1}}}"#,
        changes: ["voiceDetectionOptions.endOfSpeechSensitivity 0.3 0.4 config"],
        sideEffects: [#"voiceDetectionOptions.newest {"a":1} voiceDetectionOptions possible"#],
        body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4}}"#),
      .init(
        "keys of another provider's voice are left out, and may be lost", "voiceGenerationOptions: {speed: 1.1}",
        live: #"{"voiceGenerationOptions": {"stability": 0.5, "volume": 2}}"#,
        changes: ["voiceGenerationOptions.speed null 1.1 config"],
        sideEffects: ["voiceGenerationOptions.volume 2 voiceGenerationOptions possible"],
        body: #"{"voiceGenerationOptions": {"speed": 1.1, "stability": 0.5}}"#),
      .init(
        "values that a newer API accepted are sent back", "voiceDetectionOptions: {endOfSpeechSensitivity: 0.4}",
        live: #"{"voiceDetectionOptions": {"silenceBeforeSkipTurnSeconds": 0}}"#,
        changes: ["voiceDetectionOptions.endOfSpeechSensitivity null 0.4 config"],
        body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4, "silenceBeforeSkipTurnSeconds": 0}}"#),
      .init("nothing is sent for equal keys", "voiceDetectionOptions: {speechEnhancementLevel: 1.0}", live: detection),
      .init(
        "equal keys are not held against the voice", "voiceGenerationOptions: {volume: 1}",
        live: #"{"voiceGenerationOptions": {"volume": 1}}"#),
      .init("nothing is sent for no keys", "voiceDetectionOptions: {}", live: detection),
      .init(
        "each key that differs is a change, in order",
        "voiceDetectionOptions: {speechEnhancementLevel: 0, endOfSpeechSensitivity: 0.4}", live: detection,
        changes: [
          "voiceDetectionOptions.endOfSpeechSensitivity 0.3 0.4 config",
          "voiceDetectionOptions.speechEnhancementLevel 1 0 config",
        ],
        body: #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4, "speechEnhancementLevel": 0}}"#),
    ] as [PlanExample])
  func `an options object is sent whole`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "ElevenLabs takes what either of its versions takes",
        "voiceId: emma\nvoiceGenerationOptions: {style: 1, useSpeakerBoost: true, model: m}",
        changes: [
          #"voiceId "lucy" "emma" config"#, #"voiceGenerationOptions.model null "m" config"#,
          "voiceGenerationOptions.style null 1 config", "voiceGenerationOptions.useSpeakerBoost null true config",
        ],
        body: """
          {"voiceId": "emma", "voiceGenerationOptions": {"style": 1, "useSpeakerBoost": true, "model": "m"}}
          """),
      .init(
        "Cartesia", "voiceId: hans\nvoiceGenerationOptions: {emotion: calm, speed: 0.6, volume: 2}",
        changes: [
          #"voiceId "lucy" "hans" config"#, #"voiceGenerationOptions.emotion null "calm" config"#,
          "voiceGenerationOptions.speed null 0.6 config", "voiceGenerationOptions.volume null 2 config",
        ],
        body: #"{"voiceId": "hans", "voiceGenerationOptions": {"emotion": "calm", "speed": 0.6, "volume": 2}}"#),
      .init(
        "Fish Audio", "voiceId: finn\nvoiceGenerationOptions: {speed: 2}",
        changes: [#"voiceId "lucy" "finn" config"#, "voiceGenerationOptions.speed null 2 config"],
        body: #"{"voiceId": "finn", "voiceGenerationOptions": {"speed": 2}}"#),
      .init(
        "a voice of unknown provider takes what any takes", "voiceId: nemo\nvoiceGenerationOptions: {speed: 2}",
        changes: [#"voiceId "lucy" "nemo" config"#, "voiceGenerationOptions.speed null 2 config"],
        body: #"{"voiceId": "nemo", "voiceGenerationOptions": {"speed": 2}}"#),
      .init(
        "a voice that the account does not list takes what any takes",
        "voiceId: elsewhere\nvoiceGenerationOptions: {volume: 2}",
        changes: [#"voiceId "lucy" "elsewhere" config"#, "voiceGenerationOptions.volume null 2 config"],
        body: #"{"voiceId": "elsewhere", "voiceGenerationOptions": {"volume": 2}}"#),
      .init(
        "the detection options are any voice's", "voiceId: olga\nvoiceDetectionOptions: {speechEnhancementLevel: 1}",
        changes: [
          #"voiceId "lucy" "olga" config"#, "voiceDetectionOptions.speechEnhancementLevel null 1 config",
        ],
        body: #"{"voiceId": "olga", "voiceDetectionOptions": {"speechEnhancementLevel": 1}}"#),
    ] as [PlanExample])
  func `options fit the voice that the persona will have`(_ example: PlanExample) throws { try example.check() }

  @Test(
    arguments: [
      .init(
        "a key of another provider", "voiceGenerationOptions: {volume: 1}",
        changes: ["voiceGenerationOptions.volume null 1 config"],
        problems: ["2:34 voice 'Lucy' (ELEVENLABS) takes no 'voiceGenerationOptions.volume'"]),
      .init(
        "a key of the voice that goes", "voiceId: hans\nvoiceGenerationOptions:\n  stability: 1",
        live: #"{"voiceGenerationOptions": {"stability": 1}}"#,
        changes: [#"voiceId "lucy" "hans" config"#, "voiceGenerationOptions.stability 1 1 resend"],
        problems: ["4:14 voice 'Hans' (CARTESIA) takes no 'voiceGenerationOptions.stability'"]),
      .init(
        "a value beyond the provider's range", "voiceGenerationOptions: {speed: 1.3}",
        changes: ["voiceGenerationOptions.speed null 1.3 config"],
        problems: [
          "2:33 with voice 'Lucy' (ELEVENLABS), 'voiceGenerationOptions.speed' must be a number from 0.7 to 1.2"
        ]),
      .init(
        "a value beyond the new provider's range", "voiceId: hans\nvoiceGenerationOptions: {speed: 2}",
        changes: [#"voiceId "lucy" "hans" config"#, "voiceGenerationOptions.speed null 2 config"],
        problems: [
          "3:33 with voice 'Hans' (CARTESIA), 'voiceGenerationOptions.speed' must be a number from 0.6 to 1.5"
        ]),
      .init(
        "any key for a provider without options", "voiceId: olga\nvoiceGenerationOptions: {speed: 1}",
        changes: [#"voiceId "lucy" "olga" config"#, "voiceGenerationOptions.speed null 1 config"],
        problems: ["3:25 voice 'Olga' (OPENAI_ADVANCED_VOICE) takes no 'voiceGenerationOptions'"]),
      .init(
        "any key for a persona without a voice", "voiceGenerationOptions: {speed: 1}", live: #"{"voice": null}"#,
        changes: ["voiceGenerationOptions.speed null 1 config"],
        problems: ["2:25 the persona has no voice that 'voiceGenerationOptions' could be for"]),
      .init(
        "every key that does not fit, in the order of the file",
        "voiceId: finn\nvoiceGenerationOptions: {stability: 1, similarityBoost: 1}",
        changes: [
          #"voiceId "lucy" "finn" config"#, "voiceGenerationOptions.similarityBoost null 1 config",
          "voiceGenerationOptions.stability null 1 config",
        ],
        problems: [
          "3:37 voice 'Finn' (FISH_AUDIO) takes no 'voiceGenerationOptions.stability'",
          "3:57 voice 'Finn' (FISH_AUDIO) takes no 'voiceGenerationOptions.similarityBoost'",
        ]),
    ] as [PlanExample])
  func `options that do not fit the voice block the persona`(_ example: PlanExample) throws {
    try example.check()
  }
}
