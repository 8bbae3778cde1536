extension MistakeExample {
  private static func marker(_ text: String) -> Finding {
    .warning(
      "template-marker", "unresolved marker '\(text)'",
      help: "fill it in; if it is meant, write '# anamctl: ignore template-marker' above the key")
  }

  private static func unused(_ rule: String) -> Finding {
    .warning(
      "unused-ignore", "nothing to ignore here for '\(rule)'",
      help: "remove it; if it is meant for another line, write it there or on the line above it")
  }

  /// Comments by which a file leaves warnings out.
  static let ignoreComments: [MistakeExample] = [
    .init(
      "on the line above, for the whole value",
      "name: Cara\n# anamctl: ignore template-marker\nsystemPrompt: |\n  Hi {{a}}.\n\n  And {{b}}.\ninitialMessage: Hi 👉{{c}}👈\n",
      marker("{{c}}")),
    .init("on the line itself", "name: Cara\ninitialMessage: Hi ${NAME} # anamctl: ignore template-marker\n"),
    .init(
      "behind the sign of a block",
      "name: Cara\nsystemPrompt: | # anamctl: ignore template-marker\n  Hi {{a}}.\n"),
    .init(
      "in quotes of several lines", "name: Cara\n# anamctl: ignore template-marker\nsystemPrompt: \"Hi\n  {{a}}.\"\n"),
    .init(
      "several rules, with commas and blanks",
      """
      name: Cara
      # anamctl: ignore template-marker, language-code blank-text -- the application fills it in
      systemPrompt: Hi {{a}}
      # anamctl:ignore language-code,template-marker
      languageCode: EN

      """.replacing("language-code blank-text --", with: "👉language-code👈 👉blank-text👈 --")
        .replacing("language-code,template-marker", with: "language-code,👉template-marker👈"),
      unused("language-code"), unused("blank-text"), unused("template-marker")),
    .init(
      "above another comment", "name: Cara\n# anamctl: ignore language-code\n# English\nlanguageCode: EN\n"),
    .init("line ends of Windows", "name: Cara\r\n# anamctl: ignore language-code\r\n# English\r\nlanguageCode: EN\r\n"),
    .init(
      "too far away", "name: Cara\n# anamctl: ignore 👉language-code👈\n\nlanguageCode: 👉EN👈\n",
      unused("language-code"),
      .warning("language-code", "'EN' is not an ISO 639-1 code of a language", help: "write 'en'")),
    .init(
      "at the key that names a file",
      [
        "cara.yaml": "name: Cara\n# anamctl: ignore template-marker\nsystemPromptFile: p.md\n",
        "p.md": "Hi {{a}}.\n{{b}}\n",
      ]),
    .init(
      "at one of several files",
      [
        "cara.yaml": "name: Cara\nsystemPromptFile:\n- p.md # anamctl: ignore template-marker\n- q.md\n",
        "p.md": "{{a}}\n",
        "q.md": "👉{{b}}👈\n",
      ], marker("{{b}}")),
    .init(
      "at the key, for all of several files",
      [
        "cara.yaml": "name: Cara\n# anamctl: ignore template-marker\nsystemPromptFile:\n- p.md\n- q.md\n",
        "p.md": "{{a}}\n",
        "q.md": "{{b}}\n",
      ]),
    .init(
      "a shared file, ignored twice",
      [
        "a.yaml": "name: A\n# anamctl: ignore template-marker\nsystemPromptFile: p.md\n",
        "b.yaml": "name: B\n# anamctl: ignore template-marker\nsystemPromptFile: p.md\n", "p.md": "{{a}}\n",
      ]),
    .init(
      "a conflict that is meant",
      [
        "cara.yaml": "name: Cara\n# anamctl: ignore merge-conflict\nsystemPromptFile: p.md\n",
        "p.md": "What is this?\n<<<<<<< HEAD\n",
      ]),
    .init("a guess at a key", "name: Cara\n# anamctl: ignore credential\ndescription: sk-1234567890abcdefghij1234\n"),
    .init(
      "an unknown key that is named like one", "name: Cara\n# anamctl: ignore 👉credential👈\napiKey: 👉hunter2👈\n",
      unused("credential"),
      .error(
        "credential", "'apiKey' is not a key of a persona: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init("a file that is empty on purpose", "# anamctl: ignore no-persona\n"),
    .init(
      "what is no comment",
      """
      name: Cara
      description: "x # anamctl: ignore language-code"
      systemPrompt: |
        # anamctl: ignore language-code
        Hi
      initialMessage: 'it''s
        # anamctl: ignore language-code'
      languageCode: de

      """),
    .init(
      "an unknown rule", "name: Cara\n# anamctl: ignore 👉template-markers👈\nsystemPrompt: Hi 👉{{a}}👈\n",
      .warning("unknown-ignore", "unknown rule 'template-markers'", help: "did you mean 'template-marker'?"),
      marker("{{a}}")),
    .init(
      "a rule that is far from all", "name: Cara # anamctl: ignore 👉everything👈\n",
      .warning(
        "unknown-ignore", "unknown rule 'everything'",
        help: "'anamctl validate --help' lists the rules; a reason goes behind '--'")),
    .init(
      "an error", "name: Cara # anamctl: ignore 👉unknown-key👈\n👉colour👈: red\n",
      .warning(
        "unknown-ignore", "what 'unknown-key' reports cannot be ignored", help: "mend it, and remove this name"),
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "no rule", "name: Cara 👉# anamctl: ignore👈\n",
      .warning(
        "unknown-ignore", "the comment names no rule",
        help: "write the rule that the warning is from, as in '# anamctl: ignore template-marker'")),
    .init(
      "a slip", "name: Cara # anamctl: 👉ingore👈 language-code\n",
      .warning("unknown-ignore", "unknown instruction 'ingore'", help: "did you mean 'ignore'?")),
    .init("another comment with the program's name", "# anamctl: see docs/files.md\nname: Cara\n"),
  ]
}
