import Testing

/// What YAML itself makes possible: bombs, depth, references, tags, documents and form.
struct YAMLCasesTests {
  private static func nested(_ opening: String, _ closing: String, levels: Int) -> String {
    "name: Cara\nvoiceGenerationOptions: " + String(repeating: opening, count: levels)
      + String(repeating: closing, count: levels) + "\n"
  }

  private static func aliases(_ count: Int) -> String {
    let list = Array(repeating: "*tool", count: count).joined(separator: ", ")
    return "name: Cara\ndescription: &tool end_call\ntools: [\(list)]\n"
  }

  private static func file(ofBytes count: Int) -> String {
    let start = "name: Cara\n# "
    return start + String(repeating: "x", count: count - start.utf8.count)
  }

  private static let bomb = (1...9).map { level in
    let items = Array(repeating: level == 1 ? "x" : "*a\(level - 1)", count: 9).joined(separator: ", ")
    return "a\(level): &a\(level) [\(items)]\n"
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      .refused(
        "Y1 nine levels of nine aliases", bomb.joined(), "limit 'expanded nodes' of 100000", "cara.yaml:6:10: error"),
      .refused("Y2 20,000 open brackets", String(repeating: "[", count: 20_000), "limit 'depth' of 64", ":1:65: error"),
      .refused("Y2 5,000 open braces", String(repeating: "{a: ", count: 5_000), "limit 'depth' of 64", ":1:257: error"),
      .refused(
        "Y2 20,000 braces and brackets", String(repeating: "{\"\":[", count: 20_000), "limit 'depth' of 64",
        ":1:161: error"),
      .refused("Y3 40,000 items in items", String(repeating: "- ", count: 40_000), "limit 'depth' of 64"),
      .refused("Y3 30,000 keys in keys", String(repeating: "? ", count: 30_000), "limit 'depth' of 64"),
      .refused("Y4 63 levels", nested("[", "]", levels: 62), "must be a mapping", not: ["limit"]),
      .refused("Y4 64 levels", nested("[", "]", levels: 63), "must be a mapping", not: ["limit"]),
      .refused("Y4 65 levels", nested("[", "]", levels: 64), "limit 'depth' of 64"),
      .taken("Y4 999 aliases", aliases(999)),
      .taken("Y4 1,000 aliases", aliases(1_000)),
      .refused("Y4 1,001 aliases", aliases(1_001), "limit 'aliases' of 1000"),
      .taken("Y4 1 MiB", file(ofBytes: 1_048_576)),
      .refused("Y4 1 MiB and a byte", file(ofBytes: 1_048_577), "limit of 1048576 bytes"),
    ] as [YAMLCase])
  func `a file of any size and depth ends at once, and at the limit`(_ example: YAMLCase) async throws {
    try await example.check()
  }

  @Test(
    arguments: [
      .refused("Y6 an unknown anchor", "name: &name Cara\ndescription: *nam\n", "unknown anchor 'nam'", "'*name'"),
      .refused(
        "Y6 an anchor defined later", "description: *a\nname: &a Cara\n", "cara.yaml:1:14: error", "unknown anchor 'a'"),
      .refused(
        "Y6 an anchor of the document before", "name: &a Cara\n---\nname: *a\n", "cara.yaml:3:7", "unknown anchor 'a'"),
      .refused(
        "Y9 a key twice", "name: Cara\nname: Clara\n", "cara.yaml:2:1: error: duplicate key", "cara.yaml:1:1: first set"
      ),
      .refused(
        "Y9 a key twice, once in quotes", "name: Cara\n\"name\": Clara\n", "2:1: error: duplicate key", "1:1: first set"
      ),
      .taken("Y9 a merged key that is overridden", "<<: {name: Clara}\nname: Cara\n"),
      .refused("Y11 a merge of a number", "name: Cara\n<<: 5\n", "a merge needs a mapping"),
      .refused("Y11 a merge of a list of numbers", "name: Cara\n<<: [1]\n", "a merge needs a mapping"),
      .refused("Y11 two merges", "name: Cara\n<<: {}\n<<: {}\n", "a merge needs a mapping"),
      .refused("Y11 a merge in quotes", "name: Cara\n\"<<\": {}\n", "a merge needs a mapping"),
      .refused("Y12 a tag of Python", "name: !!python/object:os.system x\n", "'!!python/object:os.system'"),
      .refused("Y12 a tag of one's own", "name: !secret x\n", "'!secret'"),
      .refused("Y12 a tag with a NUL", "name: !a%00b x\n", "'!a%00b'"),
      .refused("Y12 a binary", "name: !!binary aGk=\n", "'!!binary'"),
      .taken("Y12 a number tagged as text", "name: Cara\ndescription: !!str 12\n"),
      .refused("Y14 YAML 1.1", "%YAML 1.1\n---\nname: Cara\n", "YAML 1.1 reads yes, no, on and off differently"),
      .taken("Y14 YAML 1.2", "%YAML 1.2\n---\nname: Cara\n"),
      .refused("Y14 YAML 1.3", "%YAML 1.3\n---\nname: Cara\n", "read as YAML 1.2"),
      .refused("Y14 a tag directive", "%TAG ! x:\n---\nname: Cara\n", "%TAG is not supported"),
      .refused(
        "Y15 the second document is broken", "name: Cara\n---\nname: \"Clara\n", "cara.yaml:3:7: error: document 2: "),
    ] as [YAMLCase])
  func `references, tags and documents have to make sense`(_ example: YAMLCase) async throws {
    try await example.check()
  }

  @Test(
    arguments: [
      .refused("Y32 a list", "- name: Cara\n", "and this is a list"),
      .refused("Y32 a text", "Cara\n", "and this is text"),
      .refused("Y32 no blank after the colon", "name:Cara\n", "is a space missing after ':'?"),
      .taken("Y32 an empty file", "", "cara.yaml: warning: no persona in it"),
      .taken("Y32 comments only", "# nothing yet\n", "cara.yaml: warning: no persona in it"),
      .refused("Y32 an empty document", "---\n", "cara.yaml:1:1: error: the document is empty"),
      .refused(
        "Y33 three mistakes in two files", files: ["a.yaml": "name: 12\nfoo: 1\n", "b.yaml": "- 1\n"],
        "a.yaml:1:7: error",
        "a.yaml:2:1: error", "b.yaml:1:1: error"),
      .refused(
        "Y33 1,000 mistakes", "name: Cara\n" + (1...1_000).map { "key\($0): 1\n" }.joined(), "cara.yaml:101:1: error",
        "… and 900 more", not: ["cara.yaml:102:1"]),
    ] as [YAMLCase])
  func `a file has personas, and all its mistakes are reported`(_ example: YAMLCase) async throws {
    try await example.check()
  }
}
