extension MistakeExample {
  /// Keys that a persona does not have, or has already.
  static let keys: [MistakeExample] = [
    .init(
      "a key with another case", "name: Cara\n👉systemprompt👈: Hi\n",
      .error("unknown-key", "unknown key 'systemprompt'", help: "did you mean 'systemPrompt'?")),
    .init(
      "letters swapped", "👉nmae👈: Cara\nid: p1\n",
      .error("unknown-key", "unknown key 'nmae'", help: "did you mean 'name'?")),
    .init(
      "the API's key in another style", "name: Cara\n👉voice_id👈: v1\n",
      .error("unknown-key", "unknown key 'voice_id'", help: "did you mean 'voiceId'?")),
    .init(
      "a key that is near nothing", "name: Cara\n👉temperature👈: 1\n",
      .error("unknown-key", "unknown key 'temperature'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "a key of another language", "name: Cara\n👉beschreibung👈: x\n",
      .error("unknown-key", "unknown key 'beschreibung'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "a key in quotes", "name: Cara\n👉\"Name\"👈: x\n",
      .error("unknown-key", "unknown key 'Name'", help: "did you mean 'name'?")),
    .init(
      "a key that the API has and a file does not", "name: Cara\n👉createdAt👈: x\n",
      .error("unknown-key", "unknown key 'createdAt'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "a key inside options", "name: Cara\nvoiceGenerationOptions: {👉stabilty👈: 1}\n",
      .error("unknown-key", "unknown key 'voiceGenerationOptions.stabilty'", help: "did you mean 'stability'?")),
    .init(
      "a key inside options that is near nothing", "name: Cara\nvoiceDetectionOptions:\n  👉volume👈: 1\n",
      .error(
        "unknown-key", "unknown key 'voiceDetectionOptions.volume'",
        help: "the keys are endOfSpeechSensitivity, silenceBeforeSkipTurnSeconds, "
          + "silenceBeforeSessionEndSeconds, silenceBeforeAutoEndTurnSeconds, speechEnhancementLevel")),
    .init(
      "a key of options at the top", "name: Cara\n👉stability👈: 1\n",
      .error("unknown-key", "unknown key 'stability'", help: "it belongs below 'voiceGenerationOptions:', indented")),
    .init(
      "options on top of options", "name: Cara\nvoiceGenerationOptions:\n  👉voiceGenerationOptions👈: {}\n",
      .error(
        "unknown-key", "unknown key 'voiceGenerationOptions.voiceGenerationOptions'",
        help: "the keys are stability, similarityBoost, speed, style, useSpeakerBoost, model, volume, emotion")),
    .init(
      "a key twice", "name: Cara\ndescription: a\n👉name👈: Clara\n",
      .error(
        "duplicate-key", "duplicate key 'name'", help: "keep one of the two", notes: ["cara.yaml:1:1 first set here"])),
    .init(
      "a key twice, once in quotes", "name: Cara\n👉\"name\"👈: Clara\n",
      .error(
        "duplicate-key", "duplicate key 'name'", help: "keep one of the two", notes: ["cara.yaml:1:1 first set here"])),
    .init(
      "a key three times", "name: A\n👉name👈: B\n👉name👈: C\n",
      .error(
        "duplicate-key", "duplicate key 'name'", help: "keep one of the two", notes: ["cara.yaml:1:1 first set here"]),
      .error(
        "duplicate-key", "duplicate key 'name'", help: "keep one of the two", notes: ["cara.yaml:1:1 first set here"])),
    .init(
      "a key of options twice", "name: Cara\nvoiceGenerationOptions: {speed: 1, 👉speed👈: 1.1}\n",
      .error(
        "duplicate-key", "duplicate key 'speed'", help: "keep one of the two", notes: ["cara.yaml:2:26 first set here"])
    ),
    .init(
      "a number as a key", "name: Cara\n👉1👈: x\n",
      .error("yaml-key", "the key 1 is not text", help: "put it in quotes: \"1\"; a fraction has a point, as in 0.5")),
    .init(
      "null as a key", "name: Cara\n👉~👈: x\n",
      .error("yaml-key", "the key ~ is not text", help: "put it in quotes: \"~\"")),
    .init(
      "true as a key", "name: Cara\n👉true👈: x\n",
      .error("yaml-key", "the key true is not text", help: "put it in quotes: \"true\"")),
    .init(
      "a list as a key", "name: Cara\n👉[a]👈: x\n",
      .error("yaml-key", "a key has to be text, not a list", help: "write a name, or put the whole text in quotes")),
    .init(
      "an empty key", "name: Cara\n👉\"\"👈: x\n",
      .error("unknown-key", "unknown key ''", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "keys that look the same", "name: Cara\n👉café👈: x\n👉👉cafe\u{301}👈👈: x\n",
      .error("unknown-key", "unknown key 'café'", help: "'anamctl explain' lists the keys of a persona"),
      .warning(
        "lookalike-key", "the key 'cafe\u{301}' looks the same as another one, but is written with other characters",
        help: "keep one of the two: it has 'é' (U+00E9) where this name has 'e' (U+0065) and U+0301",
        notes: ["cara.yaml:2:1 the other is here"]),
      .error("unknown-key", "unknown key 'cafe\u{301}'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "a key with a letter of another script", "name: Cara\n👉v\u{43E}ice👈: Lucy\n",
      .error(
        "unknown-key", "unknown key 'v\u{43E}ice'",
        help: "'voice' looks the same: it has 'o' (U+006F) where this name has '\u{43E}' (U+043E, Cyrillic)")),
    .init(
      "a name's key with a letter of another script", "👉n\u{430}me👈: Cara\n",
      .error(
        "unknown-key", "unknown key 'n\u{430}me'",
        help: "'name' looks the same: it has 'a' (U+0061) where this name has '\u{430}' (U+0430, Cyrillic)")),
    .init(
      "a misspelt key with a letter of another script", "name: Cara\n👉v\u{43E}iсce👈: Lucy\n",
      .error(
        "unknown-key", "unknown key 'v\u{43E}iсce'",
        help: "did you mean 'voice'? This name has '\u{43E}' (U+043E, Cyrillic) and 'с' (U+0441, Cyrillic)")),
    .init(
      "an option's key with a letter of another script", "name: Cara\nvoiceGenerationOptions: {👉sp\u{435}ed👈: 1}\n",
      .error(
        "unknown-key", "unknown key 'voiceGenerationOptions.sp\u{435}ed'",
        help: "'speed' looks the same: it has 'e' (U+0065) where this name has '\u{435}' (U+0435, Cyrillic)")),
    .init(
      "a key with a blank at its end", "name: Cara\n👉\"voice \"👈: Lucy\n",
      .error(
        "unknown-key", "unknown key 'voice '",
        help: "'voice' looks the same: this name has a blank at its end, which it does not have")),
    .init(
      "a key twice, once with a letter of another script", "name: Cara\nvoice: Lucy\n👉👉v\u{43E}ice👈👈: Lucy\n",
      .warning(
        "lookalike-key", "the key 'v\u{43E}ice' looks the same as another one, but is written with other characters",
        help: "keep one of the two: it has 'o' (U+006F) where this name has '\u{43E}' (U+043E, Cyrillic)",
        notes: ["cara.yaml:2:1 the other is here"]),
      .error(
        "unknown-key", "unknown key 'v\u{43E}ice'",
        help: "'voice' looks the same: it has 'o' (U+006F) where this name has '\u{43E}' (U+043E, Cyrillic)")),
    .init(
      "several unknown keys", "name: Cara\n👉foo👈: 1\n👉bar👈: 2\n👉baz👈: 3\n",
      .error("unknown-key", "unknown key 'foo'", help: "'anamctl explain' lists the keys of a persona"),
      .error("unknown-key", "unknown key 'bar'", help: "'anamctl explain' lists the keys of a persona"),
      .error("unknown-key", "unknown key 'baz'", help: "'anamctl explain' lists the keys of a persona")),
  ]
}
