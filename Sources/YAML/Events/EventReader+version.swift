import CLibYAML

extension EventReader {
  /// The version of the libyaml that the program runs with, `0.2.5` say.
  static var libraryVersion: String { String(cString: yaml_get_version_string()) }
}
