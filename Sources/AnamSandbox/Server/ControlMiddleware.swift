import HTTPTypes
import Hummingbird

/// Answers the paths below `/__sandbox/`, which are about the sandbox itself and need no key.
struct ControlMiddleware<Context: RequestContext>: RouterMiddleware {
  let store: SandboxStore

  func handle(
    _ request: Request,
    context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.hasPrefix("/__sandbox/") else {
      return try await next(request, context)
    }
    return Response(answer(request.method, request.uri.path))
  }

  private func answer(_ method: HTTPRequest.Method, _ path: String) -> SandboxResponse {
    guard path == "/__sandbox/requests" else {
      return Rejection(404, "there is nothing at \(path)").response
    }
    switch method {
    case .get:
      return SandboxResponse(status: 200, .array(store.requests.map(\.json)))
    case .delete:
      store.removeRequests()
      return SandboxResponse(status: 204, body: [])
    default:
      return Rejection(405, "\(method) is not allowed here; GET and DELETE are").response
    }
  }
}
