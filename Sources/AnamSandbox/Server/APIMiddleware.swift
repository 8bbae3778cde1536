import HTTPTypes
import Hummingbird

/// Answers every request by the state, after the latency that the options ask for.
struct APIMiddleware<Context: RequestContext>: RouterMiddleware {
  let store: SandboxStore

  func handle(
    _ request: Request,
    context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    let latency = store.withState { $0.options.latency }
    if latency > .zero {
      try await Task.sleep(for: latency)
    }
    let sandboxRequest = SandboxRequest(
      method: request.method.rawValue,
      path: request.uri.path,
      query: request.decodedQuery,
      authorization: request.headers[.authorization],
      body: Array(buffer: try await request.body.collect(upTo: .max))
    )
    return Response(store.withState { $0.handle(sandboxRequest) })
  }
}
