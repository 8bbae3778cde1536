package import AnamAPI
import Basics
package import Personas

/// A plan in a file, sealed by whoever held the API key when it was made.
///
/// The file is the plan's JSON (promises.md, 3) with one more key, `seal`: an HMAC over the file as it is with an empty seal.
/// Nothing in it is secret, but nobody without the key can alter it unnoticed.
package struct SavedPlan: Equatable, Sendable {
  /// The most that is read of a file, and so the most that is written.
  package static let largestFile = 32 << 20
  /// How old a plan may be unless the user says otherwise.
  package static let longestAge = Duration.seconds(24 * 60 * 60)
  static let sealKey = "seal"
  private static let purpose = "anamctl plan seal v1"

  package let plan: Plan
  /// The file's bytes; the same plan and seal always give the same.
  package let contents: [UInt8]

  /// Seals a plan that was just made.
  package init(sealing plan: Plan, under contract: Contract, with key: APIKey) throws(SavedPlanError) {
    let unsealed = try Self.contents(of: PlanDocument(plan, under: contract), seal: "")
    let seal = key.seal(of: unsealed, purpose: Self.purpose)
    self.init(plan, contents: Self.replacingSeal("", with: seal, in: unsealed))
    guard contents.count <= Self.largestFile else { throw .tooLarge }
  }

  /// - Parameter contents: The bytes that the plan was read from, or is to be written as.
  init(_ plan: Plan, contents: [UInt8]) {
    self.plan = plan
    self.contents = contents
  }

  /// Whether the holder of `key` has put `seal` on exactly these bytes.
  static func isSealed(_ contents: [UInt8], _ seal: String, by key: APIKey) -> Bool {
    key.isSeal(seal, of: replacingSeal(seal, with: "", in: contents), purpose: purpose)
  }

  /// The bytes of a plan's file.
  package static func contents(of plan: PlanDocument, seal: String) throws(SavedPlanError) -> [UInt8] {
    do {
      return Array((try jsonText(SealedDocument(plan: plan, seal: seal), layout: .indented) + "\n").utf8)
    } catch {
      throw .notAPlan("it cannot be written as JSON")
    }
  }

  /// Keys of the outermost object stand behind a line break and two blanks, which nothing else does: in a text, a line
  /// break is escaped.
  private static func replacingSeal(_ seal: String, with other: String, in contents: [UInt8]) -> [UInt8] {
    let key = "\n  \"\(sealKey)\": \""
    guard let place = contents.firstRange(of: Array((key + seal + "\"").utf8)) else { return contents }
    return contents[..<place.lowerBound] + Array((key + other + "\"").utf8) + contents[place.upperBound...]
  }
}

/// The JSON of a saved plan.
private struct SealedDocument: Encodable {
  let plan: PlanDocument
  let seal: String

  private enum CodingKeys: CodingKey {
    case seal
  }

  func encode(to encoder: any Encoder) throws {
    try plan.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(seal, forKey: .seal)
  }
}
