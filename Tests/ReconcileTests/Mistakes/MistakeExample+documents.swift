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
      "a syntax error in the first, and mistakes in the others",
      "name: Cara\nx: 👉@👈\n---\nname: Clara\n👉colour👈: red\n---\nname: Cloe\nskipGreeting: 👉yes👈\n",
      .error("yaml-syntax", "document 1: '@' cannot begin a value", help: "put the value in quotes"),
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona"),
      .error("wrong-type", "'skipGreeting' must be true or false, not text", help: "write true or false")),
    .init(
      "a syntax error in each", "name: Cara\ntools: 👉[👈a\n---\nname: 👉\"👈Clara\n",
      .error(
        "yaml-syntax", "document 1: this '[' is never closed", help: "close it with ']'",
        notes: ["cara.yaml:3:1 what follows does not continue it"]),
      .error(
        "yaml-syntax", "document 2: this quote is never closed",
        help: "close it with \", indented more than the key")),
    .init(
      "a prompt that is not indented, with a line in it",
      "name: Cara\nsystemPrompt: |\n👉You are Cara.👈\n---\nRules: be kind\n",
      .error(
        "yaml-syntax", "the indentation of this line puts it outside the text above",
        help: "indent all lines of the text alike; the first one decides, even if it is blank",
        notes: ["cara.yaml:2:15 the text begins here"])),
    .init(
      "the same name behind a syntax error", "name: Cara\nx: 👉@👈\n---\nname: 👉Cara👈\n",
      .error("yaml-syntax", "document 1: '@' cannot begin a value", help: "put the value in quotes"),
      .error(
        "duplicate-persona", "another persona has the name 'Cara'", help: "describe each persona once",
        notes: ["cara.yaml:1:7 the first one is here"])),
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
