import Basics

extension Node {
  /// Creates the node of a scalar.
  ///
  /// - Parameters:
  ///   - scalar: The scalar's content and form.
  ///   - tag: The tag that stands before it.
  ///   - range: Where it was written, tag included.
  ///   - source: How it stands in the text.
  /// - Throws: What is wrong with it: a tag that does not agree, a number that JSON cannot hold.
  init(
    scalar: YAMLEvent.Scalar, tag: CoreTag?, range: SourceRange, source: NodeSource
  ) throws(Diagnostic) {
    let value =
      if let tag {
        tag.value(of: scalar.text)
      } else if scalar.style == .plain {
        CoreSchema.value(ofPlain: scalar.text)
      } else {
        Value.string(scalar.text)
      }
    if let value {
      self.init(value: value, range: range, text: scalar.text, source: source)
    } else if CoreSchema.value(ofPlain: scalar.text) == nil, tag == nil || tag == .float {
      throw .error(
        .number, "\(shown(scalar.text)) is not a finite number", at: range,
        help: "write a finite number, or quotes around it if it is text")
    } else {
      throw .error(
        .tag, "the tag !!\(tag?.rawValue ?? "") does not agree with the value", at: range, help: "remove the tag")
    }
  }
}
