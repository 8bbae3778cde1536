import AnamSandbox

/// The account in which the pairs live: one catalogue item for each case that makes a difference.
enum Account {
  struct Avatar {
    let id: String
    let name: String
    /// In internal names, as a seed has them.
    let versions: [String]
    /// The values of `avatarModel` that it supports.
    let models: [String]
  }

  struct Voice {
    let id: String
    let name: String
    let provider: String
    /// The options that it takes.
    let options: [OptionKey]
  }

  struct Named {
    let id: String
    let name: String
  }

  static let models = ["cara-2", "cara-3", "cara-4-latest"]

  static let avatars = [
    Avatar(id: "old", name: "Otto / desk", versions: ["v1"], models: ["cara-2"]),
    Avatar(id: "mid", name: "Mia / studio", versions: ["v2", "v1"], models: ["cara-2", "cara-3"]),
    Avatar(id: "mid-home", name: "Mia / home", versions: ["v1", "v2"], models: ["cara-2", "cara-3"]),
    Avatar(id: "new", name: "Nora / window", versions: ["cara-4-3"], models: ["cara-4-latest"]),
    Avatar(id: "all", name: "Alma / lobby", versions: ["cara-4-3", "v1", "v2", "cara-4-2"], models: models),
    Avatar(id: odd, name: "Odo / attic", versions: ["x-9", "v1"], models: ["cara-2"]),
  ]

  /// The avatar with a version of which no client can know which model it is.
  static let odd = "odd"

  static let voices = [
    Voice(id: "lucy", name: "Lucy", provider: "ELEVENLABS", options: OptionKey.elevenLabs),
    Voice(id: "emma", name: "Emma", provider: "ELEVENLABS", options: OptionKey.elevenLabs),
    Voice(id: "hans", name: "Hans", provider: "CARTESIA", options: OptionKey.cartesia),
    Voice(id: "ida", name: "Ida", provider: "CARTESIA", options: OptionKey.cartesia),
    Voice(id: "finn", name: "Finn", provider: "FISH_AUDIO", options: OptionKey.fishAudio),
    Voice(id: "olga", name: "Olga", provider: "OPENAI_ADVANCED_VOICE", options: []),
  ]

  static let llms = [Named(id: "fast", name: "Fast"), Named(id: "large", name: "Large")]

  static let tools = [
    Named(id: "t1", name: "end_call"), Named(id: "t2", name: "skip_turn"), Named(id: "t3", name: "book"),
    Named(id: "t4", name: "show_map"),
  ]

  static let languages = ["en", "de"]
  static let textFields = ["description", "systemPrompt", "initialMessage"]
  static let flagFields = ["skipGreeting", "uninterruptibleGreeting", "zeroDataRetention"]

  /// The fields that a server may not show (api.md, "Request fields").
  static let hiddenFields: Set = ["uninterruptibleGreeting", "initialMessage", "languageCode"]

  /// A persona that has nothing but a name.
  static let bare = "bare"

  /// A persona with settings that no request could give it today.
  static let aged = "aged"

  static func seed() throws -> SandboxSeed {
    let avatars = avatars.map { avatar in
      let names = avatar.name.split(separator: " / ")
      return """
        {"id": "\(avatar.id)", "displayName": "\(names[0])", "variantName": "\(names[1])",
         "availableVersions": \(avatar.versions), "activeVersion": "\(avatar.versions[0])"}
        """
    }
    let voices = voices.map {
      #"{"id": "\#($0.id)", "displayName": "\#($0.name)", "provider": "\#($0.provider)"}"#
    }
    let llms = llms.map { #"{"id": "\#($0.id)", "displayName": "\#($0.name)"}"# }
    let tools = tools.map { #"{"id": "\#($0.id)", "name": "\#($0.name)", "type": "SYSTEM"}"# }
    let json = """
      {"avatars": [\(avatars.joined(separator: ","))], "voices": [\(voices.joined(separator: ","))],
       "llms": [\(llms.joined(separator: ","))], "tools": [\(tools.joined(separator: ","))],
       "personas": [
         {"id": "\(bare)", "name": "Cara"},
         {"id": "\(aged)", "name": "Cara", "avatarId": "old", "avatarModel": "cara-3", "voiceId": "lucy",
          "voiceGenerationOptions": {"speed": 1.1, "pitch": 2},
          "voiceDetectionOptions": {"endOfSpeechSensitivity": 0.5, "patience": "endless"}}
       ]}
      """
    return try SandboxSeed(json: Array(json.utf8))
  }
}
