import Personas
import Testing
import YAML

/// A field knows how its file says it.
struct DeclarationTests {
  private func declaration(of field: String, in text: String) throws -> DesiredField.Declaration {
    let persona = try #require(PersonaFile(text).personas.first)
    let complete = persona.textFiles.reduce(persona) { $0.setting($1, to: "Hi", at: $0.range) }
    let resolved = [complete].resolvingNames(in: try .test(), under: .test).personas[0]
    return try #require(resolved.field(field)).declaration
  }

  @Test func `a value, names or files, with the key as written`() throws {
    guard case .value(let key) = try declaration(of: "voiceId", in: "name: A\nvoiceId: lucy") else {
      Issue.record("a value is expected")
      return
    }
    #expect(key.name == "voiceId")
    #expect(key.source?.bytes == 8..<15)
    guard
      case .names(let names, let nameKey) = try declaration(of: "toolIds", in: "name: A\ntools: [end_call, skip_turn]")
    else {
      Issue.record("names are expected")
      return
    }
    #expect(nameKey.name == "tools")
    #expect(names.map(\.value) == ["end_call", "skip_turn"])
    let files = "name: A\nsystemPromptFile: [a.md, ./b.md]"
    guard case .files(let paths, let fileKey) = try declaration(of: "systemPrompt", in: files) else {
      Issue.record("files are expected")
      return
    }
    #expect(fileKey.name == "systemPromptFile")
    #expect(paths.map(\.value) == ["a.md", "./b.md"])
  }
}
