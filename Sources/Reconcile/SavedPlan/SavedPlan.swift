package import AnamAPI
package import Personas

/// A plan in a file, sealed by whoever held the API key when it was made.
///
/// The file is the plan's JSON (SPEC 3) with one more key, `seal`: an HMAC over the same JSON without it, in its
/// compact form. Nothing in it is secret, but nobody without the key can alter it unnoticed.
package struct SavedPlan: Equatable, Sendable {
  /// The most that is read of a file, and so the most that is written.
  package static let largestFile = 32 << 20
  /// How old a plan may be unless the user says otherwise.
  package static let longestAge = Duration.seconds(24 * 60 * 60)
  static let sealKey = "seal"
  private static let purpose = "anamctl plan seal v1"

  package let plan: Plan
  private let seal: String

  /// Seals a plan that was just made.
  package init(sealing plan: Plan, with key: APIKey) throws(SavedPlanError) {
    self.init(plan, seal: key.seal(of: try plan.sealedBytes, purpose: Self.purpose))
  }

  /// - Parameter seal: As it stands in a file; not checked.
  init(_ plan: Plan, seal: String) {
    self.plan = plan
    self.seal = seal
  }

  /// Whether the holder of `key` has sealed exactly this plan.
  package func isSealed(by key: APIKey) throws(SavedPlanError) -> Bool {
    key.isSeal(seal, of: try plan.sealedBytes, purpose: Self.purpose)
  }

  /// The file's bytes; the same plan and seal always give the same.
  package var contents: [UInt8] {
    get throws(SavedPlanError) {
      var members = try plan.json.members ?? [:]
      members[Self.sealKey] = .string(seal)
      let bytes = Array((try JSONValue.object(members).text(.indented) + "\n").utf8)
      guard bytes.count <= Self.largestFile else { throw .tooLarge }
      return bytes
    }
  }
}

extension Plan {
  /// What the seal is made of.
  fileprivate var sealedBytes: [UInt8] {
    get throws(SavedPlanError) { Array(try json.text(.compact).utf8) }
  }

  fileprivate var json: JSONValue {
    get throws(SavedPlanError) {
      do {
        return try JSONValue(json: try jsonText(self, layout: .compact).utf8)
      } catch {
        throw .notAPlan("it cannot be written as JSON")
      }
    }
  }
}

extension JSONValue {
  fileprivate func text(_ layout: JSONLayout) throws(SavedPlanError) -> String {
    do {
      return try jsonText(self, layout: layout)
    } catch {
      throw .notAPlan("it cannot be written as JSON")
    }
  }
}
