/// What a node is where a key is due.
enum KeyRole {
  /// A scalar, which has to be a string.
  case scalar
  /// A plain `<<`.
  case merge
  /// A `<<` in quotes, which looks like a merge and is none.
  case quotedMerge
  /// A collection or an alias; the name says which, as in "a sequence".
  case other(String)
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
