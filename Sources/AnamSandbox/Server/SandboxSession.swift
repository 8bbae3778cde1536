import Synchronization

/// A running sandbox as a value: what it stores, the faults in force, and the log of requests.
struct SandboxSession: Sendable {
  /// The most requests that the log holds; beyond that, it drops the oldest.
  static let logLimit = 10_000

  var state: SandboxState {
    didSet {
      if state.options.faults != faults.rules {
        faults = FaultSchedule(state.options.faults)
      }
    }
  }
  private(set) var faults: FaultSchedule
  private(set) var requests: [ReceivedRequest] = []

  init(_ state: SandboxState) {
    self.state = state
    faults = FaultSchedule(state.options.faults)
  }

  /// Replaces the rules in force, and starts their counts at zero.
  mutating func setFaults(_ rules: [FaultRule]) {
    state.options.faults = rules
    faults = FaultSchedule(rules)
  }

  /// Counts a request, and returns the rules that affect it.
  mutating func takeFaults(for request: SandboxRequest, at now: ContinuousClock.Instant) -> [FaultRule] {
    faults.take(request, at: now)
  }

  /// Carries out a request as far as the rules allow, and logs it.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - rules: The rules that affect it.
  /// - Returns: What to answer, and how to deliver it.
  mutating func answer(_ request: SandboxRequest, under rules: [FaultRule]) -> Reply {
    edit(.before, around: request, by: rules)
    var next = state
    let response = next.handle(request)
    let isCommitted = rules.allSatisfy(\.fault.commits)
    if isCommitted {
      state = next
    }
    edit(.after, around: request, by: rules)
    let reply = Reply(response, under: rules)
    note(
      ReceivedRequest(
        request, status: reply.status, faults: rules.map(\.text),
        committed: isCommitted && request.method != "GET" && (200...299).contains(response.status)))
    return reply
  }

  /// Carries out the edits that are due at this moment.
  private mutating func edit(
    _ moment: PersonaEdit.Moment, around request: SandboxRequest, by rules: [FaultRule]
  ) {
    for rule in rules {
      guard case .edit(let edit) = rule.fault.effect, edit.moment(around: request.method) == moment,
        let id = edit.persona ?? request.personaId
      else { continue }
      if let body = edit.body {
        state.edit(id, with: body)
      } else {
        state.personas.removeAll { $0.id == id }
      }
    }
  }

  /// Adds a request to the log.
  mutating func note(_ request: ReceivedRequest) {
    requests.append(request)
    if requests.count > Self.logLimit {
      requests.removeFirst(requests.count - Self.logLimit)
    }
  }

  /// Empties the log.
  mutating func removeRequests() {
    requests.removeAll()
  }
}

extension SandboxRequest {
  /// The id of the persona that the path names.
  fileprivate var personaId: String? {
    guard let route = Route(path: path), route.resource == .personas else { return nil }
    return route.id
  }
}

/// The one session that all connections of a server share.
final class SandboxStore: Sendable {
  private let session: Mutex<SandboxSession>

  init(_ state: SandboxState) {
    session = Mutex(SandboxSession(state))
  }

  func withSession<R: Sendable>(_ body: (inout SandboxSession) -> R) -> R {
    session.withLock { body(&$0) }
  }
}
