import Personas
import Reports
import Testing

struct ContractChangesTextTests {
  private let text = ContractChangesText(style: TextStyle(isColoured: false))

  @Test func `each change has a line with a mark`() {
    let changes = [
      ContractChange("languageCode", .removed, "was text"),
      ContractChange("retries", .added, "a whole number"),
      ContractChange("avatarModel", .changed, "may also be cara-5\u{1B}"),
    ]
    #expect(
      text.render(changes) == """
        - languageCode: was text
        + retries: a whole number
        ~ avatarModel: may also be cara-5\\u{1B}

        """)
  }

  @Test func `that nothing changes is said`() {
    #expect(
      text.render([])
        == "No changes: the document says nothing about persona files that anamctl does not know already.\n")
  }
}
