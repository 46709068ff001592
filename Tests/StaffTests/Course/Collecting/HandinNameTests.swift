import Testing

@testable import Staff

@Suite struct HandinNameTests {
  @Test(
    arguments: [
      ("ada@uni.edu_3_handin.tar", HandinName.Platform.autolab, "ada@uni.edu", nil, 3, false),
      ("a_da@uni.edu_12_handin.tar.gz", .autolab, "a_da@uni.edu", nil, 12, false),
      ("lovelaceada_4711_90210_handin.tar", .canvas, "4711", "lovelaceada", nil, false),
      ("lovelaceada_LATE_4711_90210_handin-2.tar.gz", .canvas, "4711", "lovelaceada", 3, true),
      ("Ada Lovelace_4711_assignsubmission_file_", .moodle, "4711", "Ada Lovelace", nil, false),
      (
        "Ada_Maria Lovelace_4711_assignsubmission_file_handin.tar", .moodle, "4711", "Ada_Maria Lovelace",
        nil,
        false
      ),
      ("Ada Lovelace_4711_assignsubmission_file", .moodle, "4711", "Ada Lovelace", nil, false),
    ] as [(String, HandinName.Platform, String, String?, Int?, Bool)])
  func isUnderstood(
    name: String, platform: HandinName.Platform, student: String, called: String?, attempt: Int?, isLate: Bool
  ) throws {
    let parsed = try #require(HandinName(name))
    #expect(parsed.platform == platform)
    #expect(parsed.student == student)
    #expect(parsed.name == called)
    #expect(parsed.attempt == attempt)
    #expect(parsed.isLate == isLate)
  }

  @Test(arguments: ["ada.tar", "ada", "ada_2.tar", "ada lovelace.zip", "_1_2_x", "submission_17", ""])
  func isNoPlatforms(name: String) {
    #expect(HandinName(name) == nil)
  }

  @Test(arguments: [
    ("ada.tar", "ada"), ("ada.TAR.GZ", "ada"), ("ada.tgz", "ada"), ("a.b.zip", "a.b"), (".tar", ".tar"),
    ("ada", "ada"),
  ])
  func endingsOfArchivesAreNoPartOfAName(name: String, expected: String) {
    #expect(HandinName.withoutEnding(name) == expected)
  }
}
