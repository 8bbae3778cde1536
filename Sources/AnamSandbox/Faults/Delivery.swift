/// How an answer reaches the client, or fails to.
///
/// Every way but `whole` ends the connection.
enum Delivery: Sendable, Hashable {
  /// As it should.
  case whole
  /// The connection is closed without an answer.
  case drop
  /// The connection is reset without an answer.
  case reset
  /// The connection stays open without an answer.
  case hang
  /// The head is sent, and then nothing.
  case hangAfterHead
  /// The head is sent byte by byte, with this pause after each.
  case dripHead(Duration)
  /// The body is sent byte by byte, with this pause after each.
  case dripBody(Duration)
  /// The connection is closed in the middle of the head.
  case cutHead
  /// The connection is closed after this many bytes of the body; nil stands for half of them.
  case cut(bytes: Int?, Framing)
  /// The whole body is sent under a wrong length.
  case wrongLength(WrongLength)
  /// Blanks follow the body until it has this many bytes.
  case oversize(bytes: Int, Framing)

  /// How a body says where it ends.
  enum Framing: String, Sendable, CaseIterable {
    /// By `Content-Length`.
    case length
    /// By chunks.
    case chunked
    /// By the end of the connection.
    case none
  }

  /// What is wrong with a `Content-Length`.
  enum WrongLength: String, Sendable, CaseIterable {
    /// It is half of the length.
    case short
    /// It is negative.
    case negative
    /// A second one follows, greater by one.
    case twice
  }
}

extension Delivery {
  /// Whether the client receives a status.
  var showsStatus: Bool {
    switch self {
    case .drop, .reset, .hang, .cutHead: false
    case .whole, .hangAfterHead, .dripHead, .dripBody, .cut, .wrongLength, .oversize: true
    }
  }
}

extension Delivery {
  /// Reads a fault that changes how an answer is delivered; nil for any other fault, and for wrong arguments.
  init?(_ name: FaultName, _ arguments: inout RuleArguments) {
    switch name {
    case .drop: self = .drop
    case .reset: self = .reset
    case .hang: self = .hang
    case .hangAfterHead: self = .hangAfterHead
    case .dripHead:
      guard let pause = arguments.duration() else { return nil }
      self = .dripHead(pause)
    case .dripBody:
      guard let pause = arguments.duration() else { return nil }
      self = .dripBody(pause)
    case .cutHead: self = .cutHead
    case .cut:
      guard let framing = arguments.framing() else { return nil }
      let bytes = arguments.value(of: "bytes")
      let count = bytes?[...].wholeNumber
      guard bytes == nil || count != nil else { return nil }
      self = .cut(bytes: count, framing)
    case .wrongLength:
      guard let mistake = arguments.word().flatMap(WrongLength.init) else { return nil }
      self = .wrongLength(mistake)
    case .oversize:
      guard let framing = arguments.framing() else { return nil }
      let nineMebibytes = String(9 << 20)
      guard let count = (arguments.value(of: "bytes") ?? nineMebibytes)[...].wholeNumber, count <= 1 << 40
      else { return nil }
      self = .oversize(bytes: count, framing)
    case .status, .html, .garbage, .redirect, .limit, .late, .delay, .overlay, .without, .headers, .edit,
      .delete:
      return nil
    }
  }
}

extension RuleArguments {
  /// Takes `framing=…`, by default `length`; nil for an unknown one.
  fileprivate mutating func framing() -> Delivery.Framing? {
    guard let name = value(of: "framing") else { return .length }
    return Delivery.Framing(rawValue: name)
  }
}
