import Testing

/// Keys that are unknown, personas that are there twice, and addresses that nothing is sent to.
struct ConfigurationCasesTests {
  @Test(
    arguments: [
      .refused("C1 an unknown key", "name: Cara\nsystemprompt: Hi\n", "did you mean 'systemPrompt'?"),
      .refused(
        "C1 an unknown key of options", "name: Cara\nvoiceGenerationOptions:\n  stabilty: 1\n",
        "cara.yaml:3:3: error: unknown key 'voiceGenerationOptions.stabilty'", "did you mean 'stability'?"),
      .refused(
        "C7 a persona twice by its id", files: ["a.yaml": "id: p1\nname: A\n", "b.yaml": "id: p1\nname: B\n"],
        "b.yaml:1:5: error: another persona has the id 'p1'", "a.yaml:1:5: the first one is here"),
      .refused(
        "C7 a persona twice by its name", files: ["a.yaml": "name: Cara\n", "b.yaml": "name: Cara\n"],
        "b.yaml:1:7: error: another persona has the name 'Cara'", "a.yaml:1:7: the first one is here"),
      .refused(
        "C7 a persona twice, once with its id", files: ["a.yaml": "id: p1\nname: Cara\n", "b.yaml": "name: Cara\n"],
        "b.yaml:1:7: error: another persona has the name 'Cara'", "a.yaml:2:7: the first one is here"),
    ] as [YAMLCase])
  func `a mistake in a file is found before anything is sent`(_ example: YAMLCase) async throws {
    try await example.check()
  }

  @Test(arguments: [
    ("http://x", "http"), ("http://127.0.0.1.x", "http"), ("http://127.0.0.1@x", "user"), ("https://u:p@x", "user"),
    ("file:///", "address"), ("https://x/?q", "query"), ("", "address"),
  ])
  func `C14 and C15, an address that the key must not go to`(_ url: String, _ reason: String) async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: Cara\n"]) { workspace in
      let outcome = try await workspace.anamctl("plan", "--api-url", url)
      #expect(outcome.status == 64, "\(outcome.standardError)")
      #expect(outcome.standardOutput == "")
      #expect(outcome.standardError.contains(reason), "\(outcome.standardError)")
      #expect(workspace.requests == [])
    }
  }
}
