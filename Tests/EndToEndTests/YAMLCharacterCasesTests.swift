import Testing

/// Bytes, characters and escapes that may not be in a file, or may.
struct YAMLCharacterCasesTests {
  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static func name(with bytes: UInt8...) -> [UInt8] { Array("name: Ca".utf8) + bytes + Array("ra\n".utf8) }

  @Test(
    arguments: [
      .taken("Y16 a byte order mark", "\u{FEFF}name: Cara\n"),
      .refused("Y16 two byte order marks", "\u{FEFF}\u{FEFF}name: Cara\n", "U+FEFF", "cara.yaml:1:1: error"),
      .refused(
        "Y16 a byte order mark on line 2", "name: Cara\n\u{FEFF}description: x\n", "U+FEFF", "cara.yaml:2:1: error"),
      .refused("Y16 a byte order mark in a value", "name: Ca\u{FEFF}ra\n", "U+FEFF", "cara.yaml:1:9: error"),
      .refused("Y17 UTF-16, little-endian", bytes: utf16("name: Cara\n", bigEndian: false), "UTF-16", "UTF-8"),
      .refused("Y17 UTF-16, big-endian", bytes: utf16("name: Cara\n", bigEndian: true), "UTF-16", "UTF-8"),
      .refused("Y17 UTF-32", bytes: [0xFF, 0xFE, 0, 0, 0x6E, 0, 0, 0], "UTF-32", "UTF-8"),
      .refused("Y18 Latin-1", bytes: name(with: 0xE9), "cara.yaml:1:9: error: 0xE9 is not UTF-8"),
      .refused("Y18 overlong", bytes: name(with: 0xC0, 0xAF), "1:9: error: 0xC0 0xAF is not UTF-8"),
      .refused("Y18 a surrogate", bytes: name(with: 0xED, 0xA0, 0x80), "1:9: error: 0xED 0xA0 0x80 is not UTF-8"),
      .refused("Y18 beyond Unicode", bytes: name(with: 0xF4, 0x90, 0x80, 0x80), "1:9: error: 0xF4", "beyond U+10FFFF"),
      .refused("Y18 NUL", bytes: name(with: 0), "cara.yaml:1:9: error: control character U+0000"),
      .refused("Y18 ESC", bytes: name(with: 0x1B), "cara.yaml:1:9: error: control character U+001B"),
      .refused("Y18 DEL", bytes: name(with: 0x7F), "cara.yaml:1:9: error: control character U+007F"),
      .refused("Y18 C1", bytes: name(with: 0xC2, 0x9B), "cara.yaml:1:9: error: control character U+009B"),
      .refused("Y19 an escaped NUL", "name: \"a\\0b\"\n", "the escape \\0", "U+0000"),
      .refused("Y19 an escaped ESC", "name: \"\\e[2J\"\n", "the escape \\e", "U+001B"),
      .refused("Y19 an escaped C1", "name: \"\\x9b\"\n", "the escape \\x9b", "U+009B"),
      .refused("Y19 an escaped NEL", "name: \"\\N\"\n", "the escape \\N", "U+0085"),
      .refused("Y20 U+2028 in a value", "name: Ca\u{2028}ra\n", "line separator U+2028", "\\L"),
      .refused("Y20 U+2029 in a block", "name: Cara\nsystemPrompt: |\n  a\u{2029}b\n", "line separator U+2029", "\\P"),
      .refused("Y20 U+0085 in a value", "name: Ca\u{85}ra\n", "line separator U+0085"),
      .refused(
        "Y20 U+2028 in a comment", "name: Cara # c\u{2028}zeroDataRetention: false\n", "cara.yaml:1:15: error",
        "line separator U+2028"),
      .refused("Y21 U+202E in a prompt", "name: Cara\nsystemPrompt: a\u{202E}b\n", "U+202E", "--allow-invisible"),
      .refused("Y21 U+E0041 in a prompt", "name: Cara\nsystemPrompt: a\u{E0041}b\n", "U+E0041", "--allow-invisible"),
      .taken("Y21 an emoji family", "name: Cara\nsystemPrompt: \u{1F469}\u{200D}\u{1F467}\n"),
      .taken("Y21 Arabic and Hebrew", "name: Cara\nsystemPrompt: \u{645}\u{631}\u{62D} \u{5E9}\u{5DC}\u{200F}\n"),
      .refused("Y22 a surrogate pair", "name: \"\\ud83d\\ude00\"\n", "surrogate pair", "\u{1F600}", "\\U0001F600"),
      .taken("Y22 an escaped emoji", "name: Cara\ndescription: \"\\U0001F600\"\n"),
      .taken("Y22 an emoji", "name: Cara\ndescription: \u{1F600}\n"),
      .refused(
        "Y23 a tab for indentation", "name: Cara\nvoiceGenerationOptions:\n\tspeed: 1\n",
        "cara.yaml:3:1: error: tab used for",
        not: ["cannot start any token", "violates"]),
      .taken("Y23 a tab behind a colon", "name:\tCara\n"),
      .taken("Y23 a tab at the end of a line", "name: Cara\t\n"),
    ] as [YAMLCase])
  func `a character that may not be there is named at its place`(_ example: YAMLCase) async throws {
    try await example.check()
  }

  @Test func `Y21, invisible characters pass when they are allowed`() async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: Cara\nsystemPrompt: a\u{202E}b\u{E0041}c\n"]) { workspace in
      let checked = try await workspace.anamctl("validate", "--allow-invisible")
      #expect(checked.status == 0, "\(checked.standardError)")
      let planned = try await workspace.anamctl("plan", "--allow-invisible")
      #expect(planned.status == 0, "\(planned.standardError)")
      #expect(planned.standardOutput.contains("\\u{202E}"))
      #expect(!planned.standardOutput.contains("\u{202E}"))
    }
  }
}
