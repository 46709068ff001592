public import Foundation

/// What a student gets: files that are made of a result, and can be made of it again.
public enum FeedbackFiles {
  /// The files, by what stands behind the hand-in's name: `.txt`, and `.html` for a browser.
  public static func files(for record: ReadRecord) -> [String: Data] {
    [".txt": Data(record.feedback.utf8), ".html": FeedbackPage(record).data]
  }
}
