/// The members of `voiceGenerationOptions` that each provider of voices takes.
///
/// Source: the four `…VoiceGenerationOptions` of the OpenAPI document. ElevenLabs has two of them; which model
/// takes which is not documented, and the members of V1 are all in V2 with the same limits, so V2's rule holds
/// for both.
enum VoiceOptionsRules {
  /// Returns what is wrong with `options` for `voice`; empty when nothing is.
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
