import Synchronization
import Testing

@testable import AnamAPI

struct ConcurrentMapTests {
  @Test func `results have the order of the elements, whichever ends first`() async {
    let results = await (0..<20).concurrentMap(limit: 20) { number in
      try? await Task.sleep(for: .milliseconds(20 - number))
      return number
    }
    #expect(results == Array(0..<20))
  }

  @Test(arguments: [(-1, 1), (0, 1), (1, 1), (3, 3), (100, 12)])
  func `no more than the limit are under way`(_ limit: Int, _ expected: Int) async {
    let gathering = Gathering(of: expected)
    let results = await (0..<12).concurrentMap(limit: limit) { number in
      await gathering.join()
      return number
    }
    #expect(results == Array(0..<12))
    #expect(gathering.most == expected)
  }

  @Test func `nothing of nothing`() async throws {
    let none: [Int] = []
    #expect(await none.concurrentMap(limit: 4) { $0 } == [])
    #expect(try await none.concurrentTryMap(limit: 4) { number throws(APIError) in number } == [])
  }

  @Test func `nothing new is started after an output that stops`() async {
    let started = Mutex<[Int]>([])
    let results = await (0..<100).concurrentMap(limit: 1, stoppingAfter: [5].contains) { number in
      started.withLock { $0.append(number) }
      return number
    }
    #expect(started.withLock(\.self) == Array(0...5))
    #expect(results == Array(0...5) + [Int?](repeating: nil, count: 94))
  }

  @Test func `what is under way when it stops ends, and is among the results`() async {
    let results = await (0..<9).concurrentMap(limit: 3, stoppingAfter: [0].contains) { number in
      if number > 0 { try? await Task.sleep(for: .milliseconds(50)) }
      return number
    }
    #expect(results == [0, 1, 2] + [Int?](repeating: nil, count: 6))
  }

  @Test func `the first failure is thrown and starts nothing new`() async {
    let failure = APIError(method: "GET", path: "/", reason: .unexpected("2"))
    let started = Mutex(0)
    let error = await #expect(throws: APIError.self) {
      try await (0..<100).concurrentTryMap(limit: 1) { number throws(APIError) in
        started.withLock { $0 += 1 }
        if number == 2 { throw failure }
        return number
      }
    }
    #expect(error == failure)
    #expect(started.withLock(\.self) == 3)
  }
}
