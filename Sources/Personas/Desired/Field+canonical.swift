import Basics

extension Field {
  /// Returns the form in which a value is compared and sent: text canonical, sets without repetition, a null
  /// that stands for a value as it is (it may have to be sent as null).
  func canonical(_ value: JSONValue) -> JSONValue {
    switch (traits.comparison, value) {
    case (.text, .string(let text)): .string(canonicalText(text))
    case (.set, .array(let items)): .array(items.compactMap(\.text).uniqued().map(JSONValue.string))
    default: value
    }
  }
}
