import Testing

@testable import AnamSandbox

/// What each switch does to answers; what it does to updates is in ``UpdateTests``.
struct SwitchTests {
  static let unreadable = ["uninterruptibleGreeting", "initialMessage", "languageCode"]

  @Test(arguments: unreadable)
  func `fields beyond the documented answer can be hidden`(_ field: String) {
    #expect(SandboxState().persona(KnownIds.cara).object?[field] != nil)
    let hidden = SandboxState(options: SandboxOptions(hideUnreadable: true))
    #expect(hidden.persona(KnownIds.cara).object?[field] == nil)
  }

  @Test func `the numbers of options come back as 32-bit floats, whoever has set them`() {
    var state = SandboxState(options: SandboxOptions(numbers: .float32))
    let path = "/v1/personas/\(KnownIds.cara)"
    #expect(state.persona(KnownIds.cara).object?["voiceGenerationOptions"]?.object?["speed"] == 1.100000023841858)
    let answer = state.send("PUT", path, #"{"voiceDetectionOptions": {"endOfSpeechSensitivity": 0.4}}"#)
    #expect(answer["voiceDetectionOptions.endOfSpeechSensitivity"] == 0.4000000059604645)
    state.options.numbers = .exact
    #expect(state.send("GET", path)["voiceDetectionOptions.endOfSpeechSensitivity"] == 0.4)
  }

  @Test(arguments: [(3, ["perPage": "100"], 3), (100, ["perPage": "5"], 5), (3, [:], 3)])
  func `a page has no more items than its limit`(_ limit: Int, _ query: [String: String], _ count: Int) {
    var state = SandboxState(options: SandboxOptions(pageLimit: limit))
    let text = query.map { "?\($0)=\($1)" }.joined()
    let answer = state.send("GET", "/v1/avatars\(text)")
    #expect(answer.items.count == count)
    #expect(answer["meta.perPage"] == .number(Double(count)))
    #expect(answer["meta.lastPage"] == .number(Double((8 + count - 1) / count)))
  }

  @Test func `what is hidden is stored`() {
    var state = SandboxState(options: SandboxOptions(hideUnreadable: true))
    state.send("PUT", "/v1/personas/\(KnownIds.cara)", #"{"languageCode": "de"}"#)
    state.options.hideUnreadable = false
    #expect(state.persona(KnownIds.cara).object?["languageCode"] == "de")
  }

  @Test(arguments: SandboxOptions.ToolIdKey.allCases)
  func `the id of an attached tool is under the key of the switch alone`(_ key: SandboxOptions.ToolIdKey) {
    var state = SandboxState(options: SandboxOptions(toolIdKey: key))
    guard case .array(let tools) = state.persona(KnownIds.cara).object?["tools"] else {
      Issue.record("tools is no array")
      return
    }
    let idKeys = tools.flatMap { ($0.object ?? [:]).filter { $1 == .string(KnownIds.endCall) }.keys }
    #expect(idKeys == [key.rawValue])
    let item = state.send("GET", "/v1/tools/\(KnownIds.endCall)")
    #expect(item["id"] == .string(KnownIds.endCall), "the catalogue's own key does not change")
  }

  @Test(
    arguments: [
      (.internal, KnownIds.livHome, ["v1", "v2", "cara-4-3"], "v2"),
      (.public, KnownIds.livHome, ["cara-2", "cara-3", "cara-4"], "cara-3"),
      (.internal, KnownIds.leo, ["cara-4-3"], "cara-4-3"),
      (.public, KnownIds.leo, ["cara-4"], "cara-4"),
      (.public, KnownIds.mia, ["cara-2"], "cara-2"),
    ] as [(SandboxOptions.VersionNames, String, [JSON], JSON)])
  func `versions have the names of the switch`(
    _ names: SandboxOptions.VersionNames, _ avatar: String, _ available: [JSON], _ active: JSON
  ) {
    var state = SandboxState(options: SandboxOptions(versions: names))
    let answer = state.send("GET", "/v1/avatars/\(avatar)")
    #expect(answer["availableVersions"] == .array(available))
    #expect(answer["activeVersion"] == active)

    let persona = state.send("PUT", "/v1/personas/\(KnownIds.cara)", #"{"avatarId": "\#(avatar)"}"#)
    #expect(persona["avatar"] == answer.json)
  }

  @Test func `the model of a persona has its request name under both names of versions`() {
    for names in SandboxOptions.VersionNames.allCases {
      var state = SandboxState(options: SandboxOptions(versions: names))
      let answer = state.send("PUT", "/v1/personas/\(KnownIds.cara)", #"{"avatarId": "\#(KnownIds.leo)"}"#)
      #expect(answer["avatarModel"] == "cara-4-latest")
    }
  }
}
