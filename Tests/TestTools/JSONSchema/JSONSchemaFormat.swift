#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The formats that `JSONSchema` checks.
enum JSONSchemaFormat: String {
  case uuid
  case dateTime = "date-time"
  case uri
  case uriReference = "uri-reference"

  func accepts(_ text: String) -> Bool {
    switch self {
    case .uuid:
      let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      return groups.map(\.count) == [8, 4, 4, 4, 12] && !text.contains { !$0.isHexDigit && $0 != "-" }
    case .dateTime:
      return [false, true].contains { fraction in
        (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: fraction))) != nil
      }
    case .uri: return URL(string: text)?.scheme != nil
    case .uriReference: return text.isEmpty || URL(string: text) != nil
    }
  }
}
