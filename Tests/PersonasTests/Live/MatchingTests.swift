import Basics
import Personas
import TestTools
import Testing

struct MatchingTests {
  private static let summaries = """
    [
      {"id": "a", "name": "Cara"}, {"id": "b", "name": "Twin"}, {"id": "c", "name": "Twin"},
      {"id": "d", "name": "Caf\u{E9}"}, {"id": "e", "name": ""}, {"id": "a", "name": "Cara"}
    ]
    """

  @Test(
    arguments: [
      ("name: Cara", ["a"]),
      ("name: cara", ["create"]),
      ("name: Nobody", ["create"]),
      ("name: Caf\u{E9}", ["d"]),
      (
        "name: Cafe\u{301}",
        [
          "1:7 the server has this name in another spelling, d: it has '\u{E9}' (U+00E9) where this name has 'e' (U+0065) and U+0301"
        ]
      ),
      ("id: z\nname: Cara", ["z"]),
      ("id: b\nname: Twin", ["b"]),
      ("name: Twin", ["1:7 the server has 2 personas named 'Twin'"]),
      ("name: Cara\n---\nname: Nobody\n---\nid: b", ["a", "create", "b"]),
      (
        "name: Cara\n---\nid: a\nname: Clara",
        ["a", "3:1 this persona is also described elsewhere: both are a on the server"]
      ),
    ] as [(String, [String])])
  func `a persona is found by its id, else by its exact name`(_ text: String, _ expected: [String]) throws {
    let file = PersonaFile(text)
    #expect(file.problems.map(\.line) == [])
    let matches = file.personas.matches(in: try summaries(), under: .test)
    #expect(matches.map(line) == expected)
  }

  @Test func `a list with nameless personas does not show that a name is free`() throws {
    let nameless = PersonaSummary(try JSONValue(parsing: #"{"id": "z", "name": 7}"#))
    let list = try summaries() + [try #require(nameless)]
    let matches = PersonaFile("name: Nobody\n---\nname: Cara").personas.matches(in: list, under: .test)
    #expect(
      matches.map(line) == [
        "1:7 the server's list has personas without a name, such as z: this one may be among them", "a",
      ])
  }

  @Test func `what another file describes by its id is not found by its name`() throws {
    let others = PersonaFile("id: a\nname: Clara").personas
    let matches = PersonaFile("name: Cara").personas.matches(in: try summaries(), besides: others, under: .test)
    #expect(matches.map(line) == ["1:1 this persona is also described elsewhere: both are a on the server"])
  }

  @Test func `two personas of one name are listed with their ids`() throws {
    let match = PersonaFile("name: Twin").personas.matches(in: try summaries(), under: .test).first
    guard case .problem(let problem) = match else {
      Issue.record("a problem is expected")
      return
    }
    #expect(problem.help == "add one of these: id: b, id: c")
  }

  @Test(arguments: [
    ("name: Cara", #"{"name": "Cara"}"#, nil),
    ("name: Cara", #"{"name": "Clara"}"#, "1:7 the server's list calls p1 'Cara', and the persona itself says 'Clara'"),
    (
      "name: Caf\u{E9}", #"{"name": "Cafe\u0301"}"#,
      "1:7 the server's list calls p1 'Caf\u{E9}', and the persona itself says 'Cafe\u{301}'"
    ),
    ("id: p1\nname: Cara", #"{"name": "Clara"}"#, nil), ("name: Cara", #"{"name": null}"#, nil),
  ])
  func `a match by name is confirmed by the persona itself`(
    _ file: String, _ live: String, _ problem: String?
  ) throws {
    let persona = try #require(PersonaFile(file).personas.first)
    #expect(persona.problem(confirming: try LivePersona(live), under: .test)?.line == problem)
  }

  @Test func `no persona is created if one has its name, whatever the list says`() throws {
    let persona = try #require(PersonaFile("name: Cara").personas.first)
    let problem = persona.problem(creatingBeside: try LivePersona(#"{"name": "Cara"}"#), under: .test)
    #expect(problem?.line == "1:7 p1 says that it is called 'Cara', and the server's list calls it otherwise")
    #expect(persona.problem(creatingBeside: try LivePersona(#"{"name": "cara"}"#), under: .test) == nil)
  }

  @Test func `the list is needed if a persona has no id`() {
    #expect(PersonaFile("name: A\n---\nid: b").personas.needSummaries)
    #expect(!PersonaFile("id: a\nname: A\n---\nid: b").personas.needSummaries)
  }

  private func summaries() throws -> [PersonaSummary] {
    try #require(try JSONValue(parsing: Self.summaries).elements).compactMap(PersonaSummary.init)
  }

  private func line(_ match: Match) -> String {
    switch match {
    case .live(let id): id
    case .create: "create"
    case .problem(let problem): problem.line
    }
  }
}
