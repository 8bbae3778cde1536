import Basics
import Personas
import TestTools
import Testing

extension Catalogue {
  /// An account with one item for each case that makes a difference.
  static func test() throws -> Catalogue {
    var catalogue = Catalogue()
    catalogue.add(try items(avatars), to: .avatars)
    catalogue.add(try items(voices), to: .voices)
    catalogue.add(try items(llms), to: .llms)
    catalogue.add(try items(tools), to: .tools)
    return catalogue
  }

  /// Avatars that spell their versions in the two ways, in a way that is not known, and not at all.
  private static let avatars = """
    [
      {"id": "liv", "displayName": "Liv", "variantName": "home", "availableVersions": ["v1", "v2"]},
      {"id": "liv-office", "displayName": "Liv", "variantName": "office", "availableVersions": ["v1", "v2"]},
      {"id": "mia", "displayName": "Mia", "variantName": "desk", "availableVersions": ["v1", "v2", "cara-4-3"]},
      {"id": "old", "displayName": "Otto", "variantName": "", "availableVersions": ["v1"]},
      {"id": "public", "displayName": "Pia", "availableVersions": ["cara-3", "cara-4"]},
      {"id": "next", "displayName": "Nora", "availableVersions": ["v1", "x-9"]},
      {"id": "empty", "displayName": "Emil", "availableVersions": []},
      {"id": "silent", "displayName": "Silas"}
    ]
    """

  private static let voices = """
    [
      {"id": "lucy", "displayName": "Lucy", "provider": "ELEVENLABS"},
      {"id": "emma", "displayName": "Emma", "provider": "ELEVENLABS", "providerModelId": "eleven_v1"},
      {"id": "hans", "displayName": "Hans", "provider": "CARTESIA"},
      {"id": "finn", "displayName": "Finn", "provider": "FISH_AUDIO"},
      {"id": "olga", "displayName": "Olga", "provider": "OPENAI_ADVANCED_VOICE"},
      {"id": "nemo", "displayName": "Nemo"}
    ]
    """

  private static let llms = """
    [{"id": "gpt", "displayName": "GPT"}, {"id": "llama", "name": "Llama"}]
    """

  private static let tools = """
    [
      {"id": "t1", "name": "end_call"}, {"id": "t2", "name": "skip_turn"},
      {"id": "t3", "name": "book"}, {"id": "t4", "name": "book"}
    ]
    """

  private static func items(_ text: String) throws -> [CatalogueItem] {
    try #require(try JSONValue(parsing: text).elements).compactMap(CatalogueItem.init)
  }
}
