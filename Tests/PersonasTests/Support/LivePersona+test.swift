import Basics
import Personas
import TestTools
import Testing

extension LivePersona {
  /// A persona on the server that shows every field.
  private static let complete = """
    {
      "id": "p1", "name": "Cara", "description": "Front desk",
      "avatar": {"id": "liv", "displayName": "Liv", "variantName": "home", "availableVersions": ["v1", "v2"]},
      "avatarModel": "cara-3",
      "voice": {"id": "lucy", "displayName": "Lucy", "provider": "ELEVENLABS"},
      "llmId": "gpt", "brain": {"personality": null, "systemPrompt": "Be brief."},
      "skipGreeting": false, "uninterruptibleGreeting": false, "initialMessage": "Hi", "zeroDataRetention": false,
      "voiceDetectionOptions": null, "languageCode": "en", "voiceGenerationOptions": null, "tools": [],
      "enableAudioPassthrough": false, "widgetConfig": {}, "updatedAt": "2026-04-20T10:00:00.000Z"
    }
    """

  /// Creates the complete persona with some keys of the answer changed, and some left out of it.
  init(_ changes: String, without absent: [String] = []) throws {
    var object = try #require(try JSONValue(parsing: Self.complete).members)
    object.merge(try #require(try JSONValue(parsing: changes).members)) { _, changed in changed }
    for key in absent { object[key] = nil }
    self = try #require(LivePersona(.object(object)))
  }
}
