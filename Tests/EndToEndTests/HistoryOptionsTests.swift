import AnamSandbox
import Foundation
import Testing

/// `--base`, and what a history costs and needs.
struct HistoryOptionsTests {
  private static let cara = ["personas.d/cara.yaml": "name: Cara\ndescription: Front desk\n"]

  private func withHistory(_ body: (Workspace) async throws -> Void) async throws {
    try await Workspace.with(Self.cara) { workspace in
      try await workspace.git("init --quiet")
      try await workspace.commit("Cara")
      try workspace.write("name: Cara\ndescription: Front desk\ninitialMessage: Hello!\n", to: "personas.d/cara.yaml")
      try await workspace.commit("A greeting", day: 2)
      try workspace.write("name: Cara\ndescription: Desk\ninitialMessage: Hello!\n", to: "personas.d/cara.yaml")
      try await workspace.commit("Short", day: 3)
      try await body(workspace)
    }
  }

  /// The sandbox's first greeting is one that git never had.
  @Test(arguments: [
    ("", "elsewhere"), ("--base HEAD", "elsewhere"), ("--base ''", "elsewhere"),
    ("--base 0000000000000000000000000000000000000000", "elsewhere"), ("--base HEAD~2", "unmanaged"),
  ])
  func `the base decides what was managed`(_ option: String, _ kind: String) async throws {
    try await withHistory { workspace in
      let outcome = try await workspace.shell("\"$ANAMCTL\" plan --format json \(option)")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let greeting = try #require(outcome.standardOutput.firstRange(of: "\"before\": \"Welcome"))
      let kinds = outcome.standardOutput[greeting.upperBound...].matches(of: /"kind": "([a-z]+)"/).map(\.1)
      #expect(kinds.first.map(String.init) == kind)
    }
  }

  @Test(arguments: [("plan", 1), ("apply --yes", 4)] as [(String, Int32)])
  func `a guard that cannot run does not pass`(_ command: String, _ status: Int32) async throws {
    try await withHistory { workspace in
      let unknown = try await workspace.shell("\"$ANAMCTL\" \(command) --base nowhere")
      #expect(unknown.status == status)
      #expect(unknown.standardError.contains("there is no commit 'nowhere' here"))
      try await workspace.git("clone --quiet --depth 1 file://\(workspace.folder.path) shallow")
      let shallow = try await workspace.shell("cd shallow && \"$ANAMCTL\" \(command) --on-drift refuse")
      #expect(shallow.status == status)
      for part in ["--on-drift refuse needs the history", "git fetch --unshallow", "fetch-depth: 0", "GIT_DEPTH: 0"] {
        #expect(shallow.standardError.contains(part), "\(shallow.standardError)")
      }
      try await workspace.git("clone --quiet . whole && rm -rf whole/.git .git")
      let none = try await workspace.shell("cd whole && \"$ANAMCTL\" \(command) --on-drift keep")
      #expect(none.status == status)
      #expect(none.standardError.contains("the persona files are in no work tree of git"))
      #expect(workspace.writes == [])
    }
  }

