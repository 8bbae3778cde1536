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
    let file = FileManager.default.temporaryDirectory.appending(path: "anamctl-input-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try await RunningAnamctl(
      arguments, in: folder, environment: environment, input: FileHandle(forReadingFrom: file)
    ).outcome()
  }
}
