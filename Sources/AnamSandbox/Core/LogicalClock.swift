#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A clock that stands still between two writes and moves by one second with each.
///
/// Times repeat from run to run, and of two writes the later one always has the later time.
struct LogicalClock: Sendable {
  /// The instant before the first write: 2026-01-01T00:00:00Z.
  static let start = "2026-01-01T00:00:00.000Z"

  private var seconds = 1_767_225_600

  /// Moves the clock, and returns the new time as ISO 8601 text with milliseconds.
  mutating func tick() -> String {
    seconds += 1
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    return Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(style)
  }
}
