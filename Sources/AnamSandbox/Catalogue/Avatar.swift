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
  /// The versions in internal names, such as `v1` or `cara-4-3`.
  let availableVersions: [String]
  let activeVersion: String
  let createdByOrganizationId: String?
}

extension Avatar {
  /// The `avatarModel` that a persona with this avatar has unless told otherwise.
  var standardModel: String { AvatarVersion(activeVersion).model }

  /// The values of `avatarModel` that this avatar can be used with.
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

  /// The part of the avatar that an item of the list of personas carries.
  var summary: JSON {
    [
      "id": .string(id),
      "displayName": .string(displayName),
      "variantName": .string(variantName),
    ]
  }
}
