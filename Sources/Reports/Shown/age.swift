#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Returns how long a moment lies back, in words: "today", "3 weeks ago"; the day itself, if it lies ahead or cannot be told.
///
/// - Parameters:
///   - date: An RFC 3339 timestamp in UTC.
///   - time: From when to count, in the same form.
func age(of date: String, at time: String) -> String {
  let day = String(date.prefix(10))
  guard let then = days(of: date), let now = days(of: time), then <= now else { return day }
  switch now - then {
  case 0: return "today"
  case 1: return "yesterday"
  case let days where days < 14: return "\(days) days ago"
  case let days where days < 60: return "\(days / 7) weeks ago"
  case let days where days < 730: return "\(days / 30) months ago"
  case let days: return "\(days / 365) years ago"
  }
}

/// The days since 1970 of a timestamp.
private func days(of date: String) -> Int? {
  (try? Date(date, strategy: .iso8601)).map { Int(($0.timeIntervalSince1970 / 86_400).rounded(.down)) }
}
