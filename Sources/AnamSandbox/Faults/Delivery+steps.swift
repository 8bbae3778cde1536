/// One thing that the server does on a connection, below HTTP.
enum WireStep: Sendable, Hashable {
  /// Sends bytes at once.
  case send([UInt8])
  /// Sends bytes one by one, with a pause after each.
  case drip([UInt8], Duration)
  /// Sends this many blanks, no faster than the client reads them, as chunks if asked to.
  case pad(Int, chunked: Bool)
  /// Waits until the client closes the connection.
  case hang
  /// Closes with an RST instead of a FIN.
  case reset
}

extension Delivery {
  /// Returns the steps that deliver `answer` this way; the connection is closed after the last one.
  func steps(for answer: HTTPAnswer) -> [WireStep] {
    let body = answer.body
    let length = HeaderField(name: "Content-Length", value: String(body.count))
    switch self {
    case .drop: return []
    case .reset: return [.reset]
    case .hang: return [.hang]
    case .hangAfterHead: return [.send(answer.head(length)), .hang]
    case .whole: return [.send(answer.head(length) + body)]
    case .dripHead(let pause): return [.drip(answer.head(length), pause), .send(body)]
    case .dripBody(let pause): return [.send(answer.head(length)), .drip(body, pause)]
    case .cutHead:
      let head = answer.head(length)
      return [.send(Array(head.prefix(head.count / 2)))]
    case .cut(let bytes, let framing):
      let sent = body.prefix(min(bytes ?? body.count / 2, max(0, body.count - 1)))
      return [.send(answer.opening(framing, count: body.count) + sent)]
    case .wrongLength(let mistake):
      return [.send(answer.head(mistake.fields(for: body.count)) + body)]
    case .oversize(let bytes, let framing):
      let padding = WireStep.pad(max(0, bytes - body.count), chunked: framing == .chunked)
      guard framing == .chunked else {
        return [.send(answer.opening(framing, count: max(bytes, body.count)) + body), padding]
      }
      return [.send(answer.opening(.chunked, count: body.count) + body + lineEnd), padding, .send(lastChunk)]
    }
  }
}

/// What ends a line of a head, and the data of a chunk.
private let lineEnd = Array("\r\n".utf8)
private let lastChunk = Array("0\r\n\r\n".utf8)

extension HTTPAnswer {
  /// Returns the head, with `fields` after those of the answer.
  ///
  /// It announces the end of the connection, so no client sends its next request on it.
  fileprivate func head(_ fields: HeaderField...) -> [UInt8] { head(fields) }

  fileprivate func head(_ fields: [HeaderField]) -> [UInt8] {
    let ending = HeaderField(name: "Connection", value: "close")
    let lines = (headers + fields + [ending]).map { "\($0.name): \($0.value)" }
    return Array((["HTTP/1.1 \(status) Status"] + lines + ["", ""]).joined(separator: "\r\n").utf8)
  }

  /// Returns what comes before a body of `count` bytes: the head, and the start of a chunk if there are chunks.
  fileprivate func opening(_ framing: Delivery.Framing, count: Int) -> [UInt8] {
    switch framing {
    case .length: head(HeaderField(name: "Content-Length", value: String(count)))
    case .chunked:
      head(HeaderField(name: "Transfer-Encoding", value: "chunked")) + String(count, radix: 16).utf8 + lineEnd
    case .none: head()
    }
  }
}

extension Delivery.WrongLength {
  fileprivate func fields(for count: Int) -> [HeaderField] {
    let values =
      switch self {
      case .short: [count / 2]
      case .negative: [-1]
      case .twice: [count, count + 1]
      }
    return values.map { HeaderField(name: "Content-Length", value: String($0)) }
  }
}
