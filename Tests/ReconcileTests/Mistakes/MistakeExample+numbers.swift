extension MistakeExample {
  /// Numbers out of range, or that are none.
  static let numbers: [MistakeExample] = [
    .init(
      "just above", "name: Cara\nvoiceDetectionOptions: {endOfSpeechSensitivity: 👉1.001👈}\n",
      .error(
        "out-of-range", "'voiceDetectionOptions.endOfSpeechSensitivity' must be a number from 0 to 1, not 1.001",
        help: "write 1 or less")),
    .init(
      "just below", "name: Cara\nvoiceDetectionOptions: {endOfSpeechSensitivity: 👉-0.001👈}\n",
      .error(
        "out-of-range", "'voiceDetectionOptions.endOfSpeechSensitivity' must be a number from 0 to 1, not -0.001",
        help: "write 0 or more")),
    .init(
      "a percentage for a share", "name: Cara\nvoiceDetectionOptions: {speechEnhancementLevel: 👉80👈}\n",
      .error(
        "out-of-range", "'voiceDetectionOptions.speechEnhancementLevel' must be a number from 0 to 1, not 80",
        help: "write 1 or less")),
    .init(
      "milliseconds for seconds", "name: Cara\nvoiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 👉5000👈}\n",
      .error(
        "out-of-range", "'voiceDetectionOptions.silenceBeforeSkipTurnSeconds' must be a number from 2 to 30, not 5000",
        help: "write 30 or less")),
    .init(
      "too short a silence", "name: Cara\nvoiceDetectionOptions: {silenceBeforeAutoEndTurnSeconds: 👉0.4👈}\n",
      .error(
        "out-of-range",
        "'voiceDetectionOptions.silenceBeforeAutoEndTurnSeconds' must be a number from 0.5 to 10, not 0.4",
        help: "write 0.5 or more")),
    .init(
      "less than the only limit", "name: Cara\nvoiceDetectionOptions: {silenceBeforeSessionEndSeconds: 👉-1👈}\n",
      .error(
        "out-of-range", "'voiceDetectionOptions.silenceBeforeSessionEndSeconds' must be a number, 0 or more, not -1",
        help: "write 0 or more")),
    .init(
      "a speed that no voice has", "name: Cara\nvoiceGenerationOptions: {speed: 👉3👈}\n",
      .error(
        "out-of-range", "'voiceGenerationOptions.speed' cannot be 3",
        help: "ElevenLabs V1: a number from 0.7 to 1.2; ElevenLabs V2: a number from 0.7 to 1.2; Cartesia "
          + "Sonic-3: a number from 0.6 to 1.5; Fish Audio: a number from 0.5 to 2")),
    .init(
      "a stability beyond 1", "name: Cara\nvoiceGenerationOptions: {stability: 👉1.5👈}\n",
      .error(
        "out-of-range", "'voiceGenerationOptions.stability' must be a number from 0 to 1, not 1.5",
        help: "write 1 or less")),
    .init(
      "a volume that no voice has", "name: Cara\nvoiceGenerationOptions: {volume: 👉0.2👈}\n",
      .error(
        "out-of-range", "'voiceGenerationOptions.volume' must be a number from 0.5 to 2, not 0.2",
        help: "write 0.5 or more")),
    .init(
      "an exponent", "name: Cara\nvoiceGenerationOptions: {speed: 👉1e3👈}\n",
      .error(
        "out-of-range", "'voiceGenerationOptions.speed' cannot be 1e3",
        help: "ElevenLabs V1: a number from 0.7 to 1.2; ElevenLabs V2: a number from 0.7 to 1.2; Cartesia "
          + "Sonic-3: a number from 0.6 to 1.5; Fish Audio: a number from 0.5 to 2")),
    .init(
      "an octal number", "name: Cara\nvoiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 👉0o77👈}\n",
      .error(
        "out-of-range", "'voiceDetectionOptions.silenceBeforeSkipTurnSeconds' must be a number from 2 to 30, not 63",
        help: "write 30 or less")),
    .init(
      "infinity", "name: Cara\nvoiceGenerationOptions: {speed: 👉.inf👈}\n",
      .error(
        "number", ".inf is not a finite number", help: "write a finite number, or quotes around it if it is text")),
    .init(
      "minus infinity", "name: Cara\nvoiceGenerationOptions: {speed: 👉-.inf👈}\n",
      .error(
        "number", "-.inf is not a finite number", help: "write a finite number, or quotes around it if it is text")),
    .init(
      "not a number", "name: Cara\nvoiceGenerationOptions: {speed: 👉.nan👈}\n",
      .error(
        "number", ".nan is not a finite number", help: "write a finite number, or quotes around it if it is text")),
    .init(
      "too large to be finite", "name: Cara\nvoiceDetectionOptions: {silenceBeforeSessionEndSeconds: 👉1e400👈}\n",
      .error(
        "number", "1e400 is not a finite number", help: "write a finite number, or quotes around it if it is text")),
    .init(
      "too small to be in range", "name: Cara\nvoiceGenerationOptions: {speed: 👉1e-400👈}\n",
      .error(
        "out-of-range", "'voiceGenerationOptions.speed' cannot be 1e-400",
        help: "ElevenLabs V1: a number from 0.7 to 1.2; ElevenLabs V2: a number from 0.7 to 1.2; Cartesia "
          + "Sonic-3: a number from 0.6 to 1.5; Fish Audio: a number from 0.5 to 2")),
    .init(
      "infinity as a text", "name: 👉.inf👈\n",
      .error(
        "number", ".inf is not a finite number", help: "write a finite number, or quotes around it if it is text")),
    .init(
      "several ranges of one mapping",
      "name: Cara\nvoiceDetectionOptions:\n  endOfSpeechSensitivity: 👉2👈\n  silenceBeforeSkipTurnSeconds: 👉1👈\n",
      .error(
        "out-of-range", "'voiceDetectionOptions.endOfSpeechSensitivity' must be a number from 0 to 1, not 2",
        help: "write 1 or less"),
      .error(
        "out-of-range", "'voiceDetectionOptions.silenceBeforeSkipTurnSeconds' must be a number from 2 to 30, not 1",
        help: "write 2 or more")),
    .init(
      "a leading zero", "name: Cara\nvoiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 👉010👈}\n",
      .warning("octal-number", "'010' is 10, not an octal number", help: "write 10")),
    .init(
      "a leading zero out of range", "name: Cara\nvoiceDetectionOptions: {silenceBeforeSkipTurnSeconds: 👉0777👈}\n",
      .error(
        "out-of-range", "'voiceDetectionOptions.silenceBeforeSkipTurnSeconds' must be a number from 2 to 30, not 777",
        help: "write 30 or less")),
  ]
}
