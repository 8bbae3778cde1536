import Basics
import Personas

/// What `drift --format json` prints (promises.md, 5): stable within a format version.
extension DriftReport: Encodable {
  private enum CodingKeys: CodingKey {
    case formatVersion
    case drift
    case pending
    case notReadable
    case historyGap
    case summary
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(1, forKey: .formatVersion)
    try container.encode(drift, forKey: .drift)
    try container.encode(pending, forKey: .pending)
    try container.encode(notReadable, forKey: .notReadable)
    // Null and not absent: it says whether the rest can be relied on.
    try container.encode(historyGap, forKey: .historyGap)
    let summary = ["drift": drift.count, "pending": pending.count, "notReadable": notReadable.count]
    try container.encode(summary, forKey: .summary)
  }
}

extension DriftReport.Entry: Encodable {
  private enum CodingKeys: CodingKey {
    case persona
    case path
    case server
    case file
    case origin
    case since
    case source
  }

  private enum PersonaKeys: CodingKey {
    case name
    case id
    case source
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var named = container.nestedContainer(keyedBy: PersonaKeys.self, forKey: .persona)
    try named.encode(persona.name, forKey: .name)
    try named.encode(persona.id, forKey: .id)
    try named.encode(persona.source, forKey: .source)
    try container.encode(change.path, forKey: .path)
    try container.encode(change.before, forKey: .server)
    try container.encode(change.after, forKey: .file)
    try container.encode(change.history?.origin, forKey: .origin)
    try container.encode(change.history?.since, forKey: .since)
    try container.encode(change.source, forKey: .source)
  }
}
