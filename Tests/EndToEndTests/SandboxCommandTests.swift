import AnamSandbox
import Foundation
import Testing

/// `anamctl sandbox` as a process of its own.
struct SandboxCommandTests {
  @Test func `it prints its URL, serves with its switches, and ends when it is told to`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "anamctl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "name: Cara\nlanguageCode: en\n".write(
      to: folder.appending(path: "cara.yaml"), atomically: true, encoding: .utf8)

    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: Anamctl.path)
    process.arguments = ["sandbox", "--hide-unreadable", "--key", "sandbox-key", "--list-shape", "array"]
    process.standardOutput = output
    let ended = AsyncStream<Int32>.makeStream()
    process.terminationHandler = { process in
      ended.continuation.yield(process.terminationStatus)
      ended.continuation.finish()
    }
    try process.run()
    defer { process.terminate() }
    let url = try #require(try await firstLine(of: output))
    #expect(url.hasPrefix("http://127.0.0.1:"))

    let connection = ["ANAM_API_URL": url, "ANAM_API_KEY": "sandbox-key"]
    let outcome = try await Anamctl.run(["plan", "cara.yaml"], in: folder, environment: connection)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.contains("? languageCode: \"en\"  (not readable"))

    process.terminate()
    var statuses = ended.stream.makeAsyncIterator()
    #expect(await statuses.next() == 143)
  }

  @Test func `a port that is taken, and a seed or a fault that is none, are errors`() async throws {
    try await Workspace.with(["seed.json": "{\"personas\": [{\"id\": 1}]}"]) { workspace in
      let port = try #require(workspace.sandbox.url.split(separator: ":").last)
      let taken = try await workspace.anamctl("sandbox", "--port", String(port))
      #expect(taken.status == 1)
      #expect(taken.standardError.contains("cannot listen on port \(port)"))
      let seed = try await workspace.anamctl("sandbox", "--seed", "seed.json")
      #expect(seed.status == 3)
      #expect(seed.standardError.contains("seed.json: personas[0].id"))
      let choice = try await workspace.anamctl("sandbox", "--nested", "sometimes")
      #expect(choice.status == 64)
      let fault = try await workspace.anamctl("sandbox", "--fault", "GET 503", "--fault", "drp")
      #expect(fault.status == 64)
      #expect(fault.standardError.contains("there is no fault 'drp'; known are a status (200 to 599), html,"))
    }
  }

  private func firstLine(of pipe: Pipe) async throws -> String? {
    let lines = AsyncStream<String>.makeStream()
    pipe.fileHandleForReading.readabilityHandler = { handle in
      lines.continuation.yield(String(decoding: handle.availableData, as: UTF8.self))
      lines.continuation.finish()
      handle.readabilityHandler = nil
    }
    for await text in lines.stream { return text.split(separator: "\n").first.map(String.init) }
    return nil
  }
}
