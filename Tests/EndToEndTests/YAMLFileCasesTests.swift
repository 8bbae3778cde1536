import Foundation
import Testing

/// What may lie where a file is expected, and how many files there may be.
struct YAMLFileCasesTests {
  private static let cara = ["personas.d/cara.yaml": "name: Cara\n"]
  private static let secret = "hidden-text"

  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["a pipe", "a socket", "a directory", "a link to a device", "a pipe as a prompt"])
  func `Y35, only regular files are read`(_ kind: String) async throws {
    try await Workspace.with(Self.cara) { workspace in
      let path = workspace.folder.appending(path: "personas.d/x.yaml").path
      switch kind {
      case "a pipe": #expect(mkfifo(path, 0o600) == 0)
      case "a socket": makeSocket(path)
      case "a directory": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      case "a link to a device":
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
      default:
        try workspace.write("name: Clara\nsystemPromptFile: p.md\n", to: "personas.d/x.yaml")
        #expect(mkfifo(workspace.folder.appending(path: "personas.d/p.md").path, 0o600) == 0)
      }
      try await refuses(workspace, saying: "personas.d/x.yaml", "regular file")
    }
  }

  private func makeSocket(_ path: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    #if canImport(Glibc)
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
    let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    defer { close(descriptor) }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(status == 0)
  }

  @Test(arguments: [
    ("../secret.txt", "outside personas.d"), ("a/../../secret.txt", "outside personas.d"),
    ("/etc/hostname", "absolute"),
    ("link.txt", "outside personas.d"), ("linked/secret.txt", "outside personas.d"), ("loop.txt", "symbolic link"),
  ])
  func `Y36, a prompt cannot be fetched from outside`(_ path: String, _ reason: String) async throws {
    let persona = "name: Cara\nsystemPromptFile: \(path)\n"
    try await Workspace.with(["personas.d/a.yaml": persona, "secret.txt": Self.secret]) { workspace in
      let folder = workspace.folder.appending(path: "personas.d").path
      for (name, target) in [("link.txt", "../secret.txt"), ("linked", ".."), ("loop.txt", "loop.txt")]
      where path.hasPrefix(name) {
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: target)
      }
      try await refuses(workspace, saying: "personas.d/a.yaml:2:19: error: '\(path)'", reason)
    }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"), arguments: ["cara.yaml", "sub"])
  func `Y38, what may not be read is an error that names it`(_ name: String) async throws {
    let files = Self.cara.merging(["personas.d/sub/clara.yaml": "name: Clara\n"]) { $1 }
    try await Workspace.with(files) { workspace in
      let path = workspace.folder.appending(path: "personas.d/\(name)").path
      #expect(chmod(path, 0) == 0)
      defer { chmod(path, 0o700) }
      try await refuses(workspace, saying: "personas.d/\(name): error: permission denied")
    }
  }

  /// A folder counts as often as it is named, so it does not take 100,000 files to get there.
  @Test(.timeLimit(.minutes(5)))
  func `Y39, a run looks at 100,000 entries of folders`() async throws {
    let folder = Dictionary(uniqueKeysWithValues: (1..<1_000).map { ("personas.d/\($0).txt", "") })
    try await Workspace.with(folder.merging(["personas.d/cara.yaml": "name: Cara\n", "more/x.txt": ""]) { $1 }) {
      workspace in
      let paths = Array(repeating: "personas.d", count: 100)
      let accepted = try await Anamctl.run(["validate"] + paths, in: workspace.folder)
      #expect(accepted.status == 0, "\(accepted.standardError)")
      let refused = try await Anamctl.run(["validate"] + paths + ["more"], in: workspace.folder)
      #expect(refused.status == 3)
      #expect(refused.standardError.contains("more: error: more than the limit of 100000 entries"))
    }
  }

  @Test(arguments: [(32, 0), (33, 3)] as [(Int, Int32)])
  func `Y39, folders are 32 deep`(_ depth: Int, _ status: Int32) async throws {
    let folders = Array(repeating: "d", count: depth).joined(separator: "/")
    try await Workspace.with([folders + "/cara.yaml": "name: Cara\n"]) { workspace in
      let outcome = try await workspace.anamctl("validate", "d")
      #expect(outcome.status == status, "\(outcome.standardError)")
      #expect(outcome.standardError.contains("limit of 32") == (status == 3))
    }
  }

  /// Expects `validate` and `plan` to refuse the files with these words, without a request and without the secret.
  private func refuses(_ workspace: Workspace, saying words: String...) async throws {
    for command in ["validate", "plan"] {
      let outcome = try await workspace.anamctl(command)
      #expect(outcome.status == 3, "\(command)")
      #expect(outcome.standardOutput == "", "\(command)")
      for words in words { #expect(outcome.standardError.contains(words), "\(command): \(outcome.standardError)") }
      #expect(!outcome.standardError.contains(Self.secret), "\(command)")
      #expect(!outcome.standardError.contains("Fatal error"), "\(command)")
    }
    #expect(workspace.requests == [])
  }
}
