import AnamAPI
import Personas
import ScriptedServer

/// The key of every test; it cannot be mistaken for any other text.
let testKey = "sk-test/0123456789+KEY=="

/// Runs `body` with a client of a ``ScriptedServer``, whose pauses between attempts take no time.
@discardableResult
func withScriptedAPI<Result>(
  _ script: @escaping ScriptedServer.Script,
  settings adjust: (inout AnamClient.Settings) -> Void = { _ in },
  _ body: (AnamClient, ScriptedServer) async throws -> Result
) async throws -> Result {
  try await ScriptedServer.with(script) { server in
    try await withClient(of: "http://127.0.0.1:\(server.port)", settings: adjust) { client in
      try await body(client, server)
    }
  }
}

/// Runs `body` with a client whose pauses between attempts take no time.
@discardableResult
func withClient<Result>(
  of url: String,
  settings adjust: (inout AnamClient.Settings) -> Void = { _ in },
  _ body: (AnamClient) async throws -> Result
) async throws -> Result {
  var settings = AnamClient.Settings()
  settings.clock = RecordingClock()
  // A busy machine must not fail these tests.
  settings.connectTimeout = .seconds(60)
  adjust(&settings)
  return try await AnamClient.with(
    resource: ResourceKind(path: "/v1/personas"),
    url: try APIURL(url), key: try APIKey(testKey), version: "1.2.3", settings: settings, body)
}
