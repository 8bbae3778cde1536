package import Basics

extension DesiredPersona {
  /// What is odd about the persona's values, though the API would take them.
  package var warnings: [Diagnostic] { fields.flatMap { unusedValue(of: $0) + oddities(of: $0) } }

  /// A value that another value of the same file makes useless.
  private func unusedValue(of wanted: DesiredField) -> [Diagnostic] {
    guard let rule = wanted.field.traits.unusedWhen, !wanted.value.saysNothing, let cause = field(rule.field),
      cause.value == rule.value
    else { return [] }
    let value = (try? jsonText(rule.value, layout: .compact)) ?? rule.value.kind
    return [
      .warning(
        .neverUsed, "'\(wanted.field.name)' \(rule.consequence), because '\(rule.field)' is \(value)",
        at: wanted.range, help: "leave one of the two out",
        notes: [Diagnostic.Note(message: "'\(rule.field)' is here", position: cause.range.start)])
    ]
  }

  private func oddities(of wanted: DesiredField) -> [Diagnostic] {
    guard let text = wanted.value.text else { return [] }
    return wanted.field.traits.textChecks.compactMap { check in
      switch check {
      case .blank where trimmedText(text).isEmpty:
        .warning(
          .blankText, "'\(wanted.field.name)' is blank", at: wanted.range,
          help: "write it, or leave the key out to keep what the server has")
      case .languageCode where !languageCodes.contains(text):
        .warning(
          .languageCode, "'\(text)' is not an ISO 639-1 code of a language", at: wanted.range,
          help: confusableHint(for: text, among: [confusableSkeleton(text)].filter(languageCodes.contains))
            ?? languageCode(within: text).map { "write '\($0)'" } ?? "write two letters, such as en, de or es")
      case .blank, .languageCode, .marker: nil
      }
    }
  }
}

extension JSONValue {
  /// Whether the value is the one that a field has when nobody sets it.
  fileprivate var saysNothing: Bool {
    switch self {
    case .null, .boolean(false), .string(""): true
    default: false
    }
  }
}

/// Returns the code that a locale begins with: `en` for `en-US`, `EN` and `en_GB`.
private func languageCode(within text: String) -> String? {
  let first = text.split { $0 == "-" || $0 == "_" }.first?.lowercased()
  return first.flatMap { languageCodes.contains($0) ? $0 : nil }
}

/// The codes of ISO 639-1.
private let languageCodes = Set(
  """
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
  es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
  ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
  no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta \
  te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
  """
  .split(separator: " ").map(String.init))
