import Hummingbird
import NIOCore

/// Reads the whole body, passes the request on, and notes both of them with the status of the answer.
///
/// The `Authorization` header is never noted.
struct RequestLogMiddleware<Context: RequestContext>: RouterMiddleware {
  let store: SandboxStore

  func handle(
    _ request: Request,
    context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var request = request
    var body: [UInt8] = []
    let response: Response
    if let buffer = try await request.collectBodyWithinLimit() {
      body = Array(buffer: buffer)
      response = try await next(request, context)
    } else {
      response = Response(Rejection(413, "the body is longer than 8 MiB").response)
    }
    store.append(
      ReceivedRequest(
        method: request.method.rawValue,
        path: request.uri.path,
        query: request.decodedQuery,
        body: (try? JSON(decoding: body))?.description,
        status: response.status.code
      )
    )
    return response
  }
}

extension Request {
  /// Reads the whole body, and keeps it for those who come next.
  ///
  /// - Returns: nil when it is longer than 8 MiB.
  fileprivate mutating func collectBodyWithinLimit() async throws -> ByteBuffer? {
    do {
      return try await collectBody(upTo: 8 * 1_024 * 1_024)
    } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
      return nil
    }
  }
}
