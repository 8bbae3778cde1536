/// What becomes of values that the repository has never had (promises.md, 5).
package enum DriftPolicy: String, CaseIterable, Codable, Sendable {
  /// Nothing is sent, unless somebody who sees them agrees.
  case refuse
  /// They stay as they are, and the rest is applied.
  case keep
  /// The files win.
  case overwrite
}

/// The history that a plan rests on.
package struct PlanHistory: Equatable, Sendable {
  /// The commit that the work tree stands above; all of its hexadecimal digits.
  package let head: String
  /// The commit whose files are in force on the server; nil if HEAD is the first commit.
  package let base: String?
  /// Whether all of the history is there.
  package let isComplete: Bool

  package init(head: String, base: String?, isComplete: Bool) {
    self.head = head
    self.base = base
    self.isComplete = isComplete
  }
}

extension PlanHistory: Codable {
  private enum CodingKeys: String, CodingKey {
    case head
    case base
    case isComplete = "complete"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(head, forKey: .head)
    // Null and not absent: it is promised.
    try container.encode(base, forKey: .base)
    try container.encode(isComplete, forKey: .isComplete)
  }
}

/// Why the history of the files is not there, or not all of it.
package struct HistoryGap: Equatable, Codable, Sendable {
  package let message: String
  /// How to get it; nil if there is nothing to be done.
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
