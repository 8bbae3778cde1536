import HTTPTypes
import Hummingbird
import NIOCore

/// Has the session answer every request, after the latency in its options.
struct APIMiddleware: RouterMiddleware {
  let store: SandboxStore

  func handle(
    _ request: Request,
    context: SandboxContext,
    next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    guard let body = try await request.body.collectWithinLimit() else {
      let rejection = Rejection(413, "the body is longer than 8 MiB").response
      store.withSession { $0.note(ReceivedRequest(SandboxRequest(request), status: rejection.status)) }
      return Response(rejection)
    }
    let request = SandboxRequest(request, body: body)
    try await wait(store.withSession { $0.state.options.latency })
    let rules = store.withSession { $0.takeFaults(for: request, at: .now) }
    try await wait(rules.lateness)
    let reply = store.withSession { $0.answer(request, under: rules) }
    try await wait(reply.delay)
    if let response = Response(reply) { return response }
    try await RawConnection(context.channel).finish(reply.delivery.steps(for: reply.answer))
    throw ConnectionFinished()
  }

  private func wait(_ time: Duration) async throws {
    if time > .zero {
      try await Task.sleep(for: time)
    }
  }
}

/// The connection is closed, so there is nothing to answer on.
private struct ConnectionFinished: Error {}

extension [FaultRule] {
  /// How long the request waits before it is carried out.
  fileprivate var lateness: Duration {
    reduce(.zero) { sum, rule in
      if case .late(let time) = rule.fault.effect { sum + time } else { sum }
    }
  }
}
