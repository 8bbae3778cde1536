import Testing

@testable import AnamSandbox

/// Keys, paths and methods.
struct AccessTests {
  @Test(
    arguments: [
      (nil, nil, 401), (nil, "", 401), (nil, "key", 401), (nil, "Basic key", 401), (nil, "Bearer", 401),
      (nil, "Bearer ", 401), (nil, "Bearer any", 200), (nil, "bearer any", 200),
      ("secret", "Bearer secret", 200), ("secret", "Bearer Secret", 401), ("secret", "Bearer secret ", 401),
      ("secret", nil, 401),
    ] as [(String?, String?, Int)])
  func `a key must be there, and be the right one`(_ key: String?, _ authorization: String?, _ status: Int) {
    var state = SandboxState(options: SandboxOptions(key: key))
    let request = SandboxRequest(method: "GET", path: "/v1/personas", authorization: authorization)
    #expect(state.handle(request).status == status)
  }

  @Test func `without a key nothing is changed`() {
    var state = SandboxState()
    let path = "/v1/personas/\(KnownIds.cara)"
    #expect(state.handle(SandboxRequest(method: "DELETE", path: path)).status == 401)
    #expect(state.send("GET", path).status == 200)
  }

  @Test(arguments: [
    "", "/", "/v1", "/v1/", "/v2/personas", "/v1/persona", "/v1/personas/", "/v1/Personas", "//v1/personas",
    "/v1/personas/\(KnownIds.cara)/", "/v1/personas/\(KnownIds.cara)/tools",
    "/v1/personas/\(KnownIds.unknown)",
    "/v1/avatars/\(KnownIds.unknown)", "/v1/voices/\(KnownIds.cara)", "/v1/llms/x", "/v1/tools/x",
  ])
  func `what is not there is 404`(_ path: String) {
    var state = SandboxState()
    let answer = state.handle(SandboxRequest(method: "GET", path: path, authorization: "Bearer key"))
    #expect(answer.status == 404)
    #expect(String(decoding: answer.body, as: UTF8.self).hasPrefix(#"{"message":""#))
  }

  @Test(arguments: [
    ("PUT", "/v1/personas"), ("DELETE", "/v1/personas"), ("PATCH", "/v1/personas/\(KnownIds.cara)"),
    ("POST", "/v1/personas/\(KnownIds.cara)"), ("HEAD", "/v1/personas"), ("POST", "/v1/avatars"),
    ("PUT", "/v1/voices/\(KnownIds.openAIVoice)"), ("DELETE", "/v1/tools/\(KnownIds.endCall)"),
    ("POST", "/v1/llms"), ("get", "/v1/personas"),
  ])
  func `a method that a path does not have is 405`(_ method: String, _ path: String) {
    var state = SandboxState()
    #expect(state.send(method, path).status == 405)
  }
}
