import Foundation
import Testing

/// Links between the documents lead somewhere.
struct DocumentLinksTests {
  /// Returns where the relative links of a text lead, as it is written.
  private static func links(in text: String) -> [String] {
    text.components(separatedBy: "](").dropFirst().compactMap { $0.components(separatedBy: ")").first }
      .filter { !$0.contains("://") && !$0.contains(" ") }
  }

  /// Returns the anchors that GitHub gives to the headings of a text.
  private static func anchors(in text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" }.dropFirst().lowercased().replacing(" ", with: "-")
        .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  @Test(arguments: Repository.documents("md")) func `every link leads somewhere`(_ file: String) throws {
    for link in Self.links(in: try Repository.text(of: file)) {
      let parts = link.components(separatedBy: "#")
      let document = Repository.root.appending(path: file)
      let target =
        parts[0] == "" ? document : document.deletingLastPathComponent().appending(path: parts[0]).standardized
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
      if parts.count > 1, let text = try? String(contentsOf: target, encoding: .utf8) {
        #expect(Self.anchors(in: text).contains(parts[1]), "\(link)")
      }
    }
  }

  @Test func `links and anchors are found`() {
    #expect(Self.links(in: "[a](b.md#c-d) [x](https://x.org) ![y](z.png) f](x, y)") == ["b.md#c-d", "z.png"])
    #expect(Self.anchors(in: "# `plan`, and more\n\ntext\n### A_b 2\n") == ["plan-and-more", "a_b-2"])
  }
}
