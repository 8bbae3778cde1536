extension MistakeExample {
  /// Keys and tokens in files.
  static let credentials: [MistakeExample] = [
    .init(
      "a known beginning", "name: Cara\ndescription: 👉sk-1234567890abcdefghij1234👈\n",
      .error(
        "credential", "this looks like an API key or a token: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "an announced key in a comment", "name: Cara # api_key=👉abcdef0123456789abcd👈\n",
      .error(
        "credential", "this looks like an API key or a token: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "a bearer token in a prompt", "name: Cara\nsystemPrompt: |\n  Send Bearer 👉abcdef0123456789abcd👈 along.\n",
      .error(
        "credential", "this looks like an API key or a token: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "a key called apiKey", "name: Cara\napiKey: 👉hunter2👈\n",
      .error(
        "credential", "'apiKey' is not a key of a persona: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "a key called like the environment's", "name: Cara\nANAM_API_KEY: 👉abc👈\n",
      .error(
        "credential", "'ANAM_API_KEY' is not a key of a persona: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "a password", "name: Cara\npassword: 👉x👈\n",
      .error(
        "credential", "'password' is not a key of a persona: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "a token in a text file",
      [
        "cara.yaml": "name: Cara\nsystemPromptFile: p.md\n",
        "p.md": "Use 👉ghp_abcdefghijklmnopqrstuvwxyz0123456789👈.\n",
      ],
      .error(
        "credential", "this looks like an API key or a token: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "a key under its name, that looks like one", "name: Cara\napiKey: 👉sk-1234567890abcdefghij1234👈\n",
      .error(
        "credential", "this looks like an API key or a token: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "a known beginning without digits", "name: Cara\ndescription: 👉sk_live_ABCDEFGHIJKLMNOPQRSTUVWXYZabcd👈\n",
      .error(
        "credential", "this looks like an API key or a token: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
    .init(
      "a password in an address",
      "name: Cara\nsystemPrompt: See https://anna:👉Tr0ub4dor3👈@files.sunset-hotel.com/list.\n",
      .error(
        "credential", "this looks like the password of an address: do not commit keys",
        help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")),
  ]
}
