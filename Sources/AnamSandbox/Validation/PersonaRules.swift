/// The properties of a request that creates or updates a persona.
///
/// Source: the request body of `updatePersona` in the OpenAPI document.
enum PersonaRules {
  /// The rule for the whole body.
  ///
  /// `voiceGenerationOptions` may be any object here: which members it takes follows from the voice, see
  /// ``VoiceOptionsRules``.
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

  /// The properties that a new persona cannot do without, in the order in which they are missed.
  static let neededToCreate = ["name", "avatarId", "voiceId"]

  private static let voiceDetectionOptions = ValueRule.object([
    "endOfSpeechSensitivity": .number(0...1),
    "silenceBeforeSkipTurnSeconds": .number(2...30),
    "silenceBeforeSessionEndSeconds": .number(0...(.infinity)),
    "silenceBeforeAutoEndTurnSeconds": .number(0.5...10),
    "speechEnhancementLevel": .number(0...1),
  ])
}
