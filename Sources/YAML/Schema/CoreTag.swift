import Basics

/// A tag of YAML 1.2's core schema: there are no others here, and none makes anything happen.
enum CoreTag: String {
  case null
  case bool
  case int
  case float
  case str
  case seq
  case map

  /// Finds the tag that libyaml resolved, `tag:yaml.org,2002:str` for `!!str`.
  init?(resolved tag: String) {
    let prefix = "tag:yaml.org,2002:"
    guard tag.hasPrefix(prefix) else { return nil }
    self.init(rawValue: String(tag.dropFirst(prefix.count)))
  }

  /// Whether the tag is for this kind of collection.
  func fits(_ collection: YAMLEvent.Collection) -> Bool {
    switch collection {
    case .sequence: self == .seq
    case .mapping: self == .map
    }
  }

  /// Returns the value of a tagged scalar, or nil when the tag and the text do not agree.
  func value(of text: String) -> Node.Value? {
    let value = CoreSchema.value(ofPlain: text)
    switch (self, value) {
    case (.str, _): return .string(text)
    case (.null, .null), (.bool, .boolean), (.float, .number): return value
    case (.int, .number): return Number.isInteger(coreSchema: text) ? value : nil
    default: return nil
    }
  }
}
