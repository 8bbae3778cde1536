import ArgumentParser

/// A length of time as it is given on the command line: `90s`, `15m`, `24h`, `7d`.
struct TimeSpan: ExpressibleByArgument, CustomStringConvertible {
  let duration: Duration
  let description: String

  init(_ duration: Duration, _ description: String) {
    self.duration = duration
    self.description = description
  }

  init?(argument: String) {
    let secondsPerUnit = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let digits = argument.utf8.dropLast()
    guard let unit = argument.last.flatMap({ secondsPerUnit[String($0)] }), (1...6).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    duration = .seconds(count * unit)
    description = argument
  }
}
