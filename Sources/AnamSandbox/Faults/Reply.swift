/// What the server does to answer a request.
struct Reply: Sendable, Hashable {
  var answer: HTTPAnswer
  var delivery = Delivery.whole
  /// How long the answer is held back.
  var delay = Duration.zero
}

extension Reply {
  /// Makes the reply by applying the rules to the real answer.
  ///
  /// All changes and delays add up. Where two rules replace the answer, or change its delivery, the first one counts.
  init(_ response: SandboxResponse, under rules: [FaultRule]) {
    let effects = rules.map(\.fault.effect)
    answer = effects.lazy.compactMap(\.replacement).first ?? HTTPAnswer(response)
    delivery = effects.lazy.compactMap(\.delivery).first ?? .whole
    for effect in effects {
      switch effect {
      case .change(let change): answer.apply(change)
      case .delay(let time): delay += time
      case .replace, .limit, .deliver, .late, .edit: break
      }
    }
  }

  /// The status that the client receives; nil when the connection ends before it.
  var status: Int? { delivery.showsStatus ? answer.status : nil }
}

extension Fault.Effect {
  fileprivate var replacement: HTTPAnswer? {
    switch self {
    case .replace(let answer), .limit(_, let answer): answer
    case .change, .deliver, .delay, .late, .edit: nil
    }
  }

  fileprivate var delivery: Delivery? {
    if case .deliver(let delivery) = self { delivery } else { nil }
  }
}
