import Basics
import Personas
import Testing

struct PersonaReaderTests {
  @Test(
    arguments: [
      .init("name: Cara\n👉systemprompt: Hi", "unknown key 'systemprompt'", help: "did you mean 'systemPrompt'?"),
      .init("name: Cara\n👉voiceID: a", "unknown key 'voiceID'", help: "did you mean 'voiceId'?"),
      .init("name: Cara\n👉tool: [a]", "unknown key 'tool'", help: "did you mean 'tools'?"),
      .init("id: p1\n👉nmae: Cara", "unknown key 'nmae'", help: "did you mean 'name'?"),
      .init(
        "name: Cara\n👉temperature: 1", "unknown key 'temperature'",
        help: "'anamctl explain' lists the keys of a persona"),
    ] as [MistakeExample])
  func `an unknown key is an error that names the nearest`(_ example: MistakeExample) { example.check() }

  @Test(
    arguments: [
      .init("👉- name: Cara", "a persona is a mapping of keys to values, and this is a list"),
      .init(
        "👉name:Cara", "a persona is a mapping of keys to values, and this is text",
        help: "is a space missing after ':'?"),
      .init("👉12", "a persona is a mapping of keys to values, and this is a number"),
      .init("👉{}", "the persona has neither 'name' nor 'id'"),
      .init(
        "👉systemPrompt: Hi\nskipGreeting: true", "the persona has neither 'name' nor 'id'",
        help: "add 'name: …', by which it is found on the server"),
      .init("name: Cara\n---\n👉skipGreeting: true", "the persona has neither 'name' nor 'id'"),
      .init("👉avatar: a\navatarModel: cara-3", "the persona has neither 'name' nor 'id'"),
    ] as [MistakeExample])
  func `a document that is not a persona is an error`(_ example: MistakeExample) { example.check() }

  @Test(
    arguments: [
      .init("name: 👉''", "the name is empty"),
      .init(
        "name: 👉' Cara'", "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara'"),
      .init(
        "name: 👉\"Cara\\u00A0\"",
        "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara'"),
      .init(
        "name: 👉\"Cara\\nTwo\"",
        "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara Two'"),
      .init(
        "name: 👉|\n  Cara\n",
        "the name begins or ends with a blank, or has a line break or an invisible character in it",
        help: "write 'Cara'"),
      .init("name: 👉5", "'name' must be text, not a number", help: "if text is meant, quote it: \"5\""),
      .init("name: 👉null", "'name' cannot be null", help: "leave the key out to leave the field as it is"),
    ] as [MistakeExample])
  func `a name is text that a server cannot change`(_ example: MistakeExample) { example.check() }

  @Test(
    arguments: [
      .init("id: 👉a/b", "'a/b' is not an id", help: "an id has letters, digits, '-' and '_', 128 at most"),
      .init("id: 👉12", "'id' must be text, not a number"),
      .init("id: 👉''", "'' is not an id"),
      .init("id: 👉null", "'id' must be text, not null"),
      .init("id: 👉..", "'..' is not an id"),
      .init(
        "name: Cara\nvoiceId: 👉Lucy - Fresh", "'Lucy - Fresh' is not an id",
        help: "an id has letters, digits, '-' and '_', 128 at most; to give a name, write 'voice: …'"),
      .init("name: Cara\nllmId: 👉a?b=c", "'a?b=c' is not an id"),
      .init("name: Cara\ntoolIds: [a, 👉end call]", "'end call' is not an id"),
      .init(
        "name: Cara\ntoolIds: [👉1]", "an item of 'toolIds' must be text, not a number",
        help: "if text is meant, quote it: \"1\""),
      .init(
        "name: Cara\navatarId: 👉'\(String(repeating: "a", count: 129))'",
        "'\(String(repeating: "a", count: 60))…' is not an id"),
    ] as [MistakeExample])
  func `an id is made of what a path can hold`(_ example: MistakeExample) { example.check() }

