extension [CommitRecord] {
  /// The options that make `git log` write what `init(log:)` reads, whatever the user's and the repository's settings.
  static let logOptions = [
    "--format=%H%x00%P%x00%an%x00%at%x00%s", "-z", "--encoding=UTF-8", "--raw", "--no-abbrev", "--no-abbrev-commit",
    "--no-renames", "--no-relative", "--no-follow", "--no-color", "--no-ext-diff", "--no-textconv",
    "--no-show-signature", "--no-notes", "--no-decorate", "--no-mailmap", "--ignore-submodules=none", "-O/dev/null",
  ]

  /// Reads what `git log` has written: for each commit five fields and its changes, each ended by a NUL.
  ///
  /// - Returns: Nil if it is anything else.
  init?(log: [UInt8]) {
    self = []
    // No field is empty but the parents, the author and the subject, whose places are known.
    var fields = log.split(separator: 0, omittingEmptySubsequences: false)[...]
    while let first = fields.popFirst() {
      guard !first.isEmpty else { continue }
      guard let id = ObjectID(digits: first), let parents = fields.popFirst(), let author = fields.popFirst(),
        let date = fields.popFirst(), let subject = fields.popFirst()
      else { return nil }
      var changes: [PathChange] = []
      // The changes are set apart by a line break.
      while let field = fields.first?.drop(while: { $0 == UInt8(ascii: "\n") }), field.first == UInt8(ascii: ":") {
        guard let path = fields.dropFirst().first, let change = PathChange(raw: field, path: path) else { return nil }
        fields = fields.dropFirst(2)
        if change.before != change.after { changes.append(change) }
      }
      append(
        CommitRecord(
          id: id,
          parents: parents.split(separator: UInt8(ascii: " ")).compactMap { ObjectID(digits: $0) },
          author: String(decoding: author, as: UTF8.self),
          date: utcText(secondsSince1970: Int(String(decoding: date, as: UTF8.self)) ?? 0),
          subject: String(decoding: subject, as: UTF8.self),
          changes: changes.sorted { $0.path < $1.path }))
    }
  }
}

extension PathChange {
  /// - Parameter raw: `:100644 100644 <id> <id> M`
  fileprivate init?(raw: ArraySlice<UInt8>, path: ArraySlice<UInt8>) {
    let parts = raw.dropFirst().split(separator: UInt8(ascii: " "))
    guard parts.count == 5, !path.isEmpty, let before = ObjectID(digits: parts[2]),
      let after = ObjectID(digits: parts[3])
    else { return nil }
    self.path = RepositoryPath(bytes: Array(path))
    self.before = TreeEntry.Kind(mode: parts[0]).map { TreeEntry(kind: $0, id: before) }
    self.after = TreeEntry.Kind(mode: parts[1]).map { TreeEntry(kind: $0, id: after) }
  }
}

/// Returns a time as RFC 3339 writes it: `2026-11-02T09:00:00Z`; one outside of the years 0 to 9999 becomes the
/// nearest that is not.
func utcText(secondsSince1970 seconds: Int) -> String {
  let seconds = min(max(seconds, -62_167_219_200), 253_402_300_799)
  let (day, second) = seconds.quotientAndRemainderRoundingDown(dividingBy: 86_400)
  // The days are counted from 1 March of the year 0, so that a leap day ends its year. Source: Hinnant,
  // "chrono-Compatible Low-Level Date Algorithms".
  let (era, dayOfEra) = (day + 719_468).quotientAndRemainderRoundingDown(dividingBy: 146_097)
  let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthFromMarch = (5 * dayOfYear + 2) / 153
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  let date = [padded(year, to: 4), padded(month), padded(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)]
  let time = [padded(second / 3_600), padded(second / 60 % 60), padded(second % 60)]
  return "\(date.joined(separator: "-"))T\(time.joined(separator: ":"))Z"
}

private func padded(_ number: Int, to width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Int {
  fileprivate func quotientAndRemainderRoundingDown(dividingBy divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
