#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a sandbox holds when it starts.
///
/// As JSON, a seed is an object of five lists. Any list may be missing:
///
/// ```json
/// {"avatars":  [{"id": "…", "displayName": "Liv", "variantName": "home",
///                "availableVersions": ["v1", "v2", "cara-4-3"], "activeVersion": "v2"}],
///  "voices":   [{"id": "…", "displayName": "Lucy", "provider": "ELEVENLABS"}],
///  "llms":     [{"id": "…", "displayName": "Standard"}],
///  "tools":    [{"id": "…", "name": "end_call", "type": "SYSTEM"}],
///  "personas": [{"id": "…", "name": "Cara", "avatarId": "…", "voiceId": "…", "toolIds": ["…"]}]}
/// ```
///
/// The keys shown are required, but a persona needs only `id` and `name`; `docs/sandbox.md` lists the others. A
/// persona has the fields of a request, plus `id`, `createdAt` and `updatedAt`. What it refers to must be in the seed.
/// The limits of a request do not apply: a live persona may have values that the API would refuse today.
package struct SandboxSeed: Sendable, Hashable {
  let catalogue: Catalogue
  let personas: [Persona]

  /// Reads a seed.
  ///
  /// - Parameter json: The seed's JSON text in UTF-8.
  /// - Throws: `SandboxSeedError` for the first mistake in it.
  package init(json: [UInt8]) throws(SandboxSeedError) {
    let sections: Sections
    do {
      try Self.checkKeys(of: try JSON(decoding: json))
      sections = try JSONDecoder().decode(Sections.self, from: Data(json))
    } catch {
      throw SandboxSeedError(error)
    }
    try self.init(sections)
  }

  /// Makes a seed from its decoded lists.
  ///
  /// - Throws: `SandboxSeedError` when an id is there twice, or a persona refers to something that is not there.
  private init(_ sections: Sections) throws(SandboxSeedError) {
    catalogue = Catalogue(
      avatars: sections.avatars ?? [],
      voices: sections.voices ?? [],
      languageModels: sections.llms ?? [],
      tools: sections.tools ?? []
    )
    personas = sections.personas ?? []
    try Self.checkIds(of: catalogue.avatars, in: "avatars")
    try Self.checkIds(of: catalogue.voices, in: "voices")
    try Self.checkIds(of: catalogue.languageModels, in: "llms")
    try Self.checkIds(of: catalogue.tools, in: "tools")
    try Self.checkIds(of: personas, in: "personas")
    for (index, persona) in personas.enumerated() {
      try Self.checkReferences(of: persona, to: catalogue, at: "personas[\(index)]")
    }
  }
}

extension SandboxSeed {
  /// The default: a small catalogue and three personas of a hotel.
  ///
  /// The catalogue has every kind of version, provider and tool, and names that two items share. One persona is there
  /// for a plan to change, one is in order, and one has an old model.
  package static let builtIn: SandboxSeed = {
    do {
      return try SandboxSeed(json: PackageResources.seed_json)
    } catch {
      // The file is part of the program, and a test reads it.
      fatalError("the built-in seed: \(error)")
    }
  }()
}

/// One object of a seed: a catalogue item or a persona.
protocol SeedRecord: Sendable, Decodable {
  associatedtype CodingKeys: CodingKey, CaseIterable

  var id: String { get }
}

extension SandboxSeed {
  /// The lists of a seed as they are in its JSON text.
  struct Sections: Decodable {
    var avatars: [Avatar]?
    var voices: [Voice]?
    var llms: [LanguageModel]?
    var tools: [Tool]?
    var personas: [Persona]?
  }

  private static let knownKeys: [String: Set<String>] = [
    "avatars": keys(of: Avatar.self),
    "voices": keys(of: Voice.self),
    "llms": keys(of: LanguageModel.self),
    "tools": keys(of: Tool.self),
    "personas": keys(of: Persona.self),
  ]

  private static func keys<Record: SeedRecord>(of type: Record.Type) -> Set<String> {
    Set(Record.CodingKeys.allCases.map(\.stringValue))
  }

  private static func checkKeys(of seed: JSON) throws(SandboxSeedError) {
    guard let sections = seed.object else {
      throw SandboxSeedError("", "a seed is a JSON object")
    }
    for (section, records) in sections.sorted(by: { $0.key < $1.key }) {
      guard let known = knownKeys[section] else {
        throw SandboxSeedError(section, "unknown; the lists of a seed are \(list(knownKeys.keys))")
      }
      // The decoder complains about whatever is not a list, or not an object in one.
      guard case .array(let records) = records else { continue }
      for (index, record) in records.enumerated() {
        if let unknown = record.object?.keys.filter({ !known.contains($0) }).min() {
          throw SandboxSeedError("\(section)[\(index)].\(unknown)", "unknown; the keys are \(list(known))")
        }
      }
    }
  }

  private static func checkIds(of records: [some SeedRecord], in section: String) throws(SandboxSeedError) {
    var seen: Set<String> = []
    for (index, record) in records.enumerated() where !seen.insert(record.id).inserted {
      throw SandboxSeedError("\(section)[\(index)].id", "'\(record.id)' is there twice")
    }
  }

  private static func checkReferences(
    of persona: Persona,
    to catalogue: Catalogue,
    at place: String
  ) throws(SandboxSeedError) {
    if let id = persona.avatarId, catalogue.avatar(id) == nil {
      throw SandboxSeedError("\(place).avatarId", "no avatar has the id '\(id)'")
    }
    if let id = persona.voiceId, catalogue.voice(id) == nil {
      throw SandboxSeedError("\(place).voiceId", "no voice has the id '\(id)'")
    }
    if let id = persona.llmId, catalogue.languageModel(id) == nil {
      throw SandboxSeedError("\(place).llmId", "no language model has the id '\(id)'")
    }
    if let id = persona.toolIds.first(where: { catalogue.tool($0) == nil }) {
      throw SandboxSeedError("\(place).toolIds", "no tool has the id '\(id)'")
    }
  }

  private static func list(_ names: some Sequence<String>) -> String {
    names.sorted().joined(separator: ", ")
  }
}
