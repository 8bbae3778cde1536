extension MistakeExample {
  /// Personas that are described more than once.
  static let duplicates: [MistakeExample] = [
    .init(
      "a name in two files", ["a.yaml": "name: Cara\n", "b.yaml": "name: 👉Cara👈\n"],
      .error(
        "duplicate-persona", "another persona has the name 'Cara'", help: "describe each persona once",
        notes: ["a.yaml:1:7 the first one is here"])),
    .init(
      "a name in three files", ["a.yaml": "name: Cara\n", "b.yaml": "name: 👉Cara👈\n", "c/d.yml": "name: 👉Cara👈\n"],
      .error(
        "duplicate-persona", "another persona has the name 'Cara'", help: "describe each persona once",
        notes: ["a.yaml:1:7 the first one is here"]),
      .error(
        "duplicate-persona", "another persona has the name 'Cara'", help: "describe each persona once",
        notes: ["a.yaml:1:7 the first one is here"])),
    .init(
      "an id in two files", ["a.yaml": "id: p1\nname: A\n", "b.yaml": "id: 👉p1👈\nname: B\n"],
      .error(
        "duplicate-persona", "another persona has the id 'p1'", help: "describe each persona once",
        notes: ["a.yaml:1:5 the first one is here"])),
    .init(
      "a name twice in one file", "name: Cara\n---\nname: 👉Cara👈\n",
      .error(
        "duplicate-persona", "another persona has the name 'Cara'", help: "describe each persona once",
        notes: ["cara.yaml:1:7 the first one is here"])),
    .init(
      "a name with an id and one without", ["a.yaml": "id: p1\nname: Cara\n", "b.yaml": "name: 👉Cara👈\n"],
      .error(
        "duplicate-persona", "another persona has the name 'Cara'", help: "describe each persona once",
        notes: ["a.yaml:2:7 the first one is here"])),
    .init(
      "an id and a name", ["a.yaml": "id: p1\nname: Cara\n", "b.yaml": "id: 👉p1👈\nname: Cara\n"],
      .error(
        "duplicate-persona", "another persona has the id 'p1'", help: "describe each persona once",
        notes: ["a.yaml:1:5 the first one is here"])),
    .init(
      "names in upper and lower case", ["a.yaml": "name: Cara\n", "b.yaml": "name: 👉CARA👈\n"],
      .warning(
        "lookalike-name", "the name 'CARA' looks like that of another persona, 'Cara'",
        help: "write the same name, or one that can be told apart: the two differ in upper and lower case",
        notes: ["a.yaml:1:7 the other one is here"])),
    .init(
      "a name with a letter of another script", ["a.yaml": "name: Cara\n", "b.yaml": "name: 👉C\u{430}ra👈\n"],
      .warning(
        "lookalike-name", "the name 'C\u{430}ra' looks like that of another persona, 'Cara'",
        help:
          "write the same name, or one that can be told apart: it has 'a' (U+0061) where this name has '\u{430}' (U+0430, Cyrillic)",
        notes: ["a.yaml:1:7 the other one is here"])),
    .init(
      "a name with another kind of blank, and one with an id",
      ["a.yaml": "id: p1\nname: Night desk\n", "b.yaml": "name: 👉Night\u{A0}desk👈\n"],
      .warning(
        "lookalike-name", "the name 'Night\u{A0}desk' looks like that of another persona, 'Night desk'",
        help: "write the same name, or one that can be told apart: it has a blank where this name has U+00A0",
        notes: ["a.yaml:2:7 the other one is here"])),
    .init(
      "a name of Cyrillic letters in two spellings",
      [
        "a.yaml": "name: \u{410}\u{440}\u{442}\u{451}\u{43C}\n",
        "b.yaml": "name: 👉\u{410}\u{440}\u{442}\u{435}\u{308}\u{43C}👈\n",
      ],
      .warning(
        "lookalike-name",
        "the name '\u{410}\u{440}\u{442}\u{435}\u{308}\u{43C}' looks like that of another persona, '\u{410}\u{440}\u{442}\u{451}\u{43C}'",
        help:
          "write the same name, or one that can be told apart: it has '\u{451}' (U+0451, Cyrillic) where this name has '\u{435}' "
          + "(U+0435, Cyrillic) and U+0308",
        notes: ["a.yaml:1:7 the other one is here"])),
    .init(
      "names that look alike, each with its id", ["a.yaml": "id: p1\nname: Cara\n", "b.yaml": "id: p2\nname: cara\n"]),
  ]
}
