import Personas

extension Field {
  /// What fits under one of the field's keys, in words.
  func expectation(for key: String) -> String {
    switch key {
    case traits.nameKey: schema.isArray ? "names, looked up in the account" : "a name, looked up in the account"
    case traits.fileKey: "a path relative to the persona's file, or a list of paths; texts are joined by blank lines"
    case _ where traits.catalogue != nil: schema.isArray ? "a list of ids" : "an id"
    case _ where schema.shapes.count > 1: "a mapping, of one of the kinds below"
    default: schema.expectation
    }
  }
}

extension Schema {
  var isArray: Bool {
    if case .array = self { true } else { false }
  }
}
