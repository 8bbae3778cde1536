extension Persona {
  /// The persona as an item of the list, without its prompt and its options.
  func summary(_ catalogue: Catalogue) -> JSON {
    [
      "id": .string(id),
      "name": .string(name),
      "avatar": catalogue.avatar(avatarId)?.summary ?? .null,
      "createdAt": .string(createdAt),
      "updatedAt": .string(updatedAt),
    ]
  }

  /// The full persona.
  ///
  /// Source: the OpenAPI document's `Persona`, and api.md for the three fields that the document lacks.
  func json(_ catalogue: Catalogue, _ options: SandboxOptions) -> JSON {
    var members: [String: JSON] = [
      "id": .string(id),
      "name": .string(name),
      "description": JSON(description),
      "personaPreset": "",
      "avatar": catalogue.avatar(avatarId)?.json(options) ?? .null,
      "avatarModel": JSON(avatarModel),
      "voice": catalogue.voice(voiceId)?.json(options) ?? .null,
      "voiceSpeed": 1,
      "llmId": JSON(llmId),
      "brain": ["personality": nil, "systemPrompt": JSON(systemPrompt)],
      "tools": .array(toolIds.compactMap { catalogue.tool($0)?.attachment(options) }),
      "knowledge": [],
      "shareLinks": nil,
      "primaryShareLink": nil,
      "enableAudioPassthrough": false,
      "skipGreeting": .boolean(skipGreeting),
      "zeroDataRetention": .boolean(zeroDataRetention),
      "voiceDetectionOptions": options.numbers.kept(voiceDetectionOptions),
      "voiceGenerationOptions": options.numbers.kept(voiceGenerationOptions),
      "widgetConfig": [:],
      "createdAt": .string(createdAt),
      "updatedAt": .string(updatedAt),
    ]
    if !options.hideUnreadable {
      members["uninterruptibleGreeting"] = .boolean(uninterruptibleGreeting)
      members["initialMessage"] = JSON(initialMessage)
      members["languageCode"] = JSON(languageCode)
    }
    return .object(members)
  }
}

extension SandboxOptions.NumberStorage {
  /// Returns an options object as answers show it; `null` if there is none.
  fileprivate func kept(_ options: [String: JSON]?) -> JSON {
    guard self == .float32 else { return JSON(options) }
    return JSON(
      options?.mapValues { value in
        if case .number(let number) = value { .number(Double(Float(number))) } else { value }
      })
  }
}
