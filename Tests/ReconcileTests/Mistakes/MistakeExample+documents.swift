extension MistakeExample {
  /// Mistakes in files of several documents.
  static let documents: [MistakeExample] = [
    .init(
      "the second document is broken", "name: Cara\n---\nname: Clara\n👉colour👈: red\n",
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "a syntax error in the second", "name: Cara\n---\nname: 👉\"👈Clara\n",
      .error(
        "yaml-syntax", "document 2: this quote is never closed", help: "close it with \", indented more than the key")),
    .init(
      "both documents have mistakes", "name: Cara\n👉colour👈: red\n---\nname: Clara\nskipGreeting: 👉yes👈\n",
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona"),
      .error("wrong-type", "'skipGreeting' must be true or false, not text", help: "write true or false")),
    .init(
      "text after the end of a document", "name: Cara\n...\n👉n👈ame: Clara\n",
      .error(
        "yaml-syntax", "this does not belong to the document above it",
        help: "indent it like the document's first line, or begin another document with '---'")),
    .init(
      "what stands above a syntax error",
      "name: Cara\n👉colour👈: red\nskipGreeting: 👉yes👈\ntools: 👉[👈a\ndescription: x\n",
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona"),
      .error("wrong-type", "'skipGreeting' must be true or false, not text", help: "write true or false"),
      .error(
        "yaml-syntax", "this '[' is never closed", help: "close it with ']'",
        notes: ["cara.yaml:5:12 what follows does not continue it"])),
  ]
}
