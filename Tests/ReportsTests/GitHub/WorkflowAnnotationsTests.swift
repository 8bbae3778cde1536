import Basics
import Personas
import Reports
import Testing

/// The commands are those of GitHub's runner, escaped as its toolkit does (actions/toolkit, `command.ts`).
struct WorkflowAnnotationsTests {
  @Test(
    arguments: [
      (
        "an error", .example("is wrong"),
        "::error file=personas.d/cara.yaml,line=2,endLine=2,col=7,endColumn=11,title=anamctl%3A account::is wrong\n"
      ),
      (
        "a warning with help and a note",
        .example(
          severity: .warning, help: "do right",
          notes: [.init(message: "see", position: SourcePosition(file: "a.yaml", line: 3, column: 4))]),
        """
        ::warning file=personas.d/cara.yaml,line=2,endLine=2,col=7,endColumn=11,title=anamctl%3A account\
        ::is wrong%0Ahelp: do right%0Anote: a.yaml:3:4: see

        """
      ),
      (
        "a file as a whole", .example(ofFile: "x.yaml"),
        "::error file=x.yaml,title=anamctl%3A file::permission denied\n"
      ),
      (
        "what would end a property", .example(file: "a,b:c%.yaml"),
        "::error file=a%2Cb%3Ac%25.yaml,line=2,endLine=2,col=7,endColumn=11,title=anamctl%3A account::is wrong\n"
      ),
      (
        "what would end a command", .example("50%\r\n::error::x"),
        """
        ::error file=personas.d/cara.yaml,line=2,endLine=2,col=7,endColumn=11,title=anamctl%3A account\
        ::50%25\\u{D}\\n::error::x

        """
      ),
      (
        "what a runner or a terminal would obey", .example("##[group]\u{1B}[31m", help: "::stop-commands::x"),
        """
        ::error file=personas.d/cara.yaml,line=2,endLine=2,col=7,endColumn=11,title=anamctl%3A account\
        ::##\\[group]\\u{1B}[31m%0Ahelp: \\:\\:stop-commands::x

        """
      ),
    ] as [(String, Diagnostic, String)])
  func `a diagnostic is one command`(_ what: String, _ diagnostic: Diagnostic, _ expected: String) {
    #expect(WorkflowAnnotations([diagnostic]).render() == expected, "\(what)")
  }

  @Test func `a range of several lines has no columns, which the runner would refuse`() {
    var diagnostic = Diagnostic.example()
    diagnostic.range.endLine = 4
    let command = WorkflowAnnotations([diagnostic]).render()
    #expect(
      command == "::error file=personas.d/cara.yaml,line=2,endLine=4,title=anamctl%3A account::is wrong\n")
  }

  @Test func `a path begins at the root of the repository`() {
    let note = Diagnostic.Note(message: "see", position: SourcePosition(file: "../a.yaml", line: 3, column: 4))
    let diagnostic = Diagnostic.example(file: "./cara.yaml", notes: [note])
    let paths = RepositoryPaths(roots: ["/repo"], directory: "/repo/team")
    let command = WorkflowAnnotations([diagnostic], paths: paths).render()
    #expect(command.hasPrefix("::error file=team/cara.yaml,line=2,"))
    #expect(command.hasSuffix("note: a.yaml:3:4: see\n"))
  }

  @Test func `more than anyone reads are counted`() {
    func lines(_ count: Int) -> [Substring] {
      WorkflowAnnotations(Array(repeating: .example(), count: count)).render().split(separator: "\n")
    }
    #expect(lines(0).isEmpty)
    #expect(lines(100).count == 100)
    #expect(lines(101).count == 101)
    #expect(lines(1_000).last == "::notice::900 more are not shown")
  }
}
