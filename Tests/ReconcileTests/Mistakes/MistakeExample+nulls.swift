extension MistakeExample {
  /// Nulls, written or implied, where the API cannot clear the field.
  static let nulls: [MistakeExample] = [
    .init(
      "null for a name", "name: 👉null👈\n",
      .error("null", "'name' cannot be null", help: "leave the key out to leave the field as it is")),
    .init(
      "nothing for a name", "name:👉👈\n",
      .error("null", "'name' cannot be null", help: "leave the key out to leave the field as it is")),
    .init(
      "nothing for a description", "name: Cara\ndescription:👉👈\nlanguageCode: en\n",
      .error(
        "null", "'description' cannot be null",
        help: "leave the key out to leave the field as it is; write \"\" for none")),
    .init(
      "a tilde", "name: Cara\ndescription: 👉~👈\n",
      .error(
        "null", "'description' cannot be null",
        help: "leave the key out to leave the field as it is; write \"\" for none")),
    .init(
      "null for a model", "name: Cara\navatarModel: 👉null👈\n",
      .error("null", "'avatarModel' cannot be null", help: "leave the key out to leave the field as it is")),
    .init(
      "null for a language model", "name: Cara\nllmId: 👉null👈\n",
      .error(
        "null", "'llmId' cannot be null",
        help: "leave the key out to leave the field as it is; write CUSTOMER_CLIENT_V1 for none")),
    .init(
      "null for a voice by name", "name: Cara\nvoice: 👉null👈\n",
      .error("null", "'voice' cannot be null", help: "leave the key out to leave the field as it is")),
    .init(
      "null for a language model by name", "name: Cara\nllm: 👉null👈\n",
      .error(
        "null", "'llm' cannot be null",
        help: "leave the key out to leave the field as it is; write CUSTOMER_CLIENT_V1 for none")),
    .init(
      "null for a flag", "name: Cara\nskipGreeting: 👉null👈\n",
      .error("null", "'skipGreeting' cannot be null", help: "leave the key out to leave the field as it is")),
    .init(
      "nothing for a flag", "name: Cara\nzeroDataRetention:👉👈\n",
      .error("null", "'zeroDataRetention' cannot be null", help: "leave the key out to leave the field as it is")),
    .init(
      "null for tools", "name: Cara\ntools: 👉null👈\n",
      .error(
        "null", "'tools' cannot be null", help: "leave the key out to leave the field as it is; write [] for none")),
    .init(
      "null for tool ids", "name: Cara\ntoolIds: 👉null👈\n",
      .error(
        "null", "'toolIds' cannot be null", help: "leave the key out to leave the field as it is; write [] for none")),
    .init(
      "null for detection options", "name: Cara\nvoiceDetectionOptions: 👉null👈\n",
      .error("null", "'voiceDetectionOptions' cannot be null", help: "leave the key out to leave the field as it is")),
    .init(
      "null inside options", "name: Cara\nvoiceGenerationOptions: {speed: 👉null👈}\n",
      .error(
        "wrong-type", "'voiceGenerationOptions.speed' must be a number, not null",
        help: "ElevenLabs V1: a number from 0.7 to 1.2; ElevenLabs V2: a number from 0.7 to 1.2; Cartesia "
          + "Sonic-3: a number from 0.6 to 1.5; Fish Audio: a number from 0.5 to 2")),
    .init(
      "null for a prompt", "name: Cara\nsystemPrompt: 👉null👈\n",
      .error(
        "null", "'systemPrompt' cannot be null",
        help: "leave the key out to leave the field as it is; write \"\" for none")),
    .init(
      "null for a prompt's file", "name: Cara\nsystemPromptFile: 👉null👈\n",
      .error("null", "'systemPromptFile' cannot be null", help: "leave the key out to leave the field as it is")),
    .init(
      "null for an id", "id: 👉null👈\nname: Cara\n",
      .error("wrong-type", "'id' must be text, not null", help: "write a text, as in 'id: …', or leave the key out")),
    .init(
      "an empty item of tools", "name: Cara\ntools:\n  - end_call\n  -👉👈\n",
      .error("wrong-type", "an item of 'tools' must be text, not null", help: "write a text, or remove the item")),
  ]
}
