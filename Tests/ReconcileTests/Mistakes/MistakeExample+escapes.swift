extension MistakeExample {
  /// Escapes between double quotes that make what may not be there, or nothing at all.
  static let escapes: [MistakeExample] = [
    .init(
      "a NUL escape", "name: \"Ca👉\\0👈ra\"\n",
      .error(
        "text-encoding", "the escape \\0 makes the control character U+0000",
        help: "remove it; only \\t and \\n may be written")),
    .init(
      "an ESC escape", "name: \"👉\\e👈[2JCara\"\n",
      .error(
        "text-encoding", "the escape \\e makes the control character U+001B",
        help: "remove it; only \\t and \\n may be written")),
    .init(
      "a hexadecimal escape", "name: \"Cara👉\\x9b👈\"\n",
      .error(
        "text-encoding", "the escape \\x9b makes the control character U+009B",
        help: "remove it; only \\t and \\n may be written")),
    .init(
      "NEL", "name: Cara\ndescription: \"a👉\\N👈b\"\n",
      .error(
        "text-encoding", "the escape \\N makes the control character U+0085",
        help: "remove it; only \\t and \\n may be written")),
    .init(
      "a carriage return", "name: Cara\ninitialMessage: \"Hi👉\\r👈\\n\"\n",
      .error(
        "text-encoding", "the escape \\r makes the control character U+000D",
        help: "remove it; only \\t and \\n may be written")),
    .init(
      "an escape that does not exist", "name: Cara\nsystemPromptFile: \"prompts👉\\c👈ara.md\"\n",
      .error(
        "yaml-syntax", "unknown escape '\\c'", help: "write '\\\\c' for a backslash, or single quotes around the text")),
    .init(
      "a Windows path", "name: Cara\nsystemPromptFile: \"prompts👉\\p👈.md\"\n",
      .error(
        "yaml-syntax", "unknown escape '\\p'", help: "write '\\\\p' for a backslash, or single quotes around the text")),
    .init(
      "too few digits", "name: \"Cara 👉\\u👈41\"\n",
      .error(
        "yaml-syntax", "the escape '\\u' has too few digits",
        help: "\\x takes two hexadecimal digits, \\u four and \\U eight")),
    .init(
      "a JSON surrogate pair", "name: Cara\ninitialMessage: \"Hi 👉\\ud83d\\ude00👈\"\n",
      .error("yaml-syntax", "YAML has no surrogate pairs", help: "write 😀 itself, or \\U0001F600")),
    .init(
      "half a JSON surrogate pair", "name: Cara\ninitialMessage: \"Hi 👉\\ud83d👈\"\n",
      .error("yaml-syntax", "this escape is not a Unicode character", help: "write the character itself")),
    .init(
      "beyond Unicode", "name: \"👉\\U00110000👈\"\n",
      .error("yaml-syntax", "this escape is not a Unicode character", help: "write the character itself")),
    .init(
      "an escape that makes an invisible character", "name: 👉\"Ca\\u202Era\"👈\n",
      .error(
        "name", "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara'")),
  ]
}
