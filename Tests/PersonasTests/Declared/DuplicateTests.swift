import Basics
import Personas
import Testing

struct DuplicateTests {
  @Test(
    arguments: [
      ("id: a\n---\nid: b\n", []),
      ("name: Cara\n---\nname: Clara\n", []),
      ("name: Caf\u{E9}\n---\nname: Cafe\u{301}\n", []),
      ("id: a\n---\nid: a\n", ["3:5 another persona has the id 'a'"]),
      ("name: Cara\n---\nname: Cara\n", ["3:7 another persona has the name 'Cara'"]),
      ("id: a\nname: Cara\n---\nname: Cara\n", ["4:7 another persona has the name 'Cara'"]),
      ("name: Cara\n---\nid: a\nname: Cara\n", ["4:7 another persona has the name 'Cara'"]),
      ("id: a\nname: Cara\n---\nid: b\nname: Cara\n", []),
      ("id: a\nname: Cara\n---\nid: b\nname: Cara\n---\nname: Cara", ["7:7 another persona has the name 'Cara'"]),
      (
        "name: Cara\n---\nname: Cara\n---\nname: Cara",
        ["3:7 another persona has the name 'Cara'", "5:7 another persona has the name 'Cara'"]
      ),
    ] as [(String, [String])])
  func `a persona is described once`(_ text: String, _ expected: [String]) {
    let file = PersonaFile(text)
    #expect(file.problems.map(\.line) == [])
    #expect(file.personas.duplicateProblems(under: .test).map(\.line) == expected)
  }

  @Test func `the error points to the first one`() {
    let problems = PersonaFile("name: Cara\n---\nname: Cara").personas.duplicateProblems(under: .test)
    let first = SourcePosition(file: "cara.yaml", line: 1, column: 7)
    #expect(problems.map(\.notes) == [[.init(message: "the first one is here", position: first)]])
  }
}
