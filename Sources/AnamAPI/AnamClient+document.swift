extension AnamClient {
  /// Where the API publishes its OpenAPI document (api.md, "Transport").
  package static let documentPath = "/swagger.json"

  /// Reads the OpenAPI document that the API publishes about itself, at most `settings.maximumBody` bytes; unchecked.
  package func publishedDocument() async throws(APIError) -> [UInt8] {
    let call = Call(method: "GET", path: Self.documentPath, body: nil)
    var attempts = attempts()
    while true {
      do throws(APIError) {
        guard let bytes = try await answer(to: call, &attempts).body else {
          throw call.error(.unexpected("a document of more than \(settings.maximumBody) bytes"))
        }
        return bytes
      } catch {
        try await pause(after: error, &attempts)
      }
    }
  }
}
