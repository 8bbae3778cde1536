import HTTPTypes
import Hummingbird

/// Answers the paths below `/__sandbox/`, which are about the sandbox itself and need no key.
struct ControlMiddleware: RouterMiddleware {
  let store: SandboxStore

  func handle(
    _ request: Request,
    context: SandboxContext,
    next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.hasPrefix("/__sandbox/") else {
      return try await next(request, context)
    }
    let body = try await request.body.collectWithinLimit() ?? []
    return Response(store.withSession { $0.control(request.method.rawValue, request.uri.path, body) })
  }
}
