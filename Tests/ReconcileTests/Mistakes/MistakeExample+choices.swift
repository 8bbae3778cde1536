extension MistakeExample {
  /// Values that are none of those that there are, and options that fit no voice.
  static let choices: [MistakeExample] = [
    .init(
      "a model with another case", "name: Cara\navatarModel: 👉CARA-3👈\n",
      .error(
        "unknown-value", "'avatarModel' must be one of cara-2, cara-3, cara-4-latest, not 'CARA-3'",
        help: "did you mean 'cara-3'?")),
    .init(
      "a model cut short", "name: Cara\navatarModel: 👉cara-4👈\n",
      .error(
        "unknown-value", "'avatarModel' must be one of cara-2, cara-3, cara-4-latest, not 'cara-4'",
        help: "did you mean 'cara-4-latest'?")),
    .init(
      "a model's internal name", "name: Cara\navatarModel: 👉v2👈\n",
      .error(
        "unknown-value", "'avatarModel' must be one of cara-2, cara-3, cara-4-latest, not 'v2'",
        help:
          "'anamctl explain avatarModel' says what it is. If the API takes it by now, 'anamctl schema --fetch' and --api-schema tell anamctl"
      )),
    .init(
      "an empty model", "name: Cara\navatarModel: 👉\"\"👈\n",
      .error(
        "unknown-value", "'avatarModel' must be one of cara-2, cara-3, cara-4-latest, not ''",
        help: "'anamctl explain avatarModel' says what it is")),
    .init(
      "an emotion that does not exist", "name: Cara\nvoiceGenerationOptions: {emotion: 👉happy👈}\n",
      .error(
        "unknown-value",
        "'voiceGenerationOptions.emotion' must be one of neutral, calm, angry, content, sad, scared, not "
          + "'happy'",
        help:
          "'anamctl explain voiceGenerationOptions.emotion' says what it is. If the API takes it by now, 'anamctl schema --fetch' and --api-schema tell anamctl"
      )),
    .init(
      "an emotion misspelt", "name: Cara\nvoiceGenerationOptions: {emotion: 👉clam👈}\n",
      .error(
        "unknown-value",
        "'voiceGenerationOptions.emotion' must be one of neutral, calm, angry, content, sad, scared, not 'clam'",
        help: "did you mean 'calm'?")),
    .init(
      "an emotion with a letter of another script", "name: Cara\nvoiceGenerationOptions: {emotion: 👉s\u{430}d👈}\n",
      .error(
        "unknown-value",
        "'voiceGenerationOptions.emotion' must be one of neutral, calm, angry, content, sad, scared, not 's\u{430}d'",
        help: "'sad' looks the same: it has 'a' (U+0061) where this name has '\u{430}' (U+0430, Cyrillic)")),
    .init(
      "a model with another hyphen", "name: Cara\navatarModel: 👉cara\u{2011}3👈\n",
      .error(
        "unknown-value", "'avatarModel' must be one of cara-2, cara-3, cara-4-latest, not 'cara\u{2011}3'",
        help: "'cara-3' looks the same: it has '-' (U+002D) where this name has '\u{2011}' (U+2011)")),
    .init(
      "true with a letter of another script", "name: Cara\nskipGreeting: 👉tru\u{435}👈\n",
      .error(
        "wrong-type", "'skipGreeting' must be true or false, not text",
        help: "'true' looks the same: it has 'e' (U+0065) where this name has '\u{435}' (U+0435, Cyrillic)")),
    .init(
      "a digit of full width", "name: Cara\nvoiceGenerationOptions: {speed: 👉\u{FF11}👈}\n",
      .error(
        "wrong-type", "'voiceGenerationOptions.speed' must be a number, not text",
        help: "write 1: '1' looks the same: it has '1' (U+0031) where this name has '\u{FF11}' (U+FF11, full width)")),
    .init(
      "an emotion with a capital", "name: Cara\nvoiceGenerationOptions: {emotion: 👉Sad👈}\n",
      .error(
        "unknown-value",
        "'voiceGenerationOptions.emotion' must be one of neutral, calm, angry, content, sad, scared, not 'Sad'",
        help: "did you mean 'sad'?")),
    .init(
      "options of two kinds of voice", "name: Cara\nvoiceGenerationOptions: 👉{stability: 1, volume: 1}👈\n",
      .error(
        "option-shape", "no kind of voice takes these keys of 'voiceGenerationOptions' together",
        help: "the kinds are ElevenLabs V1 (not with volume); ElevenLabs V2 (not with volume); Cartesia "
          + "Sonic-3 (not with stability); Fish Audio (not with stability)")),
    .init(
      "options of two kinds of voice, in lines",
      "name: Cara\nvoiceGenerationOptions:\n  👉similarityBoost: 1\n  emotion: calm👈\n",
      .error(
        "option-shape", "no kind of voice takes these keys of 'voiceGenerationOptions' together",
        help: "the kinds are ElevenLabs V1 (not with emotion); ElevenLabs V2 (not with emotion); Cartesia "
          + "Sonic-3 (not with similarityBoost); Fish Audio (not with similarityBoost, emotion)")),
    .init(
      "a value that only another kind takes", "name: Cara\nvoiceGenerationOptions:\n  👉style: 1\n  speed: 1.5👈\n",
      .error(
        "option-shape", "no kind of voice takes these keys of 'voiceGenerationOptions' together",
        help: "the kinds are ElevenLabs V1 (not with style, speed); ElevenLabs V2 (not with speed); "
          + "Cartesia Sonic-3 (not with style); Fish Audio (not with style)")),
    .init(
      "one shape's speed with another's emotion", "name: Cara\nvoiceGenerationOptions: 👉{emotion: calm, speed: 2}👈\n",
      .error(
        "option-shape", "no kind of voice takes these keys of 'voiceGenerationOptions' together",
        help: "the kinds are ElevenLabs V1 (not with emotion, speed); ElevenLabs V2 (not with emotion, "
          + "speed); Cartesia Sonic-3 (not with speed); Fish Audio (not with emotion)")),
  ]
}
