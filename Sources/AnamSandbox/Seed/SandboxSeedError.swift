/// Why a seed cannot be used, in words for its author.
package struct SandboxSeedError: Error, Hashable, CustomStringConvertible {
  /// The place in the seed, and what is wrong there: `personas[0].voiceId: no voice has the id '…'`.
  package let description: String

  init(_ place: String, _ problem: String) {
    description = place.isEmpty ? problem : "\(place): \(problem)"
  }
}

extension SandboxSeedError {
  /// Says what an error of the JSON decoder means, and where.
  init(_ error: any Error) {
    switch error {
    case let error as SandboxSeedError:
      self = error
    case DecodingError.keyNotFound(let key, let context):
      self.init(Self.place(context.codingPath), "'\(key.stringValue)' is missing")
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      self.init("", "not valid JSON")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      self.init(Self.place(context.codingPath), context.debugDescription)
    default:
      self.init("", "not valid JSON")
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { place, key in
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += place.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}
