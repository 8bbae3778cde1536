import AnamSandbox
import Foundation
import Testing

/// Text that would act on a terminal, from the server and from the files.
struct HostileTextTests {
  /// CSI, OSC 0, 8 and 52, DCS, BEL, BS, CR, DEL, and C1 as scalars, as JSON and YAML write them in double quotes.
  private static let hostile = [
    #"\u001b[2J\u001b[1;31m"#, #"\u001b]0;title\u0007"#, #"\u001b]8;;http://evil\u001b\\link"#,
    #"\u001b]52;c;ZXZpbA==\u0007"#, #"\u001bPq\u001b\\"#, #"a\u0008b"#, #"good\rbad"#, #"\u007f"#,
    #"\u009b2J"#, #"\u0085\u0090\u009d"#,
  ].joined(separator: " ")

  private func expectHarmless(
    _ outcome: Anamctl.Outcome, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in [outcome.standardOutput, outcome.standardError] {
      let raw = text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
      }
      let values = Set(raw.map(\.value)).sorted()
      #expect(values == [], "\(what)", sourceLocation: sourceLocation)
    }
  }

  @Test func `from the server`() async throws {
    let yaml = "id: \(Workspace.cara)\ninitialMessage: One\nsystemPrompt: Two\n"
    let text = "\"\(Self.hostile)\""
    let edit = #"{"name": \#(text), "systemPrompt": \#(text), "initialMessage": \#(text)}"#
    try await Workspace.with(["personas.d/a.yaml": yaml]) { workspace in
      workspace.edit(Workspace.cara, edit)
      for arguments in [["plan"], ["plan", "--format", "json"], ["plan", "--out", "p"], ["show", "p"]] {
        let outcome = try await RunningAnamctl(
          arguments, in: workspace.folder, environment: workspace.connection
        ).outcome()
        #expect(outcome.status == 0, "\(arguments): \(outcome.standardError)")
        expectHarmless(outcome, "\(arguments)")
      }
      for format in ["text", "json"] {
        workspace.edit(Workspace.cara, edit)
        try workspace.sandbox.setFaults("PUT #1+ overlay \(edit)")
        let outcome = try await workspace.anamctl("apply", "--yes", "--verbose", "--format", format)
        #expect(outcome.status == 8)
        expectHarmless(outcome, format)
      }
    }
  }

  @Test(arguments: [400, 422, 500])
  func `from an error's message`(_ status: Int) async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: Cara\ninitialMessage: One\n"]) { workspace in
      try workspace.sandbox.setFaults(#"PUT #1+ \#(status) retry-after=0 body={"message": "\#(Self.hostile)"}"#)
      for format in ["text", "json"] {
        let outcome = try await workspace.anamctl("apply", "--yes", "--verbose", "--format", format)
        #expect(outcome.status != 0)
        expectHarmless(outcome, format)
      }
    }
  }

  @Test func `from the files, their names and the command line`() async throws {
    let files = [
      "personas.d/a.yaml": "name: Cara\nsystemPrompt: \"\(Self.hostile)\"\n",
      "personas.d/b\u{1B}[2J\u{9B}.yaml": "name: Night desk\n\"k\(Self.hostile)\": 1\n",
    ]
    try await Workspace.with(files) { workspace in
      for arguments in [
        ["validate"], ["validate", "--format", "json"], ["plan"], ["plan", "--target", "\u{1B}[2J\u{7}"],
        ["plan", "no\u{1B}[2J\u{9B}file"], ["apply", "--yes", "--plan", "\u{1B}]0;x\u{7}"], ["show", "\u{8}\r"],
        ["plan", "--api-url", "http://\u{1B}[2J"], ["plan", "--\u{1B}[2J"], ["explain", "\u{1B}[2J\u{9B}"],
        ["plan", "--trace-bodies", "\u{1B}[2J/x", "--verbose"],
      ] {
        let outcome = try await RunningAnamctl(
          arguments, in: workspace.folder, environment: workspace.connection
        ).outcome()
        #expect(outcome.status != 0, "\(arguments)")
        expectHarmless(outcome, "\(arguments)")
      }
    }
  }
}
