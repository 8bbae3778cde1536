/// A version of an avatar's assets, and the two names that it has outside.
///
/// Source: api.md, "The rules that make an update more than a diff", 4: `v1` is `cara-2`, `v2` is `cara-3`, and
/// `cara-4-*` is `cara-4-latest`, which some answers call `cara-4`. An unknown version keeps its own name.
struct AvatarVersion: Hashable {
  private let internalName: String

  init(_ internalName: String) {
    self.internalName = internalName
  }

  /// The value of `avatarModel` that selects this version.
  var model: String {
    switch internalName {
    case "v1": "cara-2"
    case "v2": "cara-3"
    case let name where name.hasPrefix("cara-4-"): "cara-4-latest"
    default: internalName
    }
  }

  /// The name that an answer has for this version.
  func name(_ names: SandboxOptions.VersionNames) -> String {
    switch names {
    case .internal: internalName
    case .public: model == "cara-4-latest" ? "cara-4" : model
    }
  }
}
