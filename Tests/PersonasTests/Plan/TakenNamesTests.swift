import Basics
import Personas
import TestTools
import Testing

/// Names that other personas have already, or nearly.
struct TakenNamesTests {
  private func warnings(_ name: String, id: String? = nil, besides named: Set<String> = []) throws -> [String] {
    let list = #"[{"id": "a", "name": "Cara"}, {"id": "b", "name": "Porter"}, {"id": "c", "name": "Porter"}]"#
    let summaries = try #require(try JSONValue(parsing: list).elements).compactMap(PersonaSummary.init)
    let source = SourcePosition(file: "a.yaml", line: 1, column: 1)
    let basis = PersonaPlan.Basis(updatedAt: nil, unchanged: [:])
    let step: PersonaPlan.Step =
      id.map { .none(PersonaPlan.Agreement(id: $0, basis: basis)) } ?? .create(PersonaPlan.Creation(changes: []))
    let plan = PersonaPlan(name: name, source: source, step: step)
    return TakenNames(summaries, besides: named).warnings(for: plan)
  }

  @Test func `a creation is told which persona may have been meant`() throws {
    #expect(
      try warnings("C\u{430}ra") == [
        "the server has 'Cara' (a), whose name is easily taken for it, and a second one is created: it has 'a' (U+0061) where "
          + "this name has '\u{430}' (U+0430, Cyrillic); if it is the one that is meant, write 'id: a'"
      ])
    #expect(try warnings("Clara") == [])
  }

  @Test func `a rename onto a name that is taken is told`() throws {
    #expect(
      try warnings("Porter", id: "a") == [
        "the server has another persona of this name, b: then neither can be found by it",
        "the server has another persona of this name, c: then neither can be found by it",
      ])
    #expect(try warnings("PORTER", id: "b").map { $0.prefix(27) } == ["the server has 'Porter' (c)"])
  }

  @Test func `a persona that gets another name from its file has not taken one`() throws {
    #expect(try warnings("cara", besides: ["a"]) == [])
    #expect(try warnings("Cara", id: "a") == [])
  }
}
