/// What a node is where a key is due.
enum KeyRole {
  /// A scalar, which has to be a string.
  case scalar
  /// A plain `<<`.
  case merge
  /// A `<<` in quotes, which looks like a merge and is none.
  case quotedMerge
  /// A sequence or a mapping.
  case collection(YAMLEvent.Collection)
  /// An alias.
  case alias
}

extension KeyRole {
  init(_ scalar: YAMLEvent.Scalar, isTagged: Bool) {
    guard scalar.text == "<<", !isTagged else {
      self = .scalar
      return
    }
    self = scalar.style == .plain ? .merge : .quotedMerge
  }
}
