import Git
import Testing

struct StressTests {
  @Test func `stress`() async throws {
    try await TestRepository.with { repository in
      try repository.write("a", "1")
      try repository.commit("first")
      var errors: [String: Int] = [:]
      await withTaskGroup(of: String.self) { group in
        for _ in 0..<24 {
          group.addTask {
            var e: [String] = []
            for _ in 0..<60 {
              do { _ = try await repository.open() } catch { e.append("\(error)") }
            }
            return e.joined(separator: "|")
          }
        }
        for await x in group { errors[x, default: 0] += 1 }
      }
      print("STRESS", errors)
    }
  }
}
