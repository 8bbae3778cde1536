extension MistakeExample {
  /// Names, ids, and what is no persona at all.
  static let names: [MistakeExample] = [
    .init(
      "a name with a blank that has no width", "name: 👉\"Ca\u{200B}ra\"👈\n",
      .error(
        "name", "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara'")),
    .init(
      "a name that cannot be seen", "name: 👉\"\u{3164}\"👈\n",
      .error("name", "the name is empty", help: "write what the persona is called")),
    .init(
      "an empty name", "name: 👉\"\"👈\n",
      .error("name", "the name is empty", help: "write what the persona is called")),
    .init(
      "a name of blanks", "name: 👉\"  \"👈\n",
      .error("name", "the name is empty", help: "write what the persona is called")),
    .init(
      "a blank before a name", "name: 👉\" Cara\"👈\n",
      .error(
        "name", "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara'")),
    .init(
      "a line break behind a name", "name: 👉|\n  Cara\n👈",
      .error(
        "name", "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara'")),
    .init(
      "two lines in a name", "name: 👉\"Cara\\nClara\"👈\n",
      .error(
        "name", "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara Clara'")),
    .init(
      "an invisible character in a name", "name: 👉\"Ca\\u202Era\"👈\n",
      .error(
        "name", "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara'")),
    .init(
      "an id with a slash", "id: 👉a/b👈\nname: Cara\n",
      .error("identifier", "'a/b' is not an id", help: "an id has letters, digits, '-' and '_', 128 at most")),
    .init(
      "an id with dots", "id: 👉../x👈\n",
      .error("identifier", "'../x' is not an id", help: "an id has letters, digits, '-' and '_', 128 at most")),
    .init(
      "an empty id", "id: 👉\"\"👈\nname: Cara\n",
      .error("identifier", "'' is not an id", help: "an id has letters, digits, '-' and '_', 128 at most")),
    .init(
      "a number as an id", "id: 👉12👈\nname: Cara\n",
      .error("wrong-type", "'id' must be text, not a number", help: "if text is meant, quote it: \"12\"")),
    .init(
      "an id of 129 characters", "id: 👉\(String(repeating: "a", count: 129))👈\n",
      .error(
        "identifier", "'\(String(repeating: "a", count: 60))…' is not an id",
        help: "an id has letters, digits, '-' and '_', 128 at most")),
    .init(
      "neither a name nor an id", "👉description👈: x\n",
      .error(
        "missing-key", "the persona has neither 'name' nor 'id'",
        help: "add 'name: …', by which it is found on the server")),
    .init(
      "nothing in a mapping", "👉{}👈\n",
      .error(
        "missing-key", "the persona has neither 'name' nor 'id'",
        help: "add 'name: …', by which it is found on the server")),
    .init(
      "a name where an avatar's id belongs", "name: Cara\navatarId: 👉Liv / home👈\n",
      .error(
        "identifier", "'Liv / home' is not an id",
        help: "an id has letters, digits, '-' and '_', 128 at most; to give a name, write 'avatar: …'")),
    .init(
      "a name where a voice's id belongs", "name: Cara\nvoiceId: 👉Lucy - Fresh & Casual👈\n",
      .error(
        "identifier", "'Lucy - Fresh & Casual' is not an id",
        help: "an id has letters, digits, '-' and '_', 128 at most; to give a name, write 'voice: …'")),
    .init(
      "a name among tool ids", "name: Cara\ntoolIds: [t1, 👉end call👈]\n",
      .error(
        "identifier", "'end call' is not an id",
        help: "an id has letters, digits, '-' and '_', 128 at most; to give a name, write 'tools: …'")),
    .init(
      "an empty voice", "name: Cara\nvoice: 👉\"\"👈\n",
      .error(
        "wrong-type", "'voice' must be text, not empty text",
        help: "write a text, as in 'voice: …', or leave the key out")),
    .init(
      "an empty tool", "name: Cara\ntools: [👉\"\"👈]\n",
      .error(
        "wrong-type", "an item of 'tools' must be text, not empty text", help: "write a text, or remove the item")),
    .init(
      "a voice by name and by id", "name: Cara\nvoiceId: v1\n👉voice👈: Lucy\n",
      .error(
        "conflicting-keys", "'voice' and 'voiceId' say the same thing", help: "keep one of the two",
        notes: ["cara.yaml:2:1 'voiceId' is here"])),
    .init(
      "an avatar by name and by id", "name: Cara\navatar: Liv / home\n👉avatarId👈: a1\n",
      .error(
        "conflicting-keys", "'avatarId' and 'avatar' say the same thing", help: "keep one of the two",
        notes: ["cara.yaml:2:1 'avatar' is here"])),
    .init(
      "tools by name and by id", "name: Cara\ntools: [end_call]\n👉toolIds👈: [t1]\n",
      .error(
        "conflicting-keys", "'toolIds' and 'tools' say the same thing", help: "keep one of the two",
        notes: ["cara.yaml:2:1 'tools' is here"])),
    .init(
      "a prompt and its file",
      ["cara.yaml": "name: Cara\nsystemPrompt: Hi\n👉systemPromptFile👈: p.md\n", "p.md": "Hi\n"],
      .error(
        "conflicting-keys", "'systemPromptFile' and 'systemPrompt' say the same thing", help: "keep one of the two",
        notes: ["cara.yaml:2:1 'systemPrompt' is here"])),
    .init(
      "a language model by name and by id", "name: Cara\nllm: GPT\n👉llmId👈: l1\n",
      .error(
        "conflicting-keys", "'llmId' and 'llm' say the same thing", help: "keep one of the two",
        notes: ["cara.yaml:2:1 'llm' is here"])),
    .init(
      "a list of personas", "👉- name: Cara\n- name: Clara👈\n",
      .error(
        "wrong-type", "a persona is a mapping of keys to values, and this is a list",
        help: "remove the '- ' before its keys; a line '---' separates several personas")),
    .init(
      "a number instead of a persona", "👉12👈\n",
      .error(
        "wrong-type", "a persona is a mapping of keys to values, and this is a number",
        help: "write 'key: value' on each line, as in 'name: …'")),
    .init(
      "text instead of a persona", "👉Cara👈\n",
      .error(
        "wrong-type", "a persona is a mapping of keys to values, and this is text",
        help: "write 'key: value' on each line, as in 'name: …'")),
    .init(
      "a persona without a blank", "👉name:Cara👈\n",
      .error(
        "wrong-type", "a persona is a mapping of keys to values, and this is text",
        help: "is a space missing after ':'?")),
    .init(
      "personas under a key", "👉personas👈:\n  - name: Cara\n",
      .error("unknown-key", "unknown key 'personas'", help: "'anamctl explain' lists the keys of a persona")),
  ]
}
