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

  @Test func `S2: from the server`() async throws {
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
        try workspace.sandbox.setFaults("PUT #1+ edit when=after \(edit)")
        let outcome = try await workspace.anamctl("apply", "--yes", "--verbose", "--format", format)
        #expect(outcome.status == 8)
        expectHarmless(outcome, format)
      }
    }
  }

  @Test(arguments: [["plan"], ["apply", "--yes", "--allow-shrink"]])
  func `S2: a line of a megabyte, also on a terminal`(_ arguments: [String]) async throws {
    let long = "\(Self.hostile)\(String(repeating: "x", count: 1_000_000))\(Self.hostile)"
    let yaml = "id: \(Workspace.cara)\ninitialMessage: One\nsystemPrompt: Two\n"
    try await Workspace.with(["personas.d/a.yaml": yaml]) { workspace in
      for terminal in [nil, try TerminalOutput()] {
        workspace.edit(Workspace.cara, #"{"name": "\#(Self.hostile)", "systemPrompt": "\#(long)"}"#)
        // Colours would be anamctl's own.
        let environment = workspace.connection.merging(["NO_COLOR": "1"]) { $1 }
        let outcome = try await RunningAnamctl(
          arguments, in: workspace.folder, environment: environment, terminal: terminal
        ).outcome()
        #expect(outcome.status == 0, "\(outcome.output.prefix(2_000))")
        #expect(outcome.standardOutput.contains(#"\u{1B}[2J"#))
        expectHarmless(outcome, terminal == nil ? "files" : "terminal")
      }
    }
  }

  @Test func `S2: what a CI log would obey stands in no output`() async throws {
    let text = "##[error]no ##vso[task.complete]\\n::error::no"
    let edit = #"{"name": "\#(text)", "systemPrompt": "\#(text)", "initialMessage": "\#(text)"}"#
    try await Workspace.with(["personas.d/a.yaml": "id: \(Workspace.cara)\ninitialMessage: One\n"]) { workspace in
      workspace.edit(Workspace.cara, edit)
      for arguments in [["plan"], ["plan", "--format", "json"], ["apply", "--yes", "--format", "json"]] {
        try workspace.sandbox.setFaults("PUT #1+ edit when=after \(edit)")
        let outcome = try await Anamctl.run(arguments, in: workspace.folder, environment: workspace.connection)
        #expect(!outcome.output.contains("##["), "\(arguments)")
        #expect(!outcome.output.contains("##vso["), "\(arguments)")
        for line in outcome.output.split(separator: "\n") {
          #expect(!line.drop { $0 == " " }.hasPrefix("::"), "\(arguments)")
        }
      }
    }
  }

  @Test(arguments: [400, 422, 500])
  func `S2: from an error's message`(_ status: Int) async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: Cara\ninitialMessage: One\n"]) { workspace in
      try workspace.sandbox.setFaults(#"PUT #1+ \#(status) retry-after=0 body={"message": "\#(Self.hostile)"}"#)
      for format in ["text", "json"] {
        let outcome = try await workspace.anamctl("apply", "--yes", "--verbose", "--format", format)
        #expect(outcome.status != 0)
        expectHarmless(outcome, format)
      }
    }
  }

  @Test func `S2: from the files, their names and the command line`() async throws {
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
