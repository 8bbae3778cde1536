/// The properties of a request that creates or updates a persona.
///
/// Source: the request body of `updatePersona` in the OpenAPI document.
enum PersonaRules {
  /// The rule for the whole body.
  ///
  /// `voiceGenerationOptions` may be any object here: its members depend on the voice (``VoiceOptionsRules``).
  static let body = ValueRule.object([
    "name": .string,
    "description": .string,
    "avatarId": .string,
    "avatarModel": .choice(["cara-2", "cara-3", "cara-4-latest"]),
    "voiceId": .string,
    "llmId": .string,
    "systemPrompt": .string,
    "skipGreeting": .boolean,
    "uninterruptibleGreeting": .boolean,
    "initialMessage": .nullable(.string),
    "zeroDataRetention": .boolean,
    "voiceDetectionOptions": voiceDetectionOptions,
    "languageCode": .string,
    "voiceGenerationOptions": .anyObject,
    "toolIds": .strings,
  ])

  /// The properties that a new persona needs, in the order in which an answer names the missing ones.
  static let neededToCreate = ["name", "avatarId", "voiceId"]

  private static let voiceDetectionOptions = ValueRule.object([
    "endOfSpeechSensitivity": .number(0...1),
    "silenceBeforeSkipTurnSeconds": .number(2...30),
    "silenceBeforeSessionEndSeconds": .number(0...(.infinity)),
    "silenceBeforeAutoEndTurnSeconds": .number(0.5...10),
    "speechEnhancementLevel": .number(0...1),
  ])
}

/// The members of `voiceGenerationOptions` that each provider of voices takes.
///
/// Source: the four `…VoiceGenerationOptions` of the OpenAPI document. ElevenLabs has two of them. Which model takes
/// which is not documented, but V2 has all members of V1 with the same limits, so its rule serves both.
enum VoiceOptionsRules {
  /// Returns what is wrong with `options` for `voice`; empty if nothing is.
  static func problems(with options: JSON, for voice: Voice) -> [String] {
    switch voice.provider {
    case .elevenLabs: elevenLabs.problems(with: options, at: path)
    case .cartesia: cartesia.problems(with: options, at: path)
    case .fishAudio: fishAudio.problems(with: options, at: path)
    case .openAIAdvancedVoice: ["\(path): voice '\(voice.displayName)' takes no options"]
    }
  }

  private static let path = "voiceGenerationOptions"

  private static let elevenLabs = ValueRule.object([
    "stability": .number(0...1),
    "similarityBoost": .number(0...1),
    "speed": .number(0.7...1.2),
    "style": .number(0...1),
    "useSpeakerBoost": .boolean,
    "model": .string,
  ])

  private static let cartesia = ValueRule.object([
    "volume": .number(0.5...2),
    "speed": .number(0.6...1.5),
    "emotion": .choice(["neutral", "calm", "angry", "content", "sad", "scared"]),
  ])

  private static let fishAudio = ValueRule.object([
    "volume": .number(0.5...2),
    "speed": .number(0.5...2),
  ])
}
