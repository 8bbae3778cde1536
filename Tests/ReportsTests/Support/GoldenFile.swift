import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A report that is kept in a file, so that a reviewer sees what a change does to it.
///
/// `scripts/update-golden.sh` writes the files anew.
struct GoldenFile {
  private static let isUpdating = ProcessInfo.processInfo.environment["ANAMCTL_UPDATE_GOLDEN"] == "1"

  let name: String

  /// Compares a report with the file; an escape sequence stands as `\e` in it.
  func expect(_ report: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Golden").appending(path: name)
    let text = report.replacing("\u{1B}", with: "\\e")
    if Self.isUpdating { try Data(text.utf8).write(to: file) }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let isSame = text.utf8.elementsEqual(golden.utf8)
    #expect(isSame, "\(name) is not as it was:\n\(text)", sourceLocation: sourceLocation)
  }
}
