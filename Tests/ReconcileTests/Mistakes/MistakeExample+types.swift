extension MistakeExample {
  /// Values of another type than their field takes, often because YAML 1.1 read them otherwise.
  static let types: [MistakeExample] = [
    .init(
      "a number as a name", "name: 👉12👈\n",
      .error("wrong-type", "'name' must be text, not a number", help: "if text is meant, quote it: \"12\"")),
    .init(
      "a decimal number as a text", "name: Cara\ndescription: 👉1.5👈\n",
      .error("wrong-type", "'description' must be text, not a number", help: "if text is meant, quote it: \"1.5\"")),
    .init(
      "true as a text", "name: Cara\ndescription: 👉true👈\n",
      .error(
        "wrong-type", "'description' must be text, not true or false", help: "if text is meant, quote it: \"true\"")),
    .init(
      "a hexadecimal number as a name", "name: 👉0x1F👈\n",
      .error("wrong-type", "'name' must be text, not a number", help: "if text is meant, quote it: \"0x1F\"")),
    .init(
      "a list as a text", "name: Cara\ndescription: 👉[a, b]👈\n",
      .error(
        "wrong-type", "'description' must be text, not a list",
        help: "write one text; several lines of text go below '|', indented")),
    .init(
      "a mapping as a text", "name: Cara\nsystemPrompt: 👉{rules: none}👈\n",
      .error(
        "wrong-type", "'systemPrompt' must be text, not a mapping",
        help: "put the text in quotes; several lines of text go below '|', indented")),
    .init(
      "a list of sentences as a prompt", "name: Cara\nsystemPrompt:\n  👉- Be kind.\n  - Be brief.👈\n",
      .error(
        "wrong-type", "'systemPrompt' must be text, not a list",
        help: "write one text; several lines of text go below '|', indented")),
    .init(
      "yes for true", "name: Cara\nskipGreeting: 👉yes👈\n",
      .error("wrong-type", "'skipGreeting' must be true or false, not text", help: "write true or false")),
    .init(
      "off for false", "name: Cara\nskipGreeting: 👉off👈\n",
      .error("wrong-type", "'skipGreeting' must be true or false, not text", help: "write true or false")),
    .init(
      "y for true", "name: Cara\nzeroDataRetention: 👉y👈\n",
      .error("wrong-type", "'zeroDataRetention' must be true or false, not text", help: "write true or false")),
    .init(
      "true in quotes", "name: Cara\nskipGreeting: 👉\"true\"👈\n",
      .error(
        "wrong-type", "'skipGreeting' must be true or false, not text", help: "write true or false, without quotes")),
    .init(
      "1 for true", "name: Cara\nskipGreeting: 👉1👈\n",
      .error("wrong-type", "'skipGreeting' must be true or false, not a number", help: "write true or false")),
    .init(
      "tRUE", "name: Cara\nskipGreeting: 👉tRUE👈\n",
      .error("wrong-type", "'skipGreeting' must be true or false, not text", help: "write true or false")),
    .init(
      "a boolean's list", "name: Cara\nskipGreeting: 👉[true]👈\n",
      .error("wrong-type", "'skipGreeting' must be true or false, not a list", help: "write true or false")),
    .init(
      "a number in quotes", "name: Cara\nvoiceDetectionOptions: {endOfSpeechSensitivity: 👉\"0.5\"👈}\n",
      .error(
        "wrong-type", "'voiceDetectionOptions.endOfSpeechSensitivity' must be a number from 0 to 1, not text",
        help: "remove the quotes")),
    .init(
      "a decimal comma", "name: Cara\nvoiceDetectionOptions:\n  endOfSpeechSensitivity: 👉0,5👈\n",
      .error(
        "wrong-type", "'voiceDetectionOptions.endOfSpeechSensitivity' must be a number from 0 to 1, not text",
        help: "write 0.5")),
    .init(
      "a decimal comma in braces", "name: Cara\nvoiceDetectionOptions: {endOfSpeechSensitivity: 0,👉5👈}\n",
      .error("yaml-key", "the key 5 is not text", help: "put it in quotes: \"5\"; a fraction has a point, as in 0.5")),
    .init(
      "a number with a unit", "name: Cara\nvoiceDetectionOptions:\n  silenceBeforeSkipTurnSeconds: 👉5s👈\n",
      .error(
        "wrong-type", "'voiceDetectionOptions.silenceBeforeSkipTurnSeconds' must be a number from 2 to 30, not text",
        help: "write the number alone: 5")),
    .init(
      "a number with an underscore", "name: Cara\nvoiceDetectionOptions:\n  silenceBeforeSessionEndSeconds: 👉1_000👈\n",
      .error(
        "wrong-type", "'voiceDetectionOptions.silenceBeforeSessionEndSeconds' must be a number, 0 or more, not text",
        help: "write 1000")),
    .init(
      "a time", "name: Cara\nvoiceDetectionOptions:\n  silenceBeforeSessionEndSeconds: 👉1:30👈\n",
      .error(
        "wrong-type", "'voiceDetectionOptions.silenceBeforeSessionEndSeconds' must be a number, 0 or more, not text",
        help: "write a number, 0 or more")),
    .init(
      "a word for a number", "name: Cara\nvoiceGenerationOptions: {speed: 👉fast👈}\n",
      .error(
        "wrong-type", "'voiceGenerationOptions.speed' must be a number, not text",
        help: "ElevenLabs V1: a number from 0.7 to 1.2; ElevenLabs V2: a number from 0.7 to 1.2; Cartesia "
          + "Sonic-3: a number from 0.6 to 1.5; Fish Audio: a number from 0.5 to 2")),
    .init(
      "true for a number", "name: Cara\nvoiceGenerationOptions: {speed: 👉true👈}\n",
      .error(
        "wrong-type", "'voiceGenerationOptions.speed' must be a number, not true or false",
        help: "ElevenLabs V1: a number from 0.7 to 1.2; ElevenLabs V2: a number from 0.7 to 1.2; Cartesia "
          + "Sonic-3: a number from 0.6 to 1.5; Fish Audio: a number from 0.5 to 2")),
    .init(
      "a percentage", "name: Cara\nvoiceGenerationOptions:\n  stability: 👉50%👈\n",
      .error(
        "wrong-type", "'voiceGenerationOptions.stability' must be a number from 0 to 1, not text", help: "write 0.5")),
    .init(
      "a list for a number", "name: Cara\nvoiceGenerationOptions: {speed: 👉[1]👈}\n",
      .error(
        "wrong-type", "'voiceGenerationOptions.speed' must be a number, not a list",
        help: "ElevenLabs V1: a number from 0.7 to 1.2; ElevenLabs V2: a number from 0.7 to 1.2; Cartesia "
          + "Sonic-3: a number from 0.6 to 1.5; Fish Audio: a number from 0.5 to 2")),
    .init(
      "text for a mapping", "name: Cara\nvoiceDetectionOptions: 👉high👈\n",
      .error(
        "wrong-type", "'voiceDetectionOptions' must be a mapping, not text",
        help: "write its keys on the lines below, indented, as in 'endOfSpeechSensitivity: …'")),
    .init(
      "a list for a mapping", "name: Cara\nvoiceDetectionOptions:\n  👉- endOfSpeechSensitivity: 1👈\n",
      .error(
        "wrong-type", "'voiceDetectionOptions' must be a mapping, not a list", help: "remove the '- ' before its keys")),
    .init(
      "empty text for a mapping", "name: Cara\nvoiceGenerationOptions: 👉\"\"👈\n",
      .error(
        "wrong-type", "'voiceGenerationOptions' must be a mapping, not text",
        help: "write its keys on the lines below, indented, as in 'stability: …'")),
    .init(
      "one tool without a list", "name: Cara\ntools: 👉end_call👈\n",
      .error("wrong-type", "'tools' must be a list of names", help: "write 'tools: [end_call]'")),
    .init(
      "one tool id without a list", "name: Cara\ntoolIds: 👉t1👈\n",
      .error("wrong-type", "'toolIds' must be a list of texts, not text", help: "write [t1]")),
    .init(
      "tools as a mapping", "name: Cara\ntools: 👉{end_call: true}👈\n",
      .error("wrong-type", "'tools' must be a list of names", help: "write 'tools: [a, b]'")),
    .init(
      "tools of numbers", "name: Cara\ntools: [end_call, 👉1👈]\n",
      .error(
        "wrong-type", "an item of 'tools' must be text, not a number", help: "if text is meant, quote it: \"1\"")),
    .init(
      "a list inside tools", "name: Cara\ntools: [👉[end_call]👈]\n",
      .error("wrong-type", "an item of 'tools' must be text, not a list", help: "write a text, or remove the item")),
    .init(
      "true for a flag of a voice", "name: Cara\nvoiceGenerationOptions: {useSpeakerBoost: 👉yes👈}\n",
      .error(
        "wrong-type", "'voiceGenerationOptions.useSpeakerBoost' must be true or false, not text",
        help: "write true or false")),
    .init(
      "a mapping for a language model", "name: Cara\nllm: 👉{id: l1}👈\n",
      .error(
        "wrong-type", "'llm' must be text, not a mapping", help: "write a text, as in 'llm: …', or leave the key out")),
    .init(
      "a language code that is true to YAML 1.1", "name: Cara\nlanguageCode: 👉false👈\n",
      .error(
        "wrong-type", "'languageCode' must be text, not true or false", help: "if text is meant, quote it: \"false\"")),
  ]
}
