import Git
import Testing

/// A path is bytes.
struct PathTests {
  @Test func `the names of a path`() {
    #expect(RepositoryPath("").names == [])
    #expect(RepositoryPath("a b/c").names == ["a b", "c"])
    #expect(RepositoryPath(bytes: [0x61, 0xFF]).names == ["a\u{FFFD}"])
    #expect(RepositoryPath(bytes: [0x61, 0xFF]).text == nil)
    #expect(RepositoryPath("é") != RepositoryPath("e\u{301}"))
    #expect(RepositoryPath("a") < RepositoryPath("a/b"))
  }
}
