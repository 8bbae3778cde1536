/// The ids of new personas: the same from run to run, and of the shape of a version 4 UUID.
struct IdentifierSequence: Sendable {
  private var count = 0

  /// Returns the next id.
  mutating func next() -> String {
    count += 1
    let digits = String(count, radix: 16)
    return "00000000-0000-4000-8000-" + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
  }
}
