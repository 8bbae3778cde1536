import Basics
import Personas
import Testing

struct NameResolutionTests {
  @Test(
    arguments: [
      ("voice: Lucy", "voiceId", "lucy"),
      ("avatar: Liv / home", "avatarId", "liv"),
      ("avatar: Liv / office", "avatarId", "liv-office"),
      ("avatar: Mia", "avatarId", "mia"),
      ("avatar: Mia / desk", "avatarId", "mia"),
      ("avatar: Otto", "avatarId", "old"),
      ("avatar: Pia", "avatarId", "public"),
      ("llm: GPT", "llmId", "gpt"),
      ("llm: Llama", "llmId", "llama"),
      ("tools: [skip_turn, end_call]", "toolIds", ["t2", "t1"]),
      ("tools: [end_call, end_call]", "toolIds", ["t1"]),
      ("tools: []", "toolIds", []),
    ] as [(String, String, JSONValue)])
  func `a name stands for an id`(_ line: String, _ field: String, _ id: JSONValue) throws {
    let (persona, problems) = try resolve("name: Cara\n" + line)
    #expect(problems.map(\.line) == [])
    #expect(persona.field(field)?.value == id)
    #expect(persona.references == [])
  }

  @Test(
    arguments: [
      .init("voice: 👉Lucey", "the account has no voice 'Lucey'", help: "did you mean 'Lucy'?"),
      .init(
        "voice: 👉lucy", "the account has no voice 'lucy'",
        help: "this is an id: give it under 'voiceId'"),
      .init(
        "voice: 👉Luc\u{443}", "the account has no voice 'Luc\u{443}'",
        help: "'Lucy' looks the same: it has 'y' (U+0079) where this name has '\u{443}' (U+0443, Cyrillic)"),
      .init("voice: 👉LUCY", "the account has no voice 'LUCY'", help: "did you mean 'Lucy'?"),
      .init(
        "voice: 👉Bartholomew", "the account has no voice 'Bartholomew'",
        help: "the account has 'Lucy', 'Emma', 'Hans', 'Finn', 'Olga' and 1 more"),
      .init(
        "llm: 👉Bartholomew", "the account has no LLM 'Bartholomew'", help: "the account has 'GPT', 'Llama'"),
      .init("avatar: 👉Liv / hom", "the account has no avatar 'Liv / hom'", help: "did you mean 'Liv / home'?"),
      .init("avatar: 👉Liv/home", "the account has no avatar 'Liv/home'", help: "did you mean 'Liv / home'?"),
      .init("tools: [end_call, 👉skip_trun]", "the account has no tool 'skip_trun'", help: "did you mean 'skip_turn'?"),
      .init(
        "avatar: 👉Liv", "2 avatars are called 'Liv'",
        help: "give the full name where there is one, or under 'avatarId' one of these ids: "
          + "liv ('Liv / home'), liv-office ('Liv / office')"),
      .init(
        "tools: [👉book]", "2 tools are called 'book'",
        help: "give the full name where there is one, or under 'toolIds' one of these ids: t3 ('book'), t4 ('book')"),
    ] as [MistakeExample])
  func `a name that stands for no id, or for two, is an error`(_ example: MistakeExample) throws {
    let (persona, problems) = try resolve(example.text + "\nname: Cara")
    example.check(problems)
    #expect(persona.fields.map(\.field.name) == ["name"])
  }

  @Test func `an account without any says so`() {
    let personas = PersonaFile("name: Cara\nvoice: Lucy").personas
    let problems = personas.resolvingNames(in: Catalogue(), under: .test).problems
    #expect(problems[0]?.map(\.help) == ["the account has none"])
  }

  @Test func `problems belong to their persona`() throws {
    let personas = PersonaFile("name: A\nvoice: Lucy\n---\nname: B\nvoice: X\nllm: Y").personas
    let problems = personas.resolvingNames(in: try Catalogue.test(), under: .test).problems
    #expect(problems.mapValues { $0.map(\.range.start.line) } == [1: [5, 6]])
  }

  @Test func `only the parts of the catalogue in which names are looked up are needed`() {
    #expect(PersonaFile("name: A\nvoiceId: lucy").personas.cataloguesOfNames == [])
    #expect(
      PersonaFile("name: A\nvoice: Lucy\n---\nname: B\ntools: [a]").personas.cataloguesOfNames == [.voices, .tools])
  }

  @Test func `a resolved field keeps its place in the file`() throws {
    let (persona, _) = try resolve("name: Cara\nvoice: Lucy")
    #expect(persona.field("voiceId").map { "\($0.range.start)" } == "cara.yaml:2:8")
  }

  private func resolve(_ text: String) throws -> (DesiredPersona, [Diagnostic]) {
    let file = PersonaFile(text)
    #expect(file.problems.map(\.line) == [])
    let (personas, problems) = file.personas.resolvingNames(in: try Catalogue.test(), under: .test)
    return (try #require(personas.first), problems[0] ?? [])
  }
}
