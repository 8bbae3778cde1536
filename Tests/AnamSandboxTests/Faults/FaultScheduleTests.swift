import Testing

@testable import AnamSandbox

/// Which requests a rule affects.
struct FaultScheduleTests {
  @Test(arguments: [
    ("503", [1]), ("#2 503", [2]), ("#2-4 503", [2, 3, 4]), ("#3+ 503", [3, 4, 5, 6]), ("#* 503", [1, 2, 3, 4, 5, 6]),
    ("#*/3 503", [3, 6]), ("GET #2 503", [2]), ("PUT 503", []),
  ])
  func `matches are counted from 1`(_ rule: String, _ numbers: [Int]) throws {
    var schedule = FaultSchedule([try FaultRule(rule)])
    let request = SandboxRequest(method: "GET", path: "/v1/personas")
    let fired = (1...6).filter { _ in !schedule.take(request, at: .now).isEmpty }
    #expect(fired == numbers)
    #expect(schedule.entries.map(\.fired) == [numbers.count])
    #expect(schedule.entries.map(\.matched) == [rule.hasPrefix("PUT") ? 0 : 6])
  }

  @Test(arguments: [
    ("/v1/personas", "/v1/personas", true), ("/v1/personas", "/v1/personas/a", false),
    ("/v1/personas/*", "/v1/personas/a", true), ("/v1/personas/*", "/v1/personas", false),
    ("/v1/personas*", "/v1/personas", true), ("*", "/", true), ("*/a", "/v1/personas/b/a", true),
    ("/*/ab*b", "/v1/abab", true), ("/*/ab*b", "/v1/aba", false), ("/v1/*e*", "/v1/voices", true),
    ("/v1/é*", "/v1/e\u{301}", false),
  ])
  func `an asterisk stands for any text`(_ pattern: String, _ path: String, _ isMatch: Bool) throws {
    let rule = try FaultRule("\(pattern) 503")
    #expect(rule.requests.matches(SandboxRequest(method: "GET", path: path)) == isMatch)
  }

  @Test func `each rule counts its own matches`() throws {
    var schedule = FaultSchedule([try FaultRule("PUT #2 503"), try FaultRule("#3 drop")])
    let effects = ["GET", "PUT", "PUT", "PUT"].map { method in
      schedule.take(SandboxRequest(method: method, path: "/"), at: .now).map(\.text)
    }
    #expect(effects == [[], [], ["PUT #2 503", "#3 drop"], []])
  }

  @Test func `a limit lets so many requests through within a second`() throws {
    var schedule = FaultSchedule([try FaultRule("limit 2/s")])
    let request = SandboxRequest(method: "GET", path: "/")
    let start = ContinuousClock.Instant.now
    let times = [0, 100, 200, 999, 1_000, 1_001, 1_100, 5_000]
    let refused = times.filter { time in
      !schedule.take(request, at: start.advanced(by: .milliseconds(time))).isEmpty
    }
    #expect(refused == [200, 999, 1_001])
  }
}
