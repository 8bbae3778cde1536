import AnamSandbox
import Basics
import Foundation
import Testing

/// Every call of the program that the README, `docs/` and `examples/` show works.
struct ExampleCommandsTests {
  private static let calls: [DocumentedCall] = Repository.documents("md", "yml", "yaml").flatMap { file in
    // A file that cannot be read has no calls, and then the test of the files fails.
    DocumentedCall.all(in: (try? Repository.text(of: file)) ?? "", of: file)
  }

  /// Those that can be run as they are, each once.
  private static let runnable = calls.filter { !$0.isMention && !$0.hasPlaceholders }
    .reduce(into: [[String]: DocumentedCall]()) { $0[$1.arguments] = $0[$1.arguments] ?? $1 }
    .values.sorted { $0.testDescription < $1.testDescription }

  @Test(arguments: [
    "README.md", "docs/apply.md", "docs/ci.md", "docs/concepts.md", "docs/drift.md", "docs/exit-codes.md",
    "docs/plans.md", "docs/sandbox.md", "docs/security.md", "docs/troubleshooting.md", "docs/validate.md",
    "examples/README.md",
    "examples/github-actions/anamctl.yml", "examples/github-actions/install-anamctl/action.yml",
    "examples/gitlab-ci/.gitlab-ci.yml", "examples/pre-commit/.pre-commit-config.yaml",
    "examples/pre-commit/.pre-commit-hooks.yaml",
  ])
  func `the file shows calls`(_ file: String) {
    #expect(Self.calls.contains { $0.file == file })
  }

  @Test func `every call that is shown has a command and options that there are`() async throws {
    let reference = try await HelpDump.read()
    for call in Self.calls {
      // A sentence may name an option without its value.
      let mistake = reference.mistake(in: call.arguments + (call.isMention ? ["…"] : []))
      #expect(mistake == nil, "\(call.testDescription)")
    }
  }

  @Test func `most calls can be run as they are`() {
    #expect(Self.runnable.count >= 20)
  }

  @Test(arguments: runnable) func `the call works`(_ call: DocumentedCall) async throws {
    try await Workspace.withDocuments { workspace in
      if call.arguments.first == "sandbox" {
        try await workspace.expectSandbox(call.arguments)
        return
      }
      if call.arguments.contains("plan.json"), !call.arguments.contains("--out") {
        #expect(try await workspace.anamctl("plan", "--out", "plan.json").status == 0)
      }
      let isAsking = call.arguments.first == "apply" && !call.arguments.contains("--yes")
      let outcome = try await Anamctl.run(
        call.arguments + (isAsking ? ["--yes"] : []), in: workspace.folder, environment: workspace.connection)
      let tellsDifferences = call.arguments.contains("--detailed-exitcode") || call.arguments.first == "drift"
      let expected: Set<Int32> = tellsDifferences ? [0, 2] : [0]
      #expect(expected.contains(outcome.status), "\(outcome.standardError)")
    }
  }

  @Test func `calls are found in transcripts, scripts, workflows and sentences, and in nothing else`() {
    let text = """
      Run `anamctl plan --fast`, not `plan`.

      ```console
      $ FOO=1 anamctl plan --out 'my plan.json' | head -1 # anamctl no
      anamctl: error: not a call
      $ echo anamctl no; ! anamctl apply \\
          --yes >log 2>&1
      $ anamctl show <file> <in >out; source <(anamctl version)
      ```

      ```
      ~ update  Cara's persona
      anamctl show "a b" &
      ```

      ```yaml
      steps:
        - run: |
            status=$(anamctl validate) || exit
        - run: [not, a, command]
        - name: anamctl no
      ```

      ```text
      anamctl no
      ```

      """
    let calls = DocumentedCall.all(in: text, of: "a.md")
    #expect(
      calls.map(\.arguments) == [
        ["plan", "--out", "my plan.json"], ["apply", "--yes"], ["show", "…"], ["version"], ["show", "a b"],
        ["validate"], ["plan", "--fast"],
      ])
    #expect(calls.filter(\.isMention).map(\.arguments) == [["plan", "--fast"]])
  }

  @Test(arguments: [
    ("plan --fast", "'plan' has no option '--fast'"),
    ("plan --format yaml", "'--format' does not take 'yaml'"),
    ("plan --out", "'--out' has no value"),
    ("destroy --yes", "no command 'destroy'"),
    ("", "no command ''"),
  ])
  func `a call that does not work is found`(_ line: String, _ mistake: String) async throws {
    let arguments = line.split(separator: " ").map(String.init)
    #expect(try await HelpDump.read().mistake(in: arguments) == mistake)
    let outcome = try await Anamctl.run(arguments, in: FileManager.default.temporaryDirectory)
    #expect(outcome.status == (arguments == [] ? 0 : 64))
  }

  @Test(arguments: ["plan FILE…", "plan --out FILE", "plan ${{ inputs.path }}", "explain [KEY]", "plan --target NAME"])
  func `a call with something to fill in is not run`(_ line: String) {
    let arguments = line.split(separator: " ").map(String.init)
    #expect(DocumentedCall(file: "a.md", arguments: arguments, isMention: false).hasPlaceholders)
  }

  @Test(arguments: Repository.documents("yml", "yaml"))
  func `the example is YAML, and pins what it uses`(_ file: String) throws {
    let text = try Repository.text(of: file)
    let scripts = YAMLScripts(text)
    #expect(scripts.problems == [])
    for action in scripts.actions where !action.hasPrefix("./") {
      let commit = action.split(separator: "@").last ?? ""
      #expect(commit.count == 40 && commit.allSatisfy(\.isHexDigit), "\(action)")
      #expect(text.contains("\(action) # v"), "\(action): no version")
    }
    #expect(!text.contains("pull_request_target"))
  }
}
