/// What is said of a mistake.
struct Finding: Sendable {
  let severity: String
  /// The id of the rule.
  let rule: String
  let message: String
  let help: String
  /// The other places to look at, as `FILE:LINE:COLUMN` and what there is to see.
  let notes: [String]
  /// The file that it is about as a whole, where no mark stands.
  var file: String?

  /// An error.
  static func error(
    _ rule: String, _ message: String, help: String, notes: [String] = [], ofFile file: String? = nil
  ) -> Finding {
    Finding(severity: "error", rule: rule, message: message, help: help, notes: notes, file: file)
  }

  /// A warning.
  static func warning(
    _ rule: String, _ message: String, help: String, notes: [String] = [], ofFile file: String? = nil
  ) -> Finding {
    Finding(severity: "warning", rule: rule, message: message, help: help, notes: notes, file: file)
  }

  /// Returns the finding in words, so that two can be compared and a difference be read.
  func report(at place: String) -> String {
    let lines = ["\(place): \(severity): \(message) [\(rule)]", "  help: \(help)"]
    return (lines + notes.map { "  note: \($0)" }).joined(separator: "\n")
  }
}
