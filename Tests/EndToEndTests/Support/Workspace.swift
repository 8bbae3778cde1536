import AnamSandbox
import Foundation
import Testing

/// A folder with persona files, and a sandbox that the program is pointed at.
struct Workspace: Sendable {
  /// A key whose encodings all differ from it.
  static let key = "e2e/key+4711=do&not\"print"

  let folder: URL
  let sandbox: RunningSandbox

  /// Runs `body` with a fresh folder that holds `files` and a fresh sandbox, and cleans up afterwards.
  ///
  /// - Parameter filesWithKey: Where the test itself has put the key; in no other file it may be in the end.
  static func with<Result: Sendable>(
    _ files: [String: String] = [:], filesWithKey: Set<String> = [], options: SandboxOptions = SandboxOptions(),
    seed: SandboxSeed = .builtIn, _ body: (Workspace) async throws -> Result
  ) async throws -> Result {
    await Gate.workspaces.enter()
    defer { Task { await Gate.workspaces.leave() } }
    let folder = FileManager.default.temporaryDirectory.appending(path: "anamctl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = options
    options.key = key
    return try await withSandbox(options: options, seed: seed) { sandbox in
      let workspace = Workspace(folder: folder, sandbox: sandbox)
      for (path, text) in files { try workspace.write(text, to: path) }
      let result = try await body(workspace)
      try KeyScan.expectNoKey(below: folder, except: filesWithKey)
      return result
    }
  }

  /// Writes a file, and the directories that lead to it.
  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Runs the program in the folder against the sandbox.
  func anamctl(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) async throws -> Anamctl.Outcome {
    let connection = ["ANAM_API_URL": sandbox.url, "ANAM_API_KEY": Workspace.key]
    return try await Anamctl.run(
      arguments, in: folder, environment: connection.merging(environment) { $1 }, input: input)
  }

  /// The requests that were received, as "METHOD path".
  var requests: [String] { sandbox.requests.map { "\($0.method) \($0.path)" } }

  /// The requests that could change something.
  var writes: [String] { requests.filter { !$0.hasPrefix("GET ") } }

  /// The bodies of the requests that could change something.
  var bodies: [String] { sandbox.requests.filter { $0.method != "GET" }.compactMap(\.body) }
}
