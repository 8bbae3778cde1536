import Basics
import Personas
import Reports
import Testing

struct MarkdownFailureTests {
  private static let place = SourceRange(at: SourcePosition(file: "personas.d/cara.yaml", line: 3, column: 9))

  private static let report = ErrorReport(
    [
      .warning(.account, "'systemPrompt' is blank", at: place),
      .error(
        .account, "the account has no voice 'Lucy @all'", at: place, help: "did you mean 'Lucy - Fresh & Casual'?",
        notes: [Diagnostic.Note(message: "the other one", position: SourcePosition(file: "b.yaml", line: 1, column: 1))]
      ),
    ], exitCode: 3)

  @Test func `errors stand before warnings, each with its place and what to do`() {
    #expect(
      MarkdownFailure().render(Self.report) == """
        <!-- anamctl plan -->

        **There is no plan: 1 error in the files.**

        - `personas.d/cara.yaml:3:9`: the account has no voice 'Lucy `@all`' (the other one: `b.yaml:1:1`) — did you mean \
        'Lucy `-` Fresh `&` Casual'?
        - `personas.d/cara.yaml:3:9`: warning: 'systemPrompt' is blank

        """)
  }

  @Test func `what has no place is a sentence`() {
    #expect(
      MarkdownFailure().render(ErrorReport(messages: ["the key is refused"], exitCode: 6))
        == "<!-- anamctl plan -->\n\n**There is no plan.**\n\n- the key is refused\n")
  }

  @Test func `what has no room is counted`() {
    let errors = (1...200).map { Diagnostic.error(.account, "mistake number \($0) of many", at: Self.place) }
    let markdown = MarkdownFailure(byteLimit: 2_000).render(ErrorReport(errors, exitCode: 3))
    #expect(markdown.utf8.count <= 2_000)
    #expect(markdown.contains("more not shown: see the job's log."))
    #expect(markdown.contains("200 errors"))
  }

  @Test func `a page has the same, and nothing of it is markup`() {
    let page = PageStructure(HTMLFailure().render(Self.report))
    #expect(page.problems == [])
    #expect(page.text.contains("There is no plan: 1 error in the files."))
    #expect(page.text.contains("the account has no voice 'Lucy @all'"))
    #expect(page.text.contains("did you mean 'Lucy - Fresh & Casual'?"))
    #expect(page.text.contains("personas.d/cara.yaml:3:9"))
  }
}
