import Personas

extension PersonaPlan.Action {
  /// What happens to the persona, after the sign that text reports have too.
  var badge: HTML {
    .inline(
      "span", ["class": "badge \(rawValue)"], .inline("span", ["aria-hidden": "true"], HTML(sign)) + " " + HTML(word))
  }

  /// What happens, in words.
  var word: String {
    switch self {
    case .create, .update, .delete, .blocked: rawValue
    case .none: "no change"
    }
  }

  private var sign: String {
    switch self {
    case .create: "+"
    case .update: "~"
    case .delete: "-"
    case .none: "="
    case .blocked: "x"
    }
  }
}
