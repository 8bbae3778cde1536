import AnamAPI
import Basics
import Files
import Personas
import Reconcile
import Reports

/// What `--verbose` and `--trace-bodies` tell of the traffic with the API; the key is in neither.
struct RequestLog: Sendable {
  private let isVerbose: Bool
  private let trace: PrivateFile?
  private let key: APIKey

  init(_ options: ConnectionOptions, key: APIKey) throws(CommandFailure) {
    isVerbose = options.verbose
    self.key = key
    do throws(FileError) {
      trace = try options.traceBodies.map { path throws(FileError) in try PrivateFile(path) }
    } catch {
      throw CommandFailure(.failure, "the file of --trace-bodies cannot be written: \(error)")
    }
  }

  /// Makes the client report its requests to this log.
  func listen(in settings: inout AnamClient.Settings) {
    if isVerbose {
      settings.onRequest = { record in Terminal.standardError.write(line(record) + "\n") }
    }
    guard let trace else { return }
    settings.onBodies = { record, sent, received in
      let entry: JSONValue = [
        "request": .string(line(record)), "sent": sent.map(JSONValue.string) ?? .null,
        "received": received.map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null,
      ]
      guard let text = try? jsonText(entry, layout: .compact) else { return }
      trace.append(key.redacting(text) + "\n")
    }
  }

  /// `PUT /v1/personas/p1: 200 in 12 ms, 310 bytes sent, 2041 received, request 5f0c…`.
  private func line(_ record: RequestRecord) -> String {
    let outcome = record.status.map(String.init) ?? record.failure ?? "no answer"
    let attempt = record.attempt > 1 ? " (attempt \(record.attempt))" : ""
    let milliseconds = Int(record.duration / .milliseconds(1))
    let received = record.bytesReceived.map { ", \($0) received" } ?? ""
    let server = record.serverRequestID.map { ", the server's \($0)" } ?? ""
    return visibleText(
      "\(record.method) \(record.path)\(attempt): \(outcome) in \(milliseconds) ms, \(record.bytesSent) bytes sent"
        + "\(received), request \(record.requestID)\(server)")
  }
}
