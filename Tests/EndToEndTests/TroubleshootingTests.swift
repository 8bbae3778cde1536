import Testing

/// The messages in `docs/troubleshooting.md` are those that the program prints.
struct TroubleshootingTests {
  private static let examples = Trouble.connection + Trouble.files + Trouble.apply + Trouble.history

  @Test(arguments: examples) func `the program prints the message`(_ example: Trouble) async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\nsystemPrompt: New.\n"]) { workspace in
      let outcome = try await example.provoke(workspace)
      #expect(outcome.status != 0)
      var rest = Substring(outcome.standardError)
      for part in example.message.split(separator: "…") {
        let found = try #require(rest.firstRange(of: part), "'\(part)' is not in: \(outcome.standardError)")
        rest = rest[found.upperBound...]
      }
    }
  }

  @Test func `every message of the page has an example`() throws {
    let headings = try Repository.text(of: "docs/troubleshooting.md").split(separator: "\n").filter {
      $0.hasPrefix("### `") && $0.hasSuffix("`")
    }
    #expect(headings.map { $0.dropFirst(5).dropLast() } == Self.examples.map { $0.message[...] })
  }
}
