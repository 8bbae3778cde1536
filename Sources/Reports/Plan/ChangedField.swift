import Basics
import Personas

/// A field that a request changes, or one of its options, in few words: "systemPrompt (+12 words)".
struct ChangedField {
  /// The field; with the option behind a dot, if that is the only one.
  let path: String
  /// How much of it changes; nil where that says nothing.
  let amount: String?
}

extension PersonaPlan {
  /// The fields that change, in their order, each once.
  ///
  /// - Parameter amount: How much changes in a field, or in its only option.
  func changedFields(amount: (Change) -> String?) -> [ChangedField] {
    let shown = changes.filter { $0.cause != .resend }
    var options: [String: Int] = [:]
    for change in shown { options[change.field, default: 0] += 1 }
    return shown.compactMap { change in
      guard let count = options.removeValue(forKey: change.field) else { return nil }
      return count > 1
        ? ChangedField(path: change.field, amount: counted(count, "option"))
        : ChangedField(path: change.path, amount: amount(change))
    }
  }
}
