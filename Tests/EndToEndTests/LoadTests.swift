import Basics
import Foundation
import Testing

/// How files are found, and what they may hold.
struct LoadTests {
  @Test func `files are found at any depth, in order, without hidden and underscored names`() async throws {
    let files = [
      "personas.d/b.yaml": "name: Lobby kiosk\n", "personas.d/a/z.yml": "name: Cara\n",
      "personas.d/_draft.yaml": "nonsense: 1\n", "personas.d/.hidden.yaml": "nonsense: 1\n",
      "personas.d/notes.txt": "nonsense: 1\n", "personas.d/c.yaml~": "nonsense: 1\n",
    ]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let headers = outcome.standardOutput.split(separator: "\n").filter { $0.hasPrefix("=") }
      #expect(headers.map { $0.split(separator: " ").last } == ["personas.d/a/z.yml:1:1", "personas.d/b.yaml:1:1"])
    }
  }

  @Test func `one file may hold several personas, and be given by its name`() async throws {
    try await Workspace.with(["all.txt": "name: Cara\n---\nname: Lobby kiosk\n"]) { workspace in
      let outcome = try await workspace.anamctl("plan", "all.txt")
      #expect(outcome.status == 0)
      #expect(outcome.standardOutput.contains("all.txt:3:1"))
    }
  }

  @Test func `a prompt of several files is joined by a blank line`() async throws {
    let files = [
      "personas.d/a.yaml": "name: Cara\nsystemPromptFile: [one.md, two.md]\n", "personas.d/one.md": "One.\r\n\n",
      "personas.d/two.md": "Two.\n",
    ]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(workspace.bodies == [#"{"systemPrompt":"One.\n\nTwo."}"#])
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends make no difference`(_ lineEnd: String) async throws {
    let yaml = "name: Cara\nsystemPrompt: |\n  One.\n\n  Two.\n\ninitialMessage: Hi\n"
    try await Workspace.with(["personas.d/a.yaml": yaml.replacing("\n", with: lineEnd)]) { workspace in
      let outcome = try await workspace.anamctl("apply", "--yes")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(workspace.bodies == [#"{"initialMessage":"Hi","systemPrompt":"One.\n\nTwo."}"#])
    }
  }

  @Test func `a link out of the folder does not lead a prompt out of it`() async throws {
    let files = ["personas.d/a.yaml": "name: Cara\nsystemPromptFile: p.md\n", "secret.txt": "hidden-text"]
    try await Workspace.with(files) { workspace in
      try FileManager.default.createSymbolicLink(
        at: workspace.folder.appending(path: "personas.d/p.md"),
        withDestinationURL: workspace.folder.appending(path: "secret.txt"))
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 3)
      #expect(outcome.standardError.contains("outside personas.d"))
      #expect(!outcome.standardError.contains("hidden-text"))
    }
  }

  @Test func `a link out of the folder is not a persona file`() async throws {
    let files = ["personas.d/a.yaml": "name: Cara\n", "secret.txt": "hidden-text: 1\n"]
    try await Workspace.with(files) { workspace in
      for target in [workspace.folder.appending(path: "secret.txt").path, "/proc/self/environ"] {
        let link = workspace.folder.appending(path: "personas.d/x.yaml")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
        let outcome = try await workspace.anamctl("plan")
        #expect(outcome.status == 3)
        let report = """
          personas.d/x.yaml: error: outside personas.d, the folder that was given
            help: move the file into it, or give anamctl a folder that holds both

          """
        #expect(outcome.standardError == report)
        try FileManager.default.removeItem(at: link)
      }
    }
  }

  @Test func `paths that overlap name each file once`() async throws {
    try await Workspace.with(["d/sub/a.yaml": "name: Cara\n", "d/b.yaml": "name: Lobby kiosk\n"]) { workspace in
      let overlapping = [["d", "d"], ["d", "d/sub"], ["d/sub/a.yaml", "d"], ["d/", "./d"]]
      for paths in overlapping {
        let outcome = try await workspace.anamctl("plan", paths[0], paths[1])
        #expect(outcome.status == 0, "\(outcome.standardError)")
        #expect(outcome.standardOutput.contains("2 personas match their files"))
      }
    }
  }

  @Test func `a prompt that many personas share is read once, and its mistakes are reported once`() async throws {
    let personas = (1...17).map {
      "name: P\($0)\navatar: Liv / home\nvoice: Iris\nsystemPromptFile: p.md\n"
    }
    let prompt = String(repeating: String(repeating: "x", count: 999) + "\n", count: 1_000)
    let files = ["personas.d/all.yaml": personas.joined(separator: "---\n"), "personas.d/p.md": prompt]
    try await Workspace.with(files) { workspace in
      let outcome = try await workspace.anamctl("plan", "--target", "P17")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      try workspace.write("a\u{202E}b", to: "personas.d/p.md")
      let refused = try await workspace.anamctl("plan")
      #expect(refused.status == 3)
      #expect(refused.standardError.ranges(of: "personas.d/p.md:1:2: error:").count == 1)
    }
  }

  @Test func `an empty persona file is a warning`() async throws {
    try await Workspace.with(["personas.d/a.yaml": "# nothing yet\n", "personas.d/b.yaml": "name: Cara\n"]) {
      workspace in
      let outcome = try await workspace.anamctl("plan")
      #expect(outcome.status == 0)
      let report = """
        personas.d/a.yaml: warning: no persona in it
          help: write one, as in 'name: …', or remove the file

        """
      #expect(outcome.standardError == report)
    }
  }

  @Test func `invisible characters pass only when they are allowed, and are shown`() async throws {
    let yaml = "name: Cara\ninitialMessage: a\u{202E}b\n"
    try await Workspace.with(["personas.d/a.yaml": yaml]) { workspace in
      let refused = try await workspace.anamctl("plan")
      #expect(refused.status == 3)
      #expect(refused.standardError.contains("personas.d/a.yaml:2:18: error:"))
      let allowed = try await workspace.anamctl("plan", "--allow-invisible")
      #expect(allowed.status == 0)
      #expect(!allowed.standardOutput.unicodeScalars.contains("\u{202E}"))
    }
  }
}
