/// A place where courses take hand-ins and have them graded.
public enum Platform: String, CaseIterable, Sendable {
  /// An assessment for Autolab: a .tar to be imported.
  case autolab

  /// An autograder for Gradescope: a .zip to be uploaded.
  case gradescope

  /// A template repository for GitHub Classroom: a folder.
  case github

  /// What a container image is built of: a folder.
  case container

  /// What the name of its package ends in; `nil` for a folder.
  public var ending: String? {
    switch self {
    case .autolab: ".tar"
    case .gradescope: ".zip"
    case .github, .container: nil
    }
  }

  /// What to do with the package, in a sentence.
  public var nextStep: String {
    switch self {
    case .autolab: "import it in Autolab: Install Assessment, Import from your file system"
    case .gradescope: "upload it in Gradescope: Configure Autograder, Zip file upload"
    case .github: "commit it as a template repository, and choose that in GitHub Classroom"
    case .container: "build it: docker build -f Containerfile -t autograder . (or podman) in that folder"
    }
  }
}
