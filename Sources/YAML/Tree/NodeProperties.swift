import Basics

/// The anchor and the tag before a node, checked.
struct NodeProperties {
  /// The name to register, or nil when there is none or an error refuses it.
  private(set) var anchor: String?
  /// The tag to follow, or nil when there is none or an error refuses it.
  private(set) var tag: CoreTag?
  /// What is wrong with the two.
  private(set) var problems: [Diagnostic] = []

  /// Checks the properties of a node.
  ///
  /// - Parameters:
  ///   - written: The properties as libyaml understood them.
  ///   - start: Where the first of them begins.
  ///   - source: The text.
  ///   - anchors: The anchors before this node.
  init(_ written: YAMLEvent.Properties, at start: SourceMark, in source: SourceText, anchors: Anchors) {
    guard written.anchor != nil || written.tag != nil else { return }
    let places = PropertyPlaces(of: written, in: source, at: source.offset(of: start))
    if let name = written.anchor, let place = places.anchor {
      let range = source.range(of: place, after: start)
      if let problem = source.nameProblem(endingAt: place.upperBound, at: range)
        ?? anchors.problem(defining: name, at: range)
      {
        problems.append(problem)
      } else {
        anchor = name
      }
    }
    if let resolved = written.tag, let place = places.tag {
      let text = source.text(place)
      tag = CoreTag(resolved: resolved)
      // libyaml decodes %00, and a decoded NUL would end the tag's name early.
      if tag == nil || text.utf8.contains(UInt8(ascii: "%")) {
        tag = nil
        problems.append(.unknownTag(text, at: source.range(of: place, after: start)))
      }
    }
  }
}

extension Diagnostic {
  /// Creates the error for a tag that the core schema does not have.
  static func unknownTag(_ text: String, at range: SourceRange) -> Diagnostic {
    .error(
      .tag, "unknown tag '\(shown(text))'", at: range,
      help: "remove it, or put the value in quotes if it is text; "
        + "the tags are !!str, !!int, !!float, !!bool, !!null, !!seq and !!map")
  }
}

extension SourceText {
  /// Checks what follows the name of an anchor or an alias.
  ///
  /// libyaml ends a name at `:` and other characters that YAML 1.2 allows in it: `&x:y v` would be the anchor
  /// `x` on the value `:y v`.
  ///
  /// - Parameters:
  ///   - end: The offset after the name.
  ///   - range: Where the anchor or alias was written.
  /// - Returns: What is wrong, or nil.
  func nameProblem(endingAt end: Int, at range: SourceRange) -> Diagnostic? {
    guard let next = byte(at: end), !isBlank(next), !isLineBreak(next), !isFlowIndicator(next) else {
      return nil
    }
    return .error(
      .reference, "the name of an anchor cannot contain '\(text(end..<offset(after: end)))'", at: range,
      help: "names are made of letters a to z, digits, '-' and '_'; a blank ends them")
  }
}

/// Where the anchor and the tag before a node are written; libyaml gives only what they mean.
struct PropertyPlaces {
  /// From the `&` to the end of the name that libyaml read.
  private(set) var anchor: Range<Int>?
  /// From the `!` to the next blank, line break or flow indicator.
  private(set) var tag: Range<Int>?

  /// Finds the properties that begin at an offset.
  ///
  /// The search ends when it has those that libyaml read, so it never mistakes the properties of the first node
  /// inside a collection for the collection's own.
  ///
  /// - Parameters:
  ///   - written: The properties as libyaml understood them.
  ///   - source: The text.
  ///   - start: The offset of the first property.
  init(of written: YAMLEvent.Properties, in source: SourceText, at start: Int) {
    var offset = start
    while let byte = source.byte(at: offset),
      (written.anchor != nil && anchor == nil) || (written.tag != nil && tag == nil)
    {
      switch byte {
      case UInt8(ascii: "&"):
        let end = offset + 1 + (written.anchor?.utf8.count ?? 0)
        anchor = offset..<end
        offset = end
      case UInt8(ascii: "!"):
        let isVerbatim = source.byte(at: offset + 1) == UInt8(ascii: "<")
        let end = source.bytes[offset...].firstIndex {
          isBlank($0) || isLineBreak($0) || (!isVerbatim && isFlowIndicator($0))
        }
        tag = offset..<(end ?? source.bytes.count)
        offset = end ?? source.bytes.count
      case UInt8(ascii: "#"):
        offset = source.bytes[offset...].firstIndex(where: isLineBreak) ?? source.bytes.count
      default:
        offset += 1
      }
    }
  }
}
