import Basics

/// How much an apply may change before somebody has to say that it is meant.
package struct SafetyLimits: Equatable, Sendable {
  /// The most personas that may change; nil for any number.
  package var maxChanges: ChangeLimit?
  /// Whether a prompt may lose most of its text.
  package var allowsShrinking = false

  package init(maxChanges: ChangeLimit? = nil, allowsShrinking: Bool = false) {
    self.maxChanges = maxChanges
    self.allowsShrinking = allowsShrinking
  }

  /// A number of personas, or a share of those in the files.
  package enum ChangeLimit: Equatable, Sendable {
    case count(Int)
    case percent(Int)

    /// Reads `3` or `30%`.
    package init?(_ text: String) {
      let isPercent = text.utf8.last == UInt8(ascii: "%")
      let digits = isPercent ? text.utf8.dropLast() : text.utf8[...]
      guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let number = Int(String(decoding: digits, as: UTF8.self)), !isPercent || number <= 100
      else { return nil }
      self = isPercent ? .percent(number) : .count(number)
    }

    /// How many of `total` personas may change.
    func most(of total: Int) -> Int {
      switch self {
      case .count(let count): count
      case .percent(let percent): total * percent / 100
      }
    }
  }
}

/// A reason not to carry out a plan unasked.
package enum LimitExcess: Equatable, Sendable {
  /// More personas would change than is allowed.
  case tooManyChanges(count: Int, most: Int)
  /// A long text would be emptied, or lose more than half of its characters.
  case shrinking(persona: String, path: ValuePath, before: Int, after: Int)
}

extension SafetyLimits {
  /// Returns everything that goes beyond the limits.
  ///
  /// - Parameters:
  ///   - changing: The plans that are to be carried out.
  ///   - total: How many personas there are, with those that stay as they are.
  package func excesses(of changing: [PersonaPlan], among total: Int) -> [LimitExcess] {
    var refusals: [LimitExcess] = []
    if let most = maxChanges?.most(of: total), changing.count > most {
      refusals.append(.tooManyChanges(count: changing.count, most: most))
    }
    guard !allowsShrinking else { return refusals }
    return refusals + changing.flatMap { persona in persona.changes.compactMap { $0.shrinking(of: persona.name) } }
  }
}

extension Change {
  /// Texts shorter than this may shrink as they like.
  private static let longText = 500

  func shrinking(of persona: String) -> LimitExcess? {
    let (before, after) = (length(before), length(after))
    guard before >= Self.longText, after * 2 < before else { return nil }
    return .shrinking(persona: persona, path: path, before: before, after: after)
  }

  /// How many characters a text has; 0 for every other value.
  private func length(_ value: JSONValue) -> Int { value.text?.count ?? 0 }
}

extension LimitExcess {
  /// Whether somebody who has seen the plan may still say yes to it.
  package var canBeConfirmed: Bool {
    switch self {
    case .tooManyChanges: false
    case .shrinking: true
    }
  }
}

extension LimitExcess: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooManyChanges(let count, let most):
      "\(count) \(count == 1 ? "persona" : "personas") would change, and --max-changes allows \(most)"
    case .shrinking(let persona, let path, let before, let after):
      "'\(path)' of \(persona) would shrink from \(before) to \(after) characters; --allow-shrink says that it is meant"
    }
  }
}
