@testable import AnamSandbox

extension SandboxSession {
  /// Sends a request with a key, under the faults that are due.
  @discardableResult
  mutating func send(_ method: String, _ path: String, _ body: String = "") -> Reply {
    let request = SandboxRequest(method: method, path: path, authorization: "Bearer key", body: Array(body.utf8))
    return answer(request, under: takeFaults(for: request, at: .now))
  }
}