  @Test(
    arguments: [
      .init(
        "name: Cara\nvoiceId: a\n👉voice: Lucy", "'voice' and 'voiceId' say the same thing", help: "keep one of the two"),
      .init("name: Cara\navatar: Liv\n👉avatarId: a", "'avatarId' and 'avatar' say the same thing"),
      .init("name: Cara\nllm: GPT\n👉llmId: a", "'llmId' and 'llm' say the same thing"),
      .init("name: Cara\ntools: []\n👉toolIds: []", "'toolIds' and 'tools' say the same thing"),
      .init(
        "name: Cara\nsystemPrompt: Hi\n👉systemPromptFile: a.md",
        "'systemPromptFile' and 'systemPrompt' say the same thing"),
      .init("name: Cara\n👉name: Clara", "duplicate key 'name'"),
    ] as [MistakeExample])
  func `a field is given once`(_ example: MistakeExample) { example.check() }

  @Test(
    arguments: [
      .init("name: Cara\nvoice: 👉12", "'voice' must be text, not a number", help: "if text is meant, quote it: \"12\""),
      .init("name: Cara\nvoice: 👉[Lucy]", "'voice' must be text, not a list"),
      .init("name: Cara\navatar: 👉''", "'avatar' must be text, not empty text"),
      .init("name: Cara\nllm: 👉null", "'llm' cannot be null"),
      .init("name: Cara\ntools: 👉end_call", "'tools' must be a list of names", help: "write 'tools: [end_call]'"),
      .init("name: Cara\ntools: 👉null", "'tools' cannot be null"),
      .init("name: Cara\ntools: [a, 👉true]", "an item of 'tools' must be text, not true or false"),
      .init("name: Cara\nsystemPromptFile: 👉7", "'systemPromptFile' must be text, not a number"),
      .init("name: Cara\nsystemPromptFile: [a.md, 👉{}]", "an item of 'systemPromptFile' must be text, not a mapping"),
      .init("name: Cara\nsystemPromptFile: 👉[]", "'systemPromptFile' names no file"),
    ] as [MistakeExample])
  func `names and paths are text`(_ example: MistakeExample) { example.check() }

  @Test func `a file is read into its managed fields, names and paths`() throws {
    let file = PersonaFile(
      """
      # Cara's file
      systemPromptFile: [a.md, b.md]
      name: Cara
      tools: [end_call, skip_turn]
      voice: Lucy
      description: "Front desk\\n\\n"
      """)
    #expect(file.problems.map(\.line) == [])
    let persona = try #require(file.personas.first)
    #expect(persona.id == nil)
    #expect(persona.displayName(under: .test) == "Cara")
    #expect("\(persona.range.start)" == "cara.yaml:2:1")
    #expect(persona.fields.map(\.field.name) == ["name", "description"])
    #expect(persona.field("description")?.value == "Front desk")
    #expect(persona.references.map(\.field.name) == ["toolIds", "voiceId"])
    #expect(persona.references.first?.names.map(\.value) == ["end_call", "skip_turn"])
    #expect(persona.textFiles.map(\.field.name) == ["systemPrompt"])
    #expect(
      persona.textFiles.first?.paths.map { "\($0.value) \($0.range.start)" } == [
        "a.md cara.yaml:2:20", "b.md cara.yaml:2:26",
      ])
  }

  @Test func `a persona without a name is called by its id`() throws {
    let persona = try #require(PersonaFile("id: p1\nskipGreeting: yes").personas.first)
    #expect(persona.displayName(under: .test) == "p1")
    #expect(persona.id?.value == "p1")
  }

  @Test func `the text of a field's files becomes its value, in canonical form`() throws {
    let persona = try #require(PersonaFile("name: Cara\nsystemPromptFile: a.md").personas.first)
    let reference = try #require(persona.textFiles.first)
    let place = SourceRange(at: SourcePosition(file: "a.md", line: 1, column: 1))
    let complete = persona.setting(reference, to: "Be\r\nbrief.\r\n", at: place).sorted(under: .test)
    #expect(complete.textFiles == [])
    #expect(complete.field("systemPrompt")?.value == "Be\nbrief.")
    #expect(complete.field("systemPrompt")?.range == place)
  }

  @Test func `all problems of a file are found together`() {
    let file = PersonaFile("name: ''\nskipGreeting: 1\nvoiceId: a b\nmood: good")
    #expect(file.problems.map(\.range.start.line) == [1, 2, 3, 4])
  }
}
