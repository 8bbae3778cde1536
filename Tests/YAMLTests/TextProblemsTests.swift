import Basics
import Testing
import YAML

struct TextProblemsTests {
  @Test func `a prompt is checked for its characters and not as YAML`() {
    #expect(textProblems(Array("a: [\t@\n".utf8), file: "ada.md").isEmpty)
    let problems = textProblems(Array("Be\nkind\u{202E}.".utf8), file: "ada.md")
    #expect(problems.map(\.range.start.description) == ["ada.md:2:5"])
    #expect(textProblems(Array("Be\u{2028}kind\u{202E}.".utf8), file: "ada.md", allowInvisible: true).isEmpty)
  }

  @Test(arguments: [(1_048_575, true), (1_048_576, true), (1_048_577, false)])
  func `a prompt may have 1 MiB`(_ size: Int, _ isAllowed: Bool) {
    let problems = textProblems(Array(repeating: UInt8(ascii: "x"), count: size), file: "ada.md")
    #expect(problems.isEmpty == isAllowed)
    #expect(
      problems.allSatisfy { $0.description == "ada.md:1:1048577: error: the limit 'bytes' of 1048576 is exceeded here" }
    )
  }
}
