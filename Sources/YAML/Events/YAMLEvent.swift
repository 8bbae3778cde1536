/// One step of a YAML stream, as libyaml reports it, in Swift's own values.
struct YAMLEvent {
  /// What the step is.
  enum Kind {
    case documentStart(version: YAMLVersion?, hasTagDirectives: Bool)
    case documentEnd
    case alias(String)
    case scalar(Scalar, Properties)
    case collectionStart(Collection, isFlow: Bool, Properties)
    case collectionEnd
  }

  /// The version a `%YAML` directive names.
  struct YAMLVersion: Equatable {
    var major: Int
    var minor: Int
  }

  /// The two kinds of collection.
  enum Collection: CustomStringConvertible {
    case sequence
    case mapping

    /// What users call it.
    var description: String {
      switch self {
      case .sequence: "list"
      case .mapping: "mapping"
      }
    }
  }

  /// A scalar's content and form.
  struct Scalar {
    var text: String
    var style: NodeSource.Style

    /// Whether nothing is written at all, as after `key:`.
    var isAbsent: Bool { text.isEmpty && style == .plain }
  }

  /// What may stand before a node.
  struct Properties {
    /// The anchor's name, without `&`.
    var anchor: String?
    /// The tag with its handle resolved, `tag:yaml.org,2002:str` for `!!str`.
    var tag: String?
  }

  var kind: Kind
  var start: SourceMark
  var end: SourceMark
}

/// A syntax error as libyaml reports it; `diagnostic(in:)` puts it in the user's words.
struct YAMLSyntaxError: Error {
  /// What libyaml found.
  var problem: String
  /// What libyaml was reading.
  var context: String
  /// Where libyaml stopped.
  var mark: SourceMark
  /// Where what libyaml was reading begins.
  var contextMark: SourceMark?
  /// Whether memory ran out, which is not a mistake in the text.
  var isOutOfMemory = false
}
