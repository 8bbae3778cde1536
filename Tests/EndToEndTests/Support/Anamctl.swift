import Foundation

/// The real program, run as a process.
enum Anamctl {
  /// What a run left behind.
  struct Outcome: Sendable {
    let status: Int32
    let standardOutput: String
    let standardError: String
  }

  /// The program that was built together with the tests.
  static let path: String = {
    #if os(macOS)
    let products = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = products?.deletingLastPathComponent() ?? URL(filePath: ".build/debug")
    #else
    let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    #endif
    return folder.appending(path: "anamctl").path
  }()

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - folder: The directory to run in.
  ///   - environment: Added to an environment that has nothing of the test's own.
  ///   - input: What stands on standard input, which is never a terminal.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String = ""
  ) async throws -> Outcome {
    let scratch = try FileManager.default.url(
      for: .itemReplacementDirectory, in: .userDomainMask, appropriateFor: folder, create: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
    try input.write(to: files[0], atomically: false, encoding: .utf8)
    for file in files[1...] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    await withCheckedContinuation { continuation in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume()
      }
    }
    return Outcome(
      status: process.terminationStatus,
      standardOutput: try String(contentsOf: files[1], encoding: .utf8),
      standardError: try String(contentsOf: files[2], encoding: .utf8)
    )
  }
}
