/// A voice that a persona can have.
///
/// Source: the OpenAPI document's `Voice`.
struct Voice: SeedRecord, Hashable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case displayName
    case provider
    case providerVoiceId
    case providerModelId
    case sampleUrl
    case gender
    case country
    case description
    case displayTags
    case isZdr
    case createdByOrganizationId
  }

  enum Provider: String, Decodable {
    case cartesia = "CARTESIA"
    case elevenLabs = "ELEVENLABS"
    case fishAudio = "FISH_AUDIO"
    case openAIAdvancedVoice = "OPENAI_ADVANCED_VOICE"
  }

  let id: String
  let displayName: String
  let provider: Provider
  let providerVoiceId: String?
  let providerModelId: String?
  let sampleUrl: String?
  let gender: String?
  let country: String?
  let description: String?
  let displayTags: [String]?
  let isZdr: Bool?
  let createdByOrganizationId: String?
}

extension Voice: CatalogueItem {
  var searchableNames: [String] { [displayName] }

  func json(_ options: SandboxOptions) -> JSON {
    [
      "id": .string(id),
      "displayName": .string(displayName),
      "provider": .string(provider.rawValue),
      "providerVoiceId": JSON(providerVoiceId),
      "providerModelId": JSON(providerModelId),
      "sampleUrl": JSON(sampleUrl),
      // The documentation calls it an alias of `sampleUrl`.
      "previewSampleUrl": JSON(sampleUrl),
      "gender": JSON(gender),
      "country": JSON(country),
      "description": JSON(description),
      "displayTags": .array((displayTags ?? []).map(JSON.string)),
      "isZdr": .boolean(isZdr ?? false),
      "createdByOrganizationId": JSON(createdByOrganizationId),
      "createdAt": .string(LogicalClock.start),
      "updatedAt": .string(LogicalClock.start),
    ]
  }
}
