/// Everything one run would do: what `plan` prints and `apply` executes.
package struct Plan: Equatable, Sendable {
  package let tool: Tool
  /// An RFC 3339 timestamp in UTC.
  package let createdAt: String
  package let api: API
  /// `sha256:` and the digest of every file that was read.
  package let configDigest: String
  /// The history that origins were told from; nil if there is none.
  package let history: PlanHistory?
  /// Why the history is not there, or not all of it.
  package let historyGap: HistoryGap?
  package let onDrift: DriftPolicy
  /// In the order of the files.
  package let personas: [PersonaPlan]
  package let summary: Summary

  package init(
    tool: Tool, createdAt: String, api: API, configDigest: String, history: PlanHistory? = nil,
    historyGap: HistoryGap? = nil, onDrift: DriftPolicy = .refuse, personas: [PersonaPlan]
  ) {
    self.tool = tool
    self.createdAt = createdAt
    self.api = api
    self.configDigest = configDigest
    self.history = history
    self.historyGap = historyGap
    self.onDrift = onDrift
    self.personas = personas
    summary = Summary(personas)
  }

  /// The program that made the plan.
  package struct Tool: Equatable, Codable, Sendable {
    package let name: String
    package let version: String

    package init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// The account that the plan is for.
  package struct API: Equatable, Codable, Sendable {
    package let url: String
    /// Tells two keys apart without giving one away.
    package let keyFingerprint: String

    package init(url: String, keyFingerprint: String) {
      self.url = url
      self.keyFingerprint = keyFingerprint
    }
  }

  /// How many personas there are for each action.
  package struct Summary: Equatable, Codable, Sendable {
    package let create: Int
    package let update: Int
    package let delete: Int
    package let none: Int
    package let blocked: Int
    /// Values that the plan would overwrite and that the repository has never had.
    package let drift: Int

    init(_ personas: [PersonaPlan]) {
      let counts = Dictionary(personas.map { ($0.action, 1) }, uniquingKeysWith: +)
      create = counts[.create, default: 0]
      update = counts[.update, default: 0]
      delete = counts[.delete, default: 0]
      none = counts[.none, default: 0]
      blocked = counts[.blocked, default: 0]
      drift = personas.reduce(0) { $0 + $1.driftCount }
    }
  }
}

extension Plan {
  /// Whether carrying it out would send anything.
  package var hasChanges: Bool { personas.contains(where: \.isPending) }

  /// Whether the server has, or will keep, something other than the files ask for.
  package var hasDifferences: Bool { hasChanges || personas.contains { !$0.kept.isEmpty } }

  /// Whether a persona in it cannot be brought to its desired state.
  package var isBlocked: Bool { summary.blocked > 0 }
}
