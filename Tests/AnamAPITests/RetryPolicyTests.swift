import AnamAPI
import Testing

struct RetryPolicyTests {
  @Test(arguments: [
    (1, 0.5), (2, 1), (3, 2), (4, 4), (5, 8), (6, 16), (7, 20), (8, 20), (1_000_000, 20), (0, 0.5),
  ])
  func `the longest backoff doubles from half a second to 20`(_ attempt: Int, _ seconds: Double) {
    let policy = RetryPolicy()
    #expect(policy.pause(after: attempt, retryAfter: nil, random: 1) == .seconds(seconds))
    #expect(policy.pause(after: attempt, retryAfter: nil, random: 0.25) == .seconds(seconds / 4))
    #expect(policy.pause(after: attempt, retryAfter: nil, random: 0) == .zero)
  }

  @Test func `what the server asks for is the shortest pause`() {
    let policy = RetryPolicy()
    #expect(policy.pause(after: 1, retryAfter: .seconds(7), random: 1) == .seconds(7))
    #expect(policy.pause(after: 1, retryAfter: .seconds(7), random: 0) == .seconds(7))
    #expect(policy.pause(after: 5, retryAfter: .seconds(7), random: 1) == .seconds(8))
  }

  @Test func `statuses that pass by themselves are these`() {
    let policy = RetryPolicy()
    #expect((100...499).filter(policy.isTransient) == [408, 425, 429])
    #expect((500...999).filter { !policy.isTransient($0) } == [501, 505] + (600...999))
  }
}