  @Test func `without a history everything works as if nobody remembered, and says so once`() async throws {
    try await Workspace.with(Self.cara) { workspace in
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 0)
      let sentence = "Where the server's values come from is not known: the persona files are in no work tree of git."
      #expect(outcome.standardOutput.ranges(of: sentence).count == 1)
      #expect(try await workspace.anamctl("apply", "--yes").status == 0)
      #expect(try await workspace.anamctl("plan").standardOutput.ranges(of: sentence).count == 0)
    }
  }

  @Test func `the merge that CI makes of a pull request is this change`() async throws {
    try await withHistory { workspace in
      try await workspace.git("checkout --quiet -b feature HEAD~1")
      try workspace.write(
        "name: Cara\ndescription: Front desk\ninitialMessage: Hello!\nskipGreeting: true\n", to: "personas.d/cara.yaml")
      try await workspace.commit("Hi", day: 4)
      try await workspace.git(
        "checkout --quiet main && git -c user.name=x -c user.email=x merge --quiet --no-ff -m merge feature")
      let text = try await workspace.anamctl("plan", environment: ["GITHUB_REF": "refs/pull/7/merge"]).standardOutput
      #expect(text.contains("asked by this change"))
      let elsewhere = try await workspace.anamctl("plan").standardOutput
      #expect(!elsewhere.contains("asked by this change"))
    }
  }

  @Test func `on a branch, the base is where it left the remote's`() async throws {
    try await withHistory { workspace in
      try await workspace.git("clone --quiet . copy")
      try await workspace.git("-C copy checkout --quiet -b feature HEAD~1")
      try workspace.write("name: Cara\ndescription: Mine\ninitialMessage: Hello!\n", to: "copy/personas.d/cara.yaml")
      try await workspace.git("-C copy commit --quiet --all --message Mine", day: 4)
      try await workspace.git("-C copy commit --quiet --allow-empty --message More", day: 5)
      let plan = try await workspace.shell("cd copy && \"$ANAMCTL\" plan --format json")
      let base = try await workspace.git("rev-parse HEAD~1")
      #expect(plan.standardOutput.contains("\"base\": \"\(base)\""), "\(plan.standardError)")
    }
  }

  @Test func `what git keeps elsewhere is not known, and all else is told`() async throws {
    let file = "name: Cara\ndescription: Front desk\nsystemPromptFile: prompts/cara.md\n"
    try await Workspace.with(["personas.d/cara.yaml": file, "personas.d/prompts/cara.md": "Be kind.\n"]) { workspace in
      try workspace.write("*.md filter=elsewhere\n", to: ".gitattributes")
      try await workspace.git("init --quiet")
      try await workspace.commit("Cara")
      let plan = try await workspace.anamctl("plan", "--base", "HEAD", "--format", "json")
      let kinds = plan.standardOutput.matches(of: /"kind": "([a-z]+)"/).map { String($0.1) }
      #expect(kinds == ["elsewhere", "unknown"], "\(plan.standardOutput)")
    }
  }

  @Test func `a hook's environment, a subfolder and odd paths make no difference`() async throws {
    try await Workspace.with(["ein Hotel/ü/personas.d/cara.yaml": "name: Cara\ndescription: Front desk\n"]) {
      workspace in
      try await workspace.git("init --quiet")
      try await workspace.commit("Cara")
      try workspace.write("name: Cara\ndescription: Desk\n", to: "ein Hotel/ü/personas.d/cara.yaml")
      let script = "cd 'ein Hotel/ü' && \"$ANAMCTL\" plan"
      let plain = try await workspace.shell(script)
      #expect(plain.standardOutput.contains("server: edited elsewhere; not committed yet"), "\(plain.standardOutput)")
      let hook = try await workspace.shell(
        script, environment: ["GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere", "GIT_WORK_TREE": "/"])
      #expect(hook.standardOutput == plain.standardOutput)
    }
  }

  /// Puts a program in git's place that writes down how it is called, what it is asked and what its environment is.
  private func traced(_ workspace: Workspace, _ command: String) async throws -> (calls: [String], asked: [String]) {
    let log = workspace.folder.appending(path: "log").path
    try workspace.write(
      """
      #!/bin/sh
      echo "$@" >> '\(log).calls'
      env >> '\(log).env'
      case " $* " in
        *" cat-file "*) tee -a '\(log).asked' | exec /usr/bin/git "$@" ;;
        *) exec /usr/bin/git "$@" ;;
      esac

      """, to: "bin/git")
    _ = try await workspace.shell("chmod +x bin/git; rm -f log.*")
    let outcome = try await workspace.shell(
      "\"$ANAMCTL\" \(command)", environment: ["PATH": "\(workspace.folder.path)/bin:/usr/bin:/bin"])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    func lines(_ name: String) -> [String] {
      let text = (try? String(contentsOf: workspace.folder.appending(path: "log.\(name)"), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").map(String.init)
    }
    #expect(!lines("env").contains { $0.contains(Workspace.key) })
    return (lines("calls"), lines("asked"))
  }

  @Test func `only what differs is read`() async throws {
    let files = (1...50).map { number in
      ("personas.d/desk-\(number).yaml", "name: Desk \(number)\nskipGreeting: false\n")
    }
    let personas = (1...50).map { #"{"id": "desk-\#($0)", "name": "Desk \#($0)"}"# }.joined(separator: ", ")
    let seed = try SandboxSeed(json: Array(#"{"personas": [\#(personas)]}"#.utf8))
    try await Workspace.with(Dictionary(uniqueKeysWithValues: files), seed: seed) { workspace in
      try await workspace.git("init --quiet")
      try await workspace.git("add personas.d")
      try await workspace.git("commit --quiet --message all")
      let same = try await traced(workspace, "plan --detailed-exitcode")
      #expect(!same.calls.contains { $0.contains("cat-file") }, "\(same.calls)")
      // Its version, the repository, HEAD twice, origin/HEAD, and the files at HEAD.
      #expect(same.calls.count <= 8, "\(same.calls)")
      try workspace.write("name: Desk 7\nskipGreeting: true\n", to: "personas.d/desk-7.yaml")
      try await workspace.git("commit --quiet --all --message seven")
      workspace.edit("desk-7", #"{"description": "Edited"}"#)
      let one = try await traced(workspace, "plan")
      #expect(one.calls.count { $0.contains("cat-file") } == 1)
      let own = try await workspace.git("rev-parse HEAD:personas.d/desk-7.yaml HEAD^:personas.d/desk-7.yaml")
      let ids = Set(own.split(separator: "\n").map(String.init))
      let asked = Set(one.asked.compactMap { $0.split(separator: " ").last.map(String.init) })
      #expect(asked.isSubset(of: ids), "\(asked)")
    }
  }
}
