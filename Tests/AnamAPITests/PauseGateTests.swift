import AnamAPI
import Personas
import ScriptedServer
import Synchronization
import Testing

/// A pause that a server asks for holds for all requests.
struct PauseGateTests {
  @Test(.timeLimit(.minutes(5)), arguments: [429, 503])
  func `H1: a pause that the server asks for holds for every request, and is told once`(_ status: Int) async throws {
    let clock = ContinuousClock()
    let told = Mutex(0)
    let refusal = Mutex<ContinuousClock.Instant?>(nil)
    try await withScriptedAPI { number, _ in
      if number == 0 {
        refusal.withLock { $0 = clock.now }
        return .answer(status, headers: ["Retry-After: 1"])
      }
      if let start = refusal.withLock(\.self) { #expect(start.duration(to: clock.now) >= .milliseconds(990)) }
      return .persona("p1")
    } settings: {
      $0.clock = clock
      $0.retry.base = .zero
      $0.onPause = { _, pause, reason in
        #expect(pause == .seconds(1) && reason == "status \(status)")
        told.withLock { $0 += 1 }
      }
    } _: { client, server in
      let first = Task { try await client.call("GET") }
      while told.withLock(\.self) == 0 { try await Task.sleep(for: .milliseconds(1)) }
      _ = await (0..<4).concurrentMap(limit: 4) { _ in try? await client.call("GET") }
      _ = try await first.value
      #expect(server.record.requests.count == 6)
    }
    #expect(told.withLock(\.self) == 1)
  }
}
