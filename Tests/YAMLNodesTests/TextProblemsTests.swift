import Testing
import YAMLNodes

struct TextProblemsTests {
  @Test func `a prompt is checked for its characters and not as YAML`() {
    #expect(textProblems(Array("a: [\t@\n".utf8), file: "ada.md").isEmpty)
    let problems = textProblems(Array("Be\nkind\u{202E}.".utf8), file: "ada.md")
    #expect(problems.map(\.range.start.description) == ["ada.md:2:5"])
    #expect(textProblems(Array("Be\u{2028}kind\u{202E}.".utf8), file: "ada.md", allowInvisible: true).isEmpty)
  }
}
