extension MistakeExample {
  /// Files that are not UTF-8.
  static let encodings: [MistakeExample] = [
    .init(
      "Latin-1", "name: Caf👉\u{FFFD}👈\ndescription: x\n",
      bytes: [0xE9],
      .error("text-encoding", "0xE9 is not UTF-8", help: "save the file as UTF-8")),
    .init(
      "Windows quotes", "name: Cara\ndescription: 👉\u{FFFD}👈hi\n",
      bytes: [0x93],
      .error("text-encoding", "0x93 is not UTF-8", help: "save the file as UTF-8")),
    .init(
      "a character cut short", "name: Cara👉\u{FFFD}👈\n",
      bytes: [0xE2, 0x82],
      .error("text-encoding", "0xE2 0x82 is not UTF-8", help: "save the file as UTF-8")),
    .init(
      "an overlong slash", "name: Cara\nsystemPromptFile: ..👉\u{FFFD}👈x\n",
      bytes: [0xC0, 0xAF],
      .error("text-encoding", "0xC0 0xAF is not UTF-8: it is longer than it need be", help: "save the file as UTF-8")),
    .init(
      "half a surrogate pair", "name: Cara👉\u{FFFD}👈\n",
      bytes: [0xED, 0xA0, 0x80],
      .error(
        "text-encoding", "0xED 0xA0 0x80 is not UTF-8: it is half of a surrogate pair", help: "save the file as UTF-8")),
    .init(
      "beyond Unicode", "name: Cara👉\u{FFFD}👈\n",
      bytes: [0xF4, 0x90, 0x80, 0x80],
      .error(
        "text-encoding", "0xF4 0x90 0x80 0x80 is not UTF-8: it is beyond U+10FFFF", help: "save the file as UTF-8")),
    .init(
      "UTF-16 with a mark", "👉👈\u{FFFD}",
      bytes: [0xFF, 0xFE, 0x6E, 0x00, 0x3A, 0x00],
      .error("text-encoding", "the file is UTF-16", help: "save it as UTF-8")),
    .init(
      "UTF-16 without a mark", "👉👈\u{FFFD}",
      bytes: [0x00, 0x6E, 0x00, 0x3A],
      .error("text-encoding", "the file is UTF-16", help: "save it as UTF-8")),
    .init(
      "UTF-32", "👉👈\u{FFFD}",
      bytes: [0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x6E],
      .error("text-encoding", "the file is UTF-32", help: "save it as UTF-8")),
  ]
}
