// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "anamctl",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "anamctl", targets: ["anamctl"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  // In the order in which the data flows: a target imports only targets above it.
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "Basics"),
    .target(name: "Files", dependencies: ["Basics"]),
    .target(name: "YAML", dependencies: ["CLibYAML", "Basics"]),
    .target(
      name: "Git",
      dependencies: [
        "Basics", "Files", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .target(
      name: "Personas",
      dependencies: [
        "Basics", "YAML", .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Contract/persona-update.yaml")]
    ),
    .target(
      name: "AnamAPI",
      dependencies: [
        "Basics", "Personas",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "NIOTLS", package: "swift-nio"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "Reconcile",
      dependencies: [
        "Basics", "Files", "YAML", "Git", "Personas", "AnamAPI", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "Reports",
      dependencies: ["Basics", "YAML", "Personas", .product(name: "Algorithms", package: "swift-algorithms")],
      resources: [.embedInCode("HTML/page.css"), .embedInCode("HTML/page.js")]
    ),
    .target(
      name: "AnamSandbox",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      resources: [.embedInCode("Seed/seed.json")]
    ),
    .executableTarget(
      name: "anamctl",
      dependencies: [
        "Basics", "Files", "YAML", "Personas", "AnamAPI", "Reconcile", "Reports", "AnamSandbox",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      // What `init` puts into a repository is what the examples show.
      resources: [
        .embedInCode("../../examples/github-actions/anamctl.yml"),
        .embedInCode("../../examples/github-actions/install-anamctl/action.yml"),
      ]
    ),
    .target(name: "TestTools", dependencies: ["Basics"], path: "Tests/TestTools"),
    .testTarget(name: "BasicsTests", dependencies: ["Basics", "TestTools"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestTools"]),
    .testTarget(name: "YAMLTests", dependencies: ["Basics", "YAML", "TestTools"]),
    .testTarget(name: "GitTests", dependencies: ["Files", "Git"]),
    .testTarget(name: "PersonasTests", dependencies: ["Basics", "YAML", "Personas", "TestTools"]),
    .target(
      name: "ScriptedServer",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      path: "Tests/ScriptedServer"
    ),
    .testTarget(
      name: "AnamAPITests",
      dependencies: [
        "Basics", "YAML", "Personas", "AnamAPI", "Reconcile", "AnamSandbox", "ScriptedServer", "TestTools",
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]
    ),
    .testTarget(
      name: "ReconcileTests",
      dependencies: ["Basics", "Files", "YAML", "Personas", "AnamAPI", "Reconcile", "Reports", "TestTools"]
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Basics", "YAML", "Personas", "Reports", "TestTools", .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Resources", "Golden"]
    ),
    .testTarget(
      name: "AnamSandboxTests",
      dependencies: [
        "AnamSandbox", "Basics", "YAML", "TestTools",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]
    ),
    .testTarget(name: "PlanPropertyTests", dependencies: ["Basics", "YAML", "Personas", "AnamSandbox", "TestTools"]),
    .testTarget(
      name: "HistoryPropertyTests", dependencies: ["Basics", "Files", "YAML", "Personas", "Reconcile", "TestTools"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Basics", "YAML", "Personas", "AnamAPI", "Reconcile", "anamctl", "AnamSandbox", "ScriptedServer", "TestTools",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings `main`, so these targets exist only while `scripts/fuzz.sh` builds them.
if Context.environment["ANAMCTL_FUZZ"] == "1" {
  package.targets += [
    .executableTarget(
      name: "PersonaFileFuzzer", dependencies: ["Basics", "YAML", "Personas"], path: "Fuzz/PersonaFileFuzzer"),
    .executableTarget(name: "JSONFuzzer", dependencies: ["Basics"], path: "Fuzz/JSONFuzzer"),
  ]
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
}
for target in package.targets where target.name.hasSuffix("Fuzzer") {
  target.swiftSettings?.append(.unsafeFlags(["-parse-as-library"]))
}
