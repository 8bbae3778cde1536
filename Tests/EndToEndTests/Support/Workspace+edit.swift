import AnamSandbox
import Testing

extension Workspace {
  /// A persona that the sandbox begins with.
  static let cara = "3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01"

  /// Changes a persona behind the program's back; this does not count as a request.
  func edit(_ id: String, _ body: String, sourceLocation: SourceLocation = #_sourceLocation) {
    handle("PUT", "/v1/personas/\(id)", body, sourceLocation)
  }

  /// Creates a persona behind the program's back; this does not count as a request.
  func create(_ body: String, sourceLocation: SourceLocation = #_sourceLocation) {
    handle("POST", "/v1/personas", body, sourceLocation)
  }

  /// Deletes a persona behind the program's back; this does not count as a request.
  func delete(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) {
    handle("DELETE", "/v1/personas/\(id)", "", sourceLocation)
  }

  private func handle(_ method: String, _ path: String, _ body: String, _ sourceLocation: SourceLocation) {
    let request = SandboxRequest(
      method: method, path: path, authorization: "Bearer \(Workspace.key)", body: Array(body.utf8))
    let status = sandbox.withState { $0.handle(request).status }
    #expect((200..<300).contains(status), sourceLocation: sourceLocation)
  }
}
