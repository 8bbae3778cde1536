/// A face that a persona can have.
///
/// Source: the OpenAPI document's `Avatar`.
struct Avatar: SeedRecord, Hashable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case displayName
    case variantName
    case imageUrl
    case videoUrl
    case availableVersions
    case activeVersion
    case createdByOrganizationId
  }

  let id: String
  let displayName: String
  let variantName: String
  let imageUrl: String?
  let videoUrl: String?
  /// The versions by their internal names, such as `v1` or `cara-4-3`.
  let availableVersions: [String]
  let activeVersion: String
  let createdByOrganizationId: String?
}

extension Avatar {
  /// The `avatarModel` of a persona with this avatar that does not set its own.
  var standardModel: String { AvatarVersion(activeVersion).model }

  /// The values of `avatarModel` that this avatar supports.
  var supportedModels: [String] { availableVersions.map { AvatarVersion($0).model } }
}

extension Avatar: CatalogueItem {
  var searchableNames: [String] { [displayName, variantName] }

  func json(_ options: SandboxOptions) -> JSON {
    [
      "id": .string(id),
      "displayName": .string(displayName),
      "variantName": .string(variantName),
      "imageUrl": .string(imageUrl ?? "https://sandbox.invalid/avatars/\(id).png"),
      "videoUrl": JSON(videoUrl),
      "createdAt": .string(LogicalClock.start),
      "updatedAt": .string(LogicalClock.start),
      "createdByOrganizationId": JSON(createdByOrganizationId),
      "availableVersions": .array(
        availableVersions.map { .string(AvatarVersion($0).name(options.versions)) }
      ),
      "activeVersion": .string(AvatarVersion(activeVersion).name(options.versions)),
    ]
  }

  /// The part of the avatar that the list of personas shows.
  var summary: JSON {
    [
      "id": .string(id),
      "displayName": .string(displayName),
      "variantName": .string(variantName),
    ]
  }
}

/// A version of an avatar's assets, and its two public names.
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

  /// The name of this version in answers.
  func name(_ names: SandboxOptions.VersionNames) -> String {
    switch names {
    case .internal: internalName
    case .public: model == "cara-4-latest" ? "cara-4" : model
    }
  }
}
