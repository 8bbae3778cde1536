import AnamAPI
import Personas
import ScriptedServer
import Testing

struct ParallelismTests {
  @Test(arguments: [1, 8, 16])
  func `as many requests are under way as is allowed, and no more`(_ parallelism: Int) async throws {
    let gathering = Gathering(of: parallelism)
    try await withScriptedAPI { _, request in
      // The first page is requested alone.
      if ListTests.number(of: request) > 1 { await gathering.join() }
      let page = ListTests.number(of: request)
      return ListTests.page(page..<page + 1, #"{"lastPage": 41, "total": 41}"#)
    } settings: {
      $0.parallelism = parallelism
    } _: { client, server in
      _ = try await client.personaSummaries()
      #expect(gathering.most == parallelism)
      #expect(server.record.requests.count == 41)
      #expect(server.record.mostUnderWay == parallelism)
      #expect(server.record.mostOpen == parallelism)
      #expect(server.record.connections == parallelism)
    }
  }

  @Test func `connections are limited also for a caller that is not`() async throws {
    try await withScriptedAPI { _, _ in
      ScriptedReply([.wait(.milliseconds(10))] + ScriptedReply.persona("p1").steps)
    } settings: {
      $0.parallelism = 4
    } _: { client, server in
      let personas = try await (0..<40).concurrentTryMap(limit: 40) { _ throws(APIError) in
        try await client.call("GET")
      }
      #expect(personas.allSatisfy { $0.id == "p1" })
      #expect(server.record.mostOpen == 4)
    }
  }
}
