import Foundation
import Testing

extension Workspace {
  /// A document of an API that is newer than the program, and still has all that the personas of the repository use.
  private static func newerDocument() throws -> String {
    let body = try Repository.text(of: "Sources/Personas/Contract/persona-update.yaml")
      .split(separator: "\n").map { "                \($0)" }.joined(separator: "\n")
    return """
      openapi: 3.1.0
      paths:
        /v1/personas/{id}:
          put:
            requestBody:
              content:
                application/json:
                  schema:
      \(body)

      """
  }

  /// Runs `body` in a folder that has what the documents speak of: the personas of the repository, its examples, and a
  /// document of a newer API.
  static func withDocuments(_ body: (Workspace) async throws -> Void) async throws {
    try await with(["openapi.yaml": newerDocument()]) { workspace in
      for folder in ["personas.d", "examples"] {
        try FileManager.default.copyItem(
          at: Repository.root.appending(path: folder).resolvingSymlinksInPath(),
          to: workspace.folder.appending(path: folder))
      }
      try await body(workspace)
    }
  }

  /// Expects these arguments to start a sandbox, whatever its port, that ends with a signal.
  func expectSandbox(_ arguments: [String]) async throws {
    var arguments = arguments
    if let port = arguments.firstIndex(of: "--port") { arguments.removeSubrange(port..<port + 2) }
    let run = try RunningAnamctl(arguments, in: folder, environment: connection)
    try await run.wait { run.standardOutput.hasPrefix("http://127.0.0.1:") }
    run.send(SIGTERM)
    let outcome = await run.outcome()
    #expect(outcome.standardOutput.hasPrefix("http://127.0.0.1:"), "\(outcome.standardError)")
  }
}
