import Personas
import Reports
import Testing
import YAML

struct FieldHelpTests {
  private static func help() throws -> FieldHelp {
    try FieldHelp(Contract.builtIn(), style: TextStyle(isColoured: false))
  }

  /// Every key that can be explained, with the keys below it.
  private static func paths(of contract: Contract) -> [String] {
    contract.fields.flatMap { field in
      let nested = Set(field.schema.shapes.flatMap(\.properties).map(\.name))
      return field.fileKeys + nested.sorted().map { "\(field.name).\($0)" }
    }
  }

  @Test func `a name key is explained with its field's limits and resets`() throws {
    #expect(
      try Self.help().explanation(of: "voice") == """
        voice

          The voice. `voice` takes its name instead.

          value      a name, looked up in the account
          null       not allowed
          instead    `voiceId` with the id, not both
          read back  `voice.id` of the persona
          resets     `voiceGenerationOptions`, with every change that does not bring its
                     own
          to create  needed

          Example:

            voice: Lucy - Fresh & Casual

        """)
  }

  @Test func `an option is explained for each kind of voice`() throws {
    #expect(
      try Self.help().explanation(of: "voiceGenerationOptions.speed") == """
        voiceGenerationOptions.speed

          The pace, as a factor.

          ElevenLabs V1     a number from 0.7 to 1.2
          ElevenLabs V2     a number from 0.7 to 1.2
          Cartesia Sonic-3  a number from 0.6 to 1.5
          Fish Audio        a number from 0.5 to 2
          null              not allowed

          Example:

            voiceGenerationOptions:
              speed: 1

        """)
  }

  @Test(arguments: [
    ("initialMessage", "clears it"),
    ("llmId", "not allowed; write CUSTOMER_CLIENT_V1 for none"),
    ("description", #"not allowed; write "" for none"#),
    ("voiceGenerationOptions", "asks for the reset that a new `voiceId` brings"),
    ("avatarModel", "`avatarId`, if the new one does not support it"),
    ("toolIds", "as a set: order and repetition do not count"),
    ("systemPrompt", "`systemPromptFile` with one path or a list of paths"),
    ("voiceDetectionOptions", "silenceBeforeSessionEndSeconds   a number, 0 or more"),
    ("id", "an id: letters, digits, '-' and '_'"),
  ])
  func `an explanation says what there is to know`(_ key: String, _ words: String) throws {
    #expect(try Self.help().explanation(of: key).contains(words))
  }

  @Test(arguments: [
    ("systemprompt", "systemPrompt"), ("voices", "voice"), ("Voice", "voice"),
    ("voiceGenerationOptions.sped", "voiceGenerationOptions.speed"),
    ("voicedetectionoptions.x", "voiceDetectionOptions.x"),
    ("voiceGenerationOptions.temperature", "voiceGenerationOptions"),
    ("name.first", "name"), ("voice.id", "voice"), ("", nil), ("temperature", nil), (".", nil),
  ])
  func `an unknown key is refused with the nearest`(_ path: String, _ nearest: String?) throws {
    #expect(throws: UnknownKey(path: path, nearest: nearest)) { try Self.help().explanation(of: path) }
  }

  @Test func `the overview has a line for each field, with all its keys`() throws {
    let lines = try Self.help().overview().split(separator: "\n")
    let keys = try [Contract.idKey] + Contract.builtIn().fields.map { $0.fileKeys.joined(separator: ", ") }
    #expect(lines.count >= keys.count)
    for (line, key) in zip(lines, keys) { #expect(line.hasPrefix("\(key)  "), "\(line)") }
  }

  @Test func `no line is wider than 80 columns, and every example is valid`() throws {
    for (name, contract) in try Contract.variants() {
      let help = FieldHelp(contract, style: TextStyle(isColoured: false))
      let texts = try Self.paths(of: contract).map { try help.explanation(of: $0) } + [help.overview()]
      for line in texts.flatMap({ $0.split(separator: "\n") }) { #expect(line.count <= 80, "\(name): \(line)") }
      for text in texts {
        let parts = text.split(separator: "\n\n  Example:\n\n")
        guard parts.count == 2 else { continue }
        let yaml = "id: p1\n" + parts[1].split(separator: "\n").map { $0.dropFirst(4) + "\n" }.joined()
        let parsed = parseYAML(Array(yaml.utf8), file: "example.yaml")
        let problems = parsed.documents.flatMap { PersonaReader.read($0, under: contract).problems }
        #expect(parsed.documents.count == 1 && parsed.diagnostics == [] && problems == [], "\(name): \(yaml)")
      }
    }
  }

  @Test func `the built-in contract has an example for every key`() throws {
    for path in Self.paths(of: try Contract.builtIn()) {
      #expect(try Self.help().explanation(of: path).contains("Example:"), "\(path)")
    }
  }

  @Test func `text from a document cannot control the terminal`() throws {
    let properties = #"""
      {"name": {"type": "string", "description": "a\u001b[31mb", "example": "c\u001b[31md"},
       "e\u001b[31mf": {"properties": {"g\u001b[31mh": {"type": "string"}}}}
      """#
    let body = #"{"content": {"application/json": {"schema": {"properties": \#(properties)}}}}"#
    let document = #"{"openapi": "3.1.0", "paths": {"/v1/personas/{id}": {"put": {"requestBody": \#(body)}}}}"#
    let contract = try Contract.builtIn().updated(from: Array(document.utf8), file: "openapi.json")
    let help = FieldHelp(contract, style: TextStyle(isColoured: false))
    let texts = [help.overview(), try help.explanation(of: "name"), try help.explanation(of: "e\u{1B}[31mf")]
    for text in texts { #expect(!text.unicodeScalars.contains("\u{1B}")) }
  }
}
