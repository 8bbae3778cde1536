import AnamSandbox
import Foundation
import TestTools
import Testing

/// Whatever a dashboard does between commits, plans and applies: a value that git never had is not overwritten.
struct DriftScheduleTests {
  private static let fields = ["description", "initialMessage"]
  private static let names = ["Cara", "Night desk"]

  @Test(arguments: 0..<24)
  func `nothing that git never had is overwritten`(_ seed: Int) async throws {
    let first = SplitMix64(seed: UInt64(seed))
    try await Workspace.with { workspace in
      var generator = first
      var committed: [String: Set<String>] = [:]
      try await workspace.git("init --quiet")
      try await self.commit(workspace, &committed, &generator)
      #expect(try await workspace.anamctl("apply", "--yes").status == 0)
      // Before the first commit nothing was managed, so there has to be a second one.
      try await self.commit(workspace, &committed, &generator)
      for _ in 0..<5 {
        try self.editSomewhere(workspace, committed, &generator)
        if Bool.random(using: &generator) { try await self.commit(workspace, &committed, &generator) }
        let policy = ["", "--on-drift refuse", "--on-drift keep"].randomElement(using: &generator) ?? ""
        var command = "apply --yes \(policy)"
        if Bool.random(using: &generator) {
          let planned = try await workspace.shell("\"$ANAMCTL\" plan --out p \(policy)")
          #expect(planned.status == 0, "seed \(seed): \(planned.standardError)")
          if Bool.random(using: &generator) { try self.editSomewhere(workspace, committed, &generator) }
          command = "apply --plan p --yes"
        }
        let before = try self.stored(workspace)
        let outcome = try await workspace.shell("\"$ANAMCTL\" \(command)")
        #expect([0, 4].contains(outcome.status), "seed \(seed): \(outcome.standardError)")
        let after = try self.stored(workspace)
        for (path, value) in before where !(committed[path] ?? []).contains(value) {
          #expect(after[path] == value, "seed \(seed): \(path) was \(value)")
        }
        if outcome.status == 4 { #expect(after == before, "seed \(seed)") }
      }
    }
  }

  /// What the server has, by the persona's name and the field.
  private func stored(_ workspace: Workspace) throws -> [String: String] {
    var values: [String: String] = [:]
    for name in Self.names {
      for field in Self.fields { values["\(name).\(field)"] = try workspace.stored(field, of: name) ?? "" }
    }
    return values
  }

  /// Commits values, of which many come up again.
  private func commit(
    _ workspace: Workspace, _ committed: inout [String: Set<String>], _ generator: inout SplitMix64
  ) async throws {
    for name in Self.names {
      var text = "name: \(name)\n"
      for field in Self.fields {
        let value = "git \(Int.random(in: 0..<4, using: &generator))"
        committed["\(name).\(field)", default: []].insert(value)
        text += "\(field): \(value)\n"
      }
      try workspace.write(text, to: "personas.d/\(name).yaml")
    }
    try await workspace.git("add personas.d")
    try await workspace.git("commit --quiet --allow-empty --message next")
  }

  /// Somebody sets a value in the dashboard: one that git had, or one that it never had.
  private func editSomewhere(
    _ workspace: Workspace, _ committed: [String: Set<String>], _ generator: inout SplitMix64
  ) throws {
    guard let name = Self.names.randomElement(using: &generator),
      let field = Self.fields.randomElement(using: &generator)
    else { return }
    let known = (committed["\(name).\(field)"] ?? []).sorted().randomElement(using: &generator) ?? "git 0"
    let value = Bool.random(using: &generator) ? known : "dashboard \(Int.random(in: 0..<3, using: &generator))"
    let id = name == "Cara" ? Workspace.cara : "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b02"
    workspace.edit(id, #"{"\#(field)": "\#(value)"}"#)
  }
}
