/// Arguments that mean nothing.
enum UsageError: Error, Equatable, CustomStringConvertible {
  case unknownPart(String)
  case unknownOption(String)
  case missingFolder

  var description: String {
    switch self {
    case .unknownPart(let name):
      "there is no part \"\(name)\"; give one of \(Part.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownOption(let name): "there is no option \(name)"
    case .missingFolder: "--outpath needs the path of a folder"
    }
  }
}
