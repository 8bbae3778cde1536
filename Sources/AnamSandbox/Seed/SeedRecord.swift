/// One object of a seed: a catalogue item or a persona.
protocol SeedRecord: Sendable, Decodable {
  associatedtype CodingKeys: CodingKey, CaseIterable

  var id: String { get }
}
