import Foundation
import Testing

/// What shells complete.
struct CompletionTests {
  private static let personas = """
    name: Night desk
    ---
    name: "It's $HOME: `x`"
    ---
    name: "a\\"b\\\\c(d): Zoë"
    """

  /// Asks for the completions of `--target`, as the scripts of the shells do.
  private func targets(
    _ shell: String, _ words: [String] = ["anamctl", "plan", "--target", ""], in workspace: Workspace
  ) async throws -> [String] {
    let outcome = try await Anamctl.run(
      ["---completion", "plan", "--", "--target", "3", "0"] + words, in: workspace.folder,
      environment: ["SAP_SHELL": shell])
    #expect(outcome.status == 0 && outcome.standardError == "")
    return outcome.standardOutput.split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `there is a script for`(_ shell: String) async throws {
    let outcome = try await Anamctl.run(
      ["--generate-completion-script", shell], in: FileManager.default.temporaryDirectory)
    #expect(outcome.status == 0 && outcome.standardError == "")
    for word in ["apply", "detailed-exitcode", "---completion plan -- --target"] {
      #expect(outcome.standardOutput.contains(word), "\(shell): \(word)")
    }
  }

  @Test func `--target takes the names of the personas in the files`() async throws {
    try await Workspace.with(["personas.d/a.yaml": Self.personas]) { workspace in
      let names = try await targets("fish", in: workspace)
      #expect(names == ["Night desk", "It's $HOME: `x`", #"a"b\c(d): Zoë"#])
    }
  }

  @Test func `each shell gets the names so that it offers them as they are`() async throws {
    try await Workspace.with(["personas.d/a.yaml": Self.personas]) { workspace in
      let bash = try await targets("bash", in: workspace)
      // A name that bash would not put on the command line as it is, is not offered.
      #expect(bash == [#"Night\ desk"#, #"a\"b\\c\(d\)\:\ Zoë"#])
      let zsh = try await targets("zsh", in: workspace)
      // The script drops the last line, which says that there are no more.
      #expect(zsh == ["Night desk", #"It's $HOME\: `x`"#, #"a"b\\c(d)\: Zoë"#, " "])
    }
  }

  @Test func `bash executes nothing that a file says`() async throws {
    let files = ["personas.d/a.yaml": "name: \"Px$(touch executed)`touch executed`;touch executed\"\n---\nname: Ok\n"]
    try await Workspace.with(files) { workspace in
      let script = """
        mkdir bin && ln -s "$ANAMCTL" bin/anamctl && PATH=$PWD/bin:$PATH
        exec bash -c '
          eval "$(anamctl --generate-completion-script bash)"
          COMP_WORDS=(anamctl plan --target "") COMP_CWORD=3 COMP_LINE="anamctl plan --target " COMP_POINT=22
          _anamctl anamctl "" --target
          printf "%s\\n" "${COMPREPLY[@]}"; ls'
        """
      let outcome = try await workspace.shell(script)
      #expect(outcome.standardOutput == "Ok\nbin\npersonas.d\n", "\(outcome.standardError)")
    }
  }

  @Test func `the files are those that the command line names`() async throws {
    let files = ["personas.d/a.yaml": "name: A\n", "other/b.yaml": "name: B\n", "c.yaml": "name: C\n"]
    try await Workspace.with(files) { workspace in
      let words = ["anamctl", "plan", "--target", "", "other", "c.yaml", "--out", "plan.json"]
      let names = try await targets("fish", words, in: workspace)
      #expect(names == ["C", "B"] || names == ["B", "C"])
    }
  }

  @Test func `mistakes in files are passed over in silence`() async throws {
    try await Workspace.with(["personas.d/a.yaml": "name: A\nvoise: x\n", "personas.d/b.yaml": "{"]) { workspace in
      let names = try await targets("fish", in: workspace)
      #expect(names == ["A"])
    }
    try await Workspace.with { workspace in
      let names = try await targets("fish", in: workspace)
      #expect(names == [])
    }
  }
}
