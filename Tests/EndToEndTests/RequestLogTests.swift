import AnamSandbox
import Foundation
import Testing

/// `--verbose` and `--trace-bodies`.
struct RequestLogTests {
  private static let files = ["personas.d/1.yaml": "name: Cara\ninitialMessage: One\n"]

  private func mode(_ path: String, in workspace: Workspace) throws -> Int? {
    let file = workspace.folder.appending(path: path).path
    return try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
  }

  @Test func `verbose has one line for each request, on standard error`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.sandbox.setFaults("PUT #1 503 retry-after=0")
      let quiet = try await workspace.anamctl("plan")
      let plan = try await workspace.anamctl("plan", "--verbose")
      #expect(plan.standardOutput == quiet.standardOutput)
      workspace.sandbox.removeRequests()
      let outcome = try await workspace.anamctl("apply", "--yes", "--verbose")
      #expect(outcome.status == 0)
      let lines = outcome.standardError.split(separator: "\n").filter { $0.contains(" ms, ") }
      #expect(lines.count == workspace.requests.count)
      #expect(lines.contains { $0.hasPrefix("PUT /v1/personas/\(Workspace.cara): 503 in ") })
      #expect(lines.contains { $0.hasPrefix("PUT /v1/personas/\(Workspace.cara) (attempt 2): 200 in ") })
      #expect(lines.allSatisfy { $0.contains(", request ") })
    }
  }

  @Test func `S8: the trace has what was sent and received, and only its owner can read it`() async throws {
    try await Workspace.with(Self.files) { workspace in
      let outcome = try await workspace.shell(#"umask 000; "$ANAMCTL" apply --yes --trace-bodies trace"#)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(try mode("trace", in: workspace) == 0o600)
      let text = try String(contentsOf: workspace.folder.appending(path: "trace"), encoding: .utf8)
      let entries = try text.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
      #expect(entries.count == workspace.requests.count)
      let put = try #require(entries.first { ($0["request"] as? String)?.hasPrefix("PUT ") == true })
      #expect(put["sent"] as? String == #"{"initialMessage":"One"}"#)
      #expect((put["received"] as? String)?.contains(#""initialMessage""#) == true)
    }
  }

  @Test func `S8: a file that others could read is theirs no longer`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.write("old", to: "trace")
      chmod(workspace.folder.appending(path: "trace").path, 0o644)
      let outcome = try await workspace.anamctl("plan", "--trace-bodies", "trace")
      #expect(outcome.status == 0)
      #expect(try mode("trace", in: workspace) == 0o600)
      let text = try String(contentsOf: workspace.folder.appending(path: "trace"), encoding: .utf8)
      #expect(!text.hasPrefix("old"))
    }
  }

  @Test(arguments: ["trace", "dangling", "folder", "missing/trace"])
  func `S8: a link is not followed, and no other thing is written to`(_ path: String) async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.write("precious", to: "target")
      let folder = workspace.folder.path
      let manager = FileManager.default
      try manager.createSymbolicLink(atPath: folder + "/trace", withDestinationPath: folder + "/target")
      try manager.createSymbolicLink(atPath: folder + "/dangling", withDestinationPath: folder + "/created")
      try manager.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: false)
      let outcome = try await workspace.anamctl("apply", "--yes", "--trace-bodies", path)
      #expect(outcome.status == 1)
      #expect(outcome.standardError.contains("the file of --trace-bodies cannot be written"))
      #expect(workspace.requests == [])
      #expect(try String(contentsOfFile: folder + "/target", encoding: .utf8) == "precious")
      #expect(!manager.fileExists(atPath: folder + "/created"))
    }
  }

  @Test func `S8: a saved plan is its owner's alone, and replaces a link instead of following it`() async throws {
    try await Workspace.with(Self.files) { workspace in
      try workspace.write("precious", to: "target")
      let folder = workspace.folder.path
      try FileManager.default.createSymbolicLink(atPath: folder + "/plan", withDestinationPath: folder + "/target")
      let outcome = try await workspace.shell(#"umask 000; "$ANAMCTL" plan --out plan"#)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(try mode("plan", in: workspace) == 0o600)
      #expect(try String(contentsOfFile: folder + "/target", encoding: .utf8) == "precious")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["personas.d", "plan", "target"])
    }
  }
}
