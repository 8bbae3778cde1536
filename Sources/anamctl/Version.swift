import Personas

/// The tool's version, as `anamctl version` prints it and a plan records it.
enum Version {
  static let current = "0.1.0"
  static let tool = Plan.Tool(name: "anamctl", version: current)
}
