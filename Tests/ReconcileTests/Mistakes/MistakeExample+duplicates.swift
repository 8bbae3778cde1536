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
  ]
}
