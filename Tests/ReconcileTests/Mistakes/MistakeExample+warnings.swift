extension MistakeExample {
  /// What is valid and probably not meant.
  static let warnings: [MistakeExample] = [
    .init(
      "a greeting that is never spoken", "name: Cara\nskipGreeting: true\ninitialMessage: 👉Hi there👈\n",
      .warning(
        "never-used", "'initialMessage' is never spoken, because 'skipGreeting' is true",
        help: "leave one of the two out", notes: ["cara.yaml:2:15 'skipGreeting' is here"])),
    .init(
      "a greeting that cannot be interrupted, and is not there",
      "name: Cara\nuninterruptibleGreeting: 👉true👈\nskipGreeting: true\n",
      .warning(
        "never-used", "'uninterruptibleGreeting' has no greeting to be about, because 'skipGreeting' is true",
        help: "leave one of the two out", notes: ["cara.yaml:3:15 'skipGreeting' is here"])),
    .init(
      "an empty prompt", "name: Cara\nsystemPrompt: 👉\"\"👈\n",
      .warning(
        "blank-text", "'systemPrompt' is blank", help: "write it, or leave the key out to keep what the server has")
    ),
    .init(
      "a prompt of blanks", "name: Cara\nsystemPrompt: 👉\"  \\n \"👈\n",
      .warning(
        "blank-text", "'systemPrompt' is blank", help: "write it, or leave the key out to keep what the server has")
    ),
    .init(
      "a prompt's file with nothing in it", ["cara.yaml": "name: Cara\nsystemPromptFile: p.md\n", "p.md": "👉👈\n"],
      .warning(
        "blank-text", "'systemPrompt' is blank", help: "write it, or leave the key out to keep what the server has")
    ),
    .init(
      "a marker of a template", "name: Cara\nsystemPrompt: You work for 👉{{company}}👈.\n",
      .warning(
        "template-marker", "unresolved marker '{{company}}'",
        help: "fill it in; if it is meant, write '# anamctl: ignore template-marker' above the key")),
    .init(
      "markers of several kinds", "name: Cara\nsystemPrompt: |\n  👉{% if x %}👈 👉<% y %>👈 👉${NAME}👈\n",
      .warning(
        "template-marker", "unresolved marker '{% if x %}'",
        help: "fill it in; if it is meant, write '# anamctl: ignore template-marker' above the key"),
      .warning(
        "template-marker", "unresolved marker '<% y %>'",
        help: "fill it in; if it is meant, write '# anamctl: ignore template-marker' above the key"),
      .warning(
        "template-marker", "unresolved marker '${NAME}'",
        help: "fill it in; if it is meant, write '# anamctl: ignore template-marker' above the key")),
    .init(
      "a note to finish it", "name: Cara\nsystemPrompt: |\n  Be kind.\n  👉TODO👈: rules\n",
      .warning(
        "template-marker", "unresolved marker 'TODO'",
        help: "fill it in; if it is meant, write '# anamctl: ignore template-marker' above the key")),
    .init(
      "a marker in a greeting", "name: Cara\ninitialMessage: \"Hi 👉{{name}}👈\"\n",
      .warning(
        "template-marker", "unresolved marker '{{name}}'",
        help: "fill it in; if it is meant, write '# anamctl: ignore template-marker' above the key")),
    .init(
      "a marker in a text file", ["cara.yaml": "name: Cara\nsystemPromptFile: p.md\n", "p.md": "Be kind.\n👉FIXME👈\n"],
      .warning(
        "template-marker", "unresolved marker 'FIXME'",
        help: "fill it in; if it is meant, write '# anamctl: ignore template-marker' above the key")),
    .init(
      "a number sign in a text", "name: Cara\ninitialMessage: Dial 👉#9👈\n",
      .warning(
        "dropped-text", "'#9' is a comment and not part of the text",
        help: "if it is text, write initialMessage: \"Dial #9\"; if it is a comment, write a blank behind '#'")),
    .init(
      "a number sign in brackets", "name: Cara\ndescription: Front desk (issue 👉#12)👈\n",
      .warning(
        "dropped-text", "'#12)' is a comment and not part of the text",
        help:
          "if it is text, write description: \"Front desk (issue #12)\"; if it is a comment, write a blank behind '#'"
      )),
    .init(
      "a greeting that is only a comment", "name: Cara\ninitialMessage: 👉#1 hotel👈\n",
      .warning(
        "dropped-text", "'#1 hotel' is a comment and not part of the text",
        help: "if it is text, write initialMessage: \"#1 hotel\"; if it is a comment, write a blank behind '#'")),
    .init(
      "an ampersand before a text", "name: Cara\ndescription: 👉&Co👈 hotel\n",
      .warning(
        "dropped-text", "'&Co' is an anchor that nothing refers to, and not part of the text",
        help: "if it is text, write description: \"&Co hotel\"; if not, remove it")),
    .init(
      "a locale", "name: Cara\nlanguageCode: 👉en-US👈\n",
      .warning("language-code", "'en-US' is not an ISO 639-1 code of a language", help: "write 'en'")),
    .init(
      "a code with a letter of another script", "name: Cara\nlanguageCode: 👉\u{435}n👈\n",
      .warning(
        "language-code", "'\u{435}n' is not an ISO 639-1 code of a language",
        help: "'en' looks the same: it has 'e' (U+0065) where this name has '\u{435}' (U+0435, Cyrillic)")),
    .init(
      "a code in capitals", "name: Cara\nlanguageCode: 👉EN👈\n",
      .warning("language-code", "'EN' is not an ISO 639-1 code of a language", help: "write 'en'")),
    .init(
      "a language's name", "name: Cara\nlanguageCode: 👉english👈\n",
      .warning(
        "language-code", "'english' is not an ISO 639-1 code of a language",
        help: "write two letters, such as en, de or es")),
    .init(
      "a code of three letters", "name: Cara\nlanguageCode: 👉deu👈\n",
      .warning(
        "language-code", "'deu' is not an ISO 639-1 code of a language", help: "write two letters, such as en, de or es"
      )),
    .init(
      "a warning beside an error", "name: Cara\nlanguageCode: 👉EN👈\n👉colour👈: red\n",
      .warning("language-code", "'EN' is not an ISO 639-1 code of a language", help: "write 'en'"),
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona")),
  ]
}
