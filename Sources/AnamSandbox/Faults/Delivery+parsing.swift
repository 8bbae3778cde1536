extension Delivery {
  /// Reads the fault that changes how an answer is delivered; nil when it is none, or its arguments are not right.
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
  /// Takes a time: `250ms`, `2s`; at most an hour.
  mutating func duration() -> Duration? {
    guard let word = word() else { return nil }
    let isSeconds = !word.hasSuffix("ms")
    guard word.hasSuffix("s"), let count = word.dropLast(isSeconds ? 1 : 2).wholeNumber,
      count <= (isSeconds ? 3_600 : 3_600_000)
    else { return nil }
    return isSeconds ? .seconds(count) : .milliseconds(count)
  }

  /// Takes `framing=…`, which is by length unless said otherwise; nil when it is unknown.
  fileprivate mutating func framing() -> Delivery.Framing? {
    guard let name = value(of: "framing") else { return .length }
    return Delivery.Framing(rawValue: name)
  }
}
