import Foundation
import Testing

/// Files below `personas.d`, and what `validate` and `plan` have to say of them before anything is sent.
struct YAMLCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  private let files: [String: [UInt8]]
  private let status: Int32
  private let says: [String]
  private let saysNot: [String]

  /// Files that are refused, with these words on standard error.
  static func refused(_ description: String, _ text: String, _ says: String..., not saysNot: [String] = []) -> YAMLCase
  {
    YAMLCase(
      testDescription: description, files: ["cara.yaml": Array(text.utf8)], status: 3, says: says, saysNot: saysNot)
  }

  /// A file of any bytes that is refused.
  static func refused(_ description: String, bytes: [UInt8], _ says: String...) -> YAMLCase {
    YAMLCase(testDescription: description, files: ["cara.yaml": bytes], status: 3, says: says, saysNot: [])
  }

  /// Several files that are refused.
  static func refused(
    _ description: String, files: [String: String], _ says: String..., not saysNot: [String] = []
  ) -> YAMLCase {
    YAMLCase(
      testDescription: description, files: files.mapValues { Array($0.utf8) }, status: 3, says: says, saysNot: saysNot)
  }

  /// A file that is taken, perhaps with these words as a warning.
  static func taken(_ description: String, _ text: String, _ says: String..., not saysNot: [String] = []) -> YAMLCase {
    YAMLCase(
      testDescription: description, files: ["cara.yaml": Array(text.utf8)], status: 0, says: says, saysNot: saysNot)
  }

  /// Runs the program over the files, as often as there are ways to.
  func check(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await Workspace.with { workspace in
      let folder = workspace.folder.appending(path: "personas.d")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (path, bytes) in files { try Data(bytes).write(to: folder.appending(path: path)) }
      for command in ["validate", "plan"] {
        let outcome = try await workspace.anamctl(command)
        judge(outcome, of: command, sourceLocation)
      }
      #expect(workspace.writes == [], sourceLocation: sourceLocation)
      guard status != 0 else { return }
      #expect(workspace.requests == [], sourceLocation: sourceLocation)
      let outcome = try await workspace.anamctl("validate", "--format", "json")
      let report = try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
      #expect(report?["exitCode"] as? Int == Int(status), sourceLocation: sourceLocation)
    }
  }

  private func judge(_ outcome: Anamctl.Outcome, of command: String, _ sourceLocation: SourceLocation) {
    let text = outcome.standardError
    #expect(outcome.status == status, "\(command): \(text.prefix(1000))", sourceLocation: sourceLocation)
    for words in says {
      #expect(text.contains(words), "\(command): \(text.prefix(1000))", sourceLocation: sourceLocation)
    }
    for words in saysNot + ["Fatal error", Workspace.key] {
      #expect(!(text + outcome.standardOutput).contains(words), "\(command): \(words)", sourceLocation: sourceLocation)
    }
    guard status != 0 else { return }
    #expect(outcome.standardOutput == "", "\(command)", sourceLocation: sourceLocation)
    #expect(text.contains("error: "), "\(command)", sourceLocation: sourceLocation)
    #expect(text.contains("\n  help: "), "\(command): \(text.prefix(1000))", sourceLocation: sourceLocation)
    #expect(text.utf8.count < 100_000, "\(command)", sourceLocation: sourceLocation)
  }
}
