import CLibYAML

/// A libyaml parser over one text, and the only code that touches libyaml.
///
/// The parser holds pointers into itself and into the text, so both lie at addresses that do not move for
/// as long as the reader lives.
struct EventReader: ~Copyable {
  private let source: SourceText
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let inputCount: Int
  /// Where libyaml began to read.
  private var start = SourceMark.start

  /// Creates a reader, or nil when there is no memory for it.
  ///
  /// - Parameters:
  ///   - source: Text that has passed `checkText`.
  ///   - bytes: What libyaml gets to read, if not the same; every character has the same place.
  init?(_ source: SourceText, input bytes: [UInt8]? = nil) {
    let bytes = bytes ?? source.bytes
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    // At least one byte: libyaml asserts that the address is not null.
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = input.initialize(from: bytes)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    self.source = source
    self.parser = parser
    self.input = input
    inputCount = bytes.count
  }

  /// Begins anew at a place further down; libyaml cannot go on after an error.
  ///
  /// - Parameters:
  ///   - start: The beginning of a line.
  ///   - offset: The same place in bytes.
  /// - Returns: False when there is no memory for it.
  mutating func restart(at start: SourceMark, offset: Int) -> Bool {
    yaml_parser_delete(parser)
    guard yaml_parser_initialize(parser) == 1, let address = input.baseAddress else { return false }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, address + offset, inputCount - offset)
    self.start = start
    return true
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Returns the next event, or nil after the last.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent? {
    while true {
      var event = yaml_event_t()
      defer { yaml_event_delete(&event) }
      guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
      switch event.type {
      case YAML_STREAM_START_EVENT:
        continue
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
        // After an error or the end, libyaml keeps reporting success without an event.
        return nil
      default:
        guard let kind = kind(of: event) else { return nil }
        return YAMLEvent(
          kind: kind, start: SourceMark(event.start_mark, after: start), end: SourceMark(event.end_mark, after: start))
      }
    }
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let version = start.version_directive.map {
        YAMLEvent.YAMLVersion(major: Int($0.pointee.major), minor: Int($0.pointee.minor))
      }
      let hasTagDirectives = start.tag_directives.start != start.tag_directives.end
      return .documentStart(version: version, hasTagDirectives: hasTagDirectives)
    case YAML_DOCUMENT_END_EVENT:
      return .documentEnd
    case YAML_ALIAS_EVENT:
      return .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let content = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        .init(text: source.string(content), style: style(scalar.style)),
        .init(anchor: string(scalar.anchor), tag: string(scalar.tag)))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return .collectionStart(
        .sequence, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE,
        .init(anchor: string(start.anchor), tag: string(start.tag)))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return .collectionStart(
        .mapping, isFlow: start.style == YAML_FLOW_MAPPING_STYLE,
        .init(anchor: string(start.anchor), tag: string(start.tag)))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return .collectionEnd
    default:
      return nil
    }
  }

  private func style(_ style: yaml_scalar_style_t) -> NodeSource.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private var failure: YAMLSyntaxError {
    let state = parser.pointee
    return YAMLSyntaxError(
      problem: state.problem.map { String(cString: $0) } ?? "",
      context: state.context.map { String(cString: $0) } ?? "",
      mark: SourceMark(state.problem_mark, after: start),
      contextMark: state.context == nil ? nil : SourceMark(state.context_mark, after: start),
      isOutOfMemory: state.error == YAML_MEMORY_ERROR)
  }
}

extension SourceMark {
  /// - Parameter start: Where libyaml began to read: the beginning of a line.
  fileprivate init(_ mark: yaml_mark_t, after start: SourceMark) {
    self.init(
      scalarIndex: start.scalarIndex + Int(mark.index), line: start.line + Int(mark.line), column: Int(mark.column) + 1)
  }
}

extension EventReader {
  /// The version of the libyaml that the program runs with, `0.2.5` say.
  static var libraryVersion: String { String(cString: yaml_get_version_string()) }
}
