import Personas

extension PersonaPlan.Action {
  /// The sign before a step in a report; readers search for it.
  var sign: String {
    switch self {
    case .create: "+"
    case .update: "~"
    case .delete: "-"
    case .none: "="
    case .blocked: "x"
    }
  }

  /// What happens to a persona, in words.
  var word: String {
    switch self {
    case .create, .update, .delete, .blocked: rawValue
    case .none: "no change"
    }
  }
}

extension SideEffect.Certainty {
  /// What becomes of the value.
  var fate: String {
    switch self {
    case .certain: "will be lost"
    case .possible: "may be lost"
    case .serverChoice: "may be reset by the server"
    }
  }

  /// What it depends on beside the change that causes it.
  var condition: String { self == .serverChoice ? ", and the new one may not support it" : "" }
}

/// Returns a number and what it counts: "1 value", "2 values".
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
