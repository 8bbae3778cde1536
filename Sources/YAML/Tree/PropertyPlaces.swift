import Basics

/// Where the anchor and the tag before a node are written; libyaml gives only what they mean.
struct PropertyPlaces {
  /// From the `&` to the end of the name that libyaml read.
  private(set) var anchor: Range<Int>?
  /// From the `!` to the next blank, line break or flow indicator.
  private(set) var tag: Range<Int>?

  /// Finds the properties that begin at an offset.
  ///
  /// The search ends when it has those that libyaml read, so that it never takes the properties of the first
  /// node inside a collection for the collection's own.
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
