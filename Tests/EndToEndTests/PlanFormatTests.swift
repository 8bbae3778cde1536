import AnamSandbox
import Basics
import Foundation
import Testing

/// How a plan is printed by the real program, in each format.
struct PlanFormatTests {
  private static let files = [
    "personas.d/cara.yaml": """
    name: Cara
    voice: Lucy - Fresh & Casual
    systemPromptFile: cara.md

    """,
    "personas.d/cara.md": "You are Cara, the front desk of the Sunset Hotel.\n\nBe warm.\n",
    "personas.d/kiosk.yaml": "name: Lobby kiosk\ndescription: In the lobby\n",
  ]

  @Test(arguments: [
    ("text", "~ update  Cara ("), ("json", "\"formatVersion\": 1"), ("markdown", "<!-- anamctl plan -->\n"),
    ("html", "<!DOCTYPE html>\n"), ("github", "::notice file=personas.d/cara.yaml,line=2,col=8,title="),
  ])
  func `a plan has a format, and so has a saved one`(_ format: String, _ words: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let plan = try await workspace.anamctl("plan", "--format", format, "--out", "saved.plan")
      #expect(plan.status == 0, "\(plan.standardError)")
      #expect(plan.standardOutput.contains(words), "\(plan.standardOutput)")
      #expect(plan.standardOutput.contains("Lucy - Fresh &"))
      let shown = try await workspace.anamctl("show", "saved.plan", "--format", format)
      #expect(shown.status == 0, "\(shown.standardError)")
      #expect(shown.standardOutput == plan.standardOutput)
    }
  }

  @Test(arguments: ["json", "markdown", "html", "github"])
  func `the exit code does not depend on the format`(_ format: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let different = try await workspace.anamctl("plan", "--detailed-exitcode", "--format", format)
      #expect(different.status == 2)
      try workspace.write("name: Cara\nvoice: Nobody\n", to: "personas.d/cara.yaml")
      let blocked = try await workspace.anamctl("plan", "--format", format)
      #expect(blocked.status == 3)
      #expect(blocked.standardOutput.contains("Nobody"))
      let isForReviewers = ["markdown", "html", "github"].contains(format)
      #expect(blocked.standardOutput.contains("Lucy") == isForReviewers, "\(blocked.standardOutput)")
      try workspace.write("name: [\n", to: "personas.d/cara.yaml")
      let invalid = try await workspace.anamctl("plan", "--format", format)
      #expect(invalid.status == 3)
      switch format {
      case "json": #expect(invalid.standardOutput.contains("\"errors\""))
      case "github": #expect(invalid.standardOutput.hasPrefix("::error file=personas.d/cara.yaml,line=2"))
      default: #expect(invalid.standardOutput.contains("There is no plan: 1 error in the files."))
      }
    }
  }

  @Test func `a GitHub job's summary gets the Markdown, after what is there`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.write("# Before\n", to: "summary.md")
      let outcome = try await workspace.anamctl(
        "plan", "--format", "github", environment: ["GITHUB_STEP_SUMMARY": "summary.md"])
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let summary = try String(contentsOf: workspace.folder.appending(path: "summary.md"), encoding: .utf8)
      let markdown = try await workspace.anamctl("plan", "--format", "markdown").standardOutput
      #expect(summary == "# Before\n" + markdown)
    }
  }

  @Test(arguments: [500_000, 1_038_384, 1_038_385, 2_000_000])
  func `a summary that the step has begun stays below what GitHub shows`(_ size: Int) async throws {
    try await Workspace.with(Self.files) { workspace in
      let lines = (1...9_000).map { "Line \($0) of a prompt that is new." }.joined(separator: "\n")
      try workspace.write(lines, to: "personas.d/cara.md")
      try workspace.write(String(repeating: "x", count: size - 1) + "\n", to: "summary.md")
      let outcome = try await workspace.anamctl(
        "plan", "--format", "github", environment: ["GITHUB_STEP_SUMMARY": "summary.md"])
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let summary = try Data(contentsOf: workspace.folder.appending(path: "summary.md"))
      #expect(summary.count <= max(size, 1_040_384))
      let isFull = size > 1_038_384
      #expect((summary.count == size) == isFull)
      #expect(outcome.standardError.contains("see the job's log") == isFull)
    }
  }

  @Test(arguments: ["plan", "show"])
  func `annotations name files from the repository's root, wherever it runs`(_ command: String) async throws {
    let files = ["team/personas.d/cara.yaml": "name: Cara\nskipGreeting: true\n", "team/other/.keep": ""]
    try await Workspace.with(files) { workspace in
      let folder = workspace.folder.appending(path: "team/other")
      let environment = workspace.connection.merging(["GITHUB_WORKSPACE": workspace.folder.path]) { $1 }
      let plan = ["plan", "../personas.d", "--format", "github", "--out", "p"]
      var outcome = try await Anamctl.run(plan, in: folder, environment: environment)
      if command == "show" {
        outcome = try await Anamctl.run(["show", "p", "--format", "github"], in: folder, environment: environment)
      }
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(
        outcome.standardOutput.hasPrefix("::notice file=team/personas.d/cara.yaml,line=2"), "\(outcome.standardOutput)")
    }
  }

  @Test(arguments: ["markdown", "html", "github"])
  func `where there is no plan the format says why`(_ format: String) async throws {
    try await Workspace.with(["personas.d/cara.yaml": "name: Cara\nskipGreeting: maybe\n"]) { workspace in
      let environment = ["GITHUB_STEP_SUMMARY": "summary.md"]
      let outcome = try await workspace.anamctl("plan", "--format", format, environment: environment)
      #expect(outcome.status == 3)
      let path = workspace.folder.appending(path: "summary.md")
      let report = format == "github" ? try String(contentsOf: path, encoding: .utf8) : outcome.standardOutput
      #expect(report.contains("There is no plan: 1 error in the files."))
      #expect(report.contains("personas.d/cara.yaml:2:15"))
      #expect(workspace.requests == [])
      let unreachable = try await workspace.anamctl(
        "plan", "--format", format, environment: ["ANAM_API_KEY": "", "GITHUB_STEP_SUMMARY": "other.md"])
      #expect(unreachable.status == 64)
      let other = workspace.folder.appending(path: "other.md")
      let text = format == "github" ? try String(contentsOf: other, encoding: .utf8) : unreachable.standardOutput
      #expect(text.contains("There is no plan."))
      #expect(text.contains("ANAM_API_KEY"))
    }
  }

  @Test(arguments: ["/dev/null", "personas.d", "missing/summary.md"])
  func `a summary that cannot be written is a failure`(_ path: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.anamctl(
        "plan", "--format", "github", environment: ["GITHUB_STEP_SUMMARY": path])
      #expect(outcome.status == 1)
      #expect(outcome.standardError.contains("GITHUB_STEP_SUMMARY"))
    }
  }

  @Test(arguments: ["text", "json", "markdown", "html"])
  func `only the format for GitHub writes a summary`(_ format: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      _ = try await workspace.anamctl(
        "plan", "--format", format, environment: ["GITHUB_STEP_SUMMARY": "summary.md"])
      #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "summary.md").path))
    }
  }

  @Test func `a summary has one line for each persona that changes, and in full nothing is cut`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let prompt = (1...300).map { "Line \($0)" }.joined(separator: "\n")
      try workspace.write(prompt, to: "personas.d/cara.md")
      let summary = try await workspace.anamctl("plan", "--summary")
      // A line each, the counts, and that there is no history.
      #expect(summary.standardOutput.split(separator: "\n").count == 4, "\(summary.standardOutput)")
      let normal = try await workspace.anamctl("plan")
      #expect(!normal.standardOutput.contains("+ Line 300"))
      #expect(normal.standardOutput.contains("--full"))
      let full = try await workspace.anamctl("plan", "--full")
      #expect(full.standardOutput.contains("+ Line 300"))
      for options in [
        ["--full", "--summary"], ["--full", "--format", "markdown"], ["--summary", "--format", "html"],
      ] {
        let outcome = try await Anamctl.run(["plan"] + options, in: workspace.folder, environment: workspace.connection)
        #expect(outcome.status == 64, "\(options)")
      }
    }
  }
}
