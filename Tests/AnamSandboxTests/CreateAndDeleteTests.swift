import Testing

@testable import AnamSandbox

struct CreateAndDeleteTests {
  @Test func `a new persona is answered whole and can be read`() throws {
    var state = SandboxState()
    let body = """
      {"name": "Cara", "avatarId": "\(KnownIds.mia)", "voiceId": "\(KnownIds.fishAudioVoice)",
       "voiceGenerationOptions": {"speed": 2}, "toolIds": ["\(KnownIds.endCall)"]}
      """
    let answer = state.send("POST", "/v1/personas", body)
    #expect(answer.status == 201)
    #expect(answer["name"] == "Cara", "names need not be unique")
    #expect(answer["avatarModel"] == "cara-2", "the model of the avatar's active version")
    #expect(answer["voiceGenerationOptions"] == ["speed": 2])
    #expect(answer["description"] == .null)
    #expect(answer["llmId"] == .null)
    #expect(answer["brain.systemPrompt"] == .null)
    let id = try #require(answer["id"]?.string)
    #expect(state.persona(id) == answer.json)
    #expect(state.send("GET", "/v1/personas").items.last?.object?["id"] == .string(id))
  }

  @Test func `a model that the new avatar does not support is refused`() {
    var state = SandboxState()
    let body = """
      {"name": "A", "avatarId": "\(KnownIds.mia)", "voiceId": "\(KnownIds.fishAudioVoice)", "avatarModel": "cara-3"}
      """
    #expect(state.send("POST", "/v1/personas", body).status == 400)
  }

  @Test func `an id that the seed holds is not given again`() throws {
    let body = #"{"name": "A", "avatarId": "a", "voiceId": "v"}"#
    func firstNewId(personas: String) throws -> JSON? {
      let seed = """
        {"avatars": [{"id": "a", "displayName": "A", "variantName": "", "availableVersions": ["v1"],
                      "activeVersion": "v1"}],
         "voices": [{"id": "v", "displayName": "V", "provider": "CARTESIA"}],
         "personas": [\(personas)]}
        """
      var state = SandboxState(seed: try SandboxSeed(json: Array(seed.utf8)))
      return state.send("POST", "/v1/personas", body)["id"]
    }
    let id = try #require(try firstNewId(personas: "")?.string)
    let other = try firstNewId(personas: #"{"id": "\#(id)", "name": "A"}"#)
    #expect(other != nil && other != .string(id))
  }

  @Test func `a deleted persona is gone`() {
    var state = SandboxState()
    let path = "/v1/personas/\(KnownIds.cara)"
    #expect(state.send("DELETE", path).status == 204)
    #expect(state.send("GET", path).status == 404)
    #expect(state.send("PUT", path, "{}").status == 404)
    #expect(state.send("DELETE", path).status == 404)
    #expect(state.send("GET", "/v1/personas")["meta.total"] == 2)
  }
}
