import Testing

@testable import Staff

@Suite struct GradescopeMetadataTests {
  private let text = """
    ---
    submission_11:
      :submitters:
      - :name: Ada O'Neill
        :sid: '100'
        :email: ada@uni.edu
      :created_at: 2026-02-14 01:19:06.000000000 Z
      :score: 0.0
      :results:
        :tests:
        - :name: not a submitter
    submission_12:
      :submitters:
      - :name: 'Bob ''B'' Example'
        :sid:
        :email: bob@uni.edu
      - :name: "Cy Example"
        :sid: null
        :email: ''
      :created_at: 2026-02-14 01:19:06.5 -0500
    submission_13:
      :submitters: []
    """

  @Test func saysWhoHandedInWhat() {
    let submissions = GradescopeMetadata(text).submissions
    #expect(submissions.keys.sorted() == ["submission_11", "submission_12", "submission_13"])
    #expect(submissions["submission_11"]?.submitters.map(\.identifier) == ["100"])
    #expect(submissions["submission_11"]?.submitters.map(\.name) == ["Ada O'Neill"])
    #expect(submissions["submission_11"]?.time == "2026-02-14T01:19:06Z")
    #expect(submissions["submission_12"]?.submitters.map(\.identifier) == ["bob@uni.edu", "Cy Example"])
    #expect(submissions["submission_12"]?.submitters.first?.name == "Bob 'B' Example")
    #expect(submissions["submission_12"]?.time == "2026-02-14T06:19:06Z")
    #expect(submissions["submission_13"] == .init())
  }

  @Test(arguments: ["", "- - -", ":submitters:\n  - :name: x", "\u{0}"])
  func anythingElseSaysNothing(text: String) {
    #expect(GradescopeMetadata(text).submissions.values.allSatisfy { $0.submitters.isEmpty })
  }
}
