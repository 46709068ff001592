/// `grades.csv`: all that counts, the same for the same hand-ins and arrays, byte for byte.
struct GradesTable {
  let book: GradeBook

  var text: String {
    let graded = book.exercises.indices.filter { book.exercises[$0].points > 0 }
    let header =
      ["id", "name", "attempt", "time", "raw", "late penalty", "manual", "total", "maximum"] + book.sections
      + graded.map { CSV.words(book.exercises[$0].title) } + ["flags", "reason", "comment"]
    return CSV.text([header] + book.rows.map { row($0, graded) })
  }

  private func row(_ row: GradeRow, _ graded: [Int]) -> [String] {
    let points = row.byExercise
    let sections = book.sections.map { section in
      points.isEmpty
        ? "" : "\(graded.filter { book.exercises[$0].section == section }.map { points[$0] }.reduce(0, +))"
    }
    return [
      CSV.words(row.student), CSV.words(row.name ?? ""), row.attempt.map(String.init) ?? "", row.time ?? "",
      row.raw?.description ?? "", row.penalty.description, row.manual.description,
      row.total?.description ?? "",
      "\(book.maximum)",
    ] + sections + graded.map { points.isEmpty ? "" : "\(points[$0])" } + [
      row.flags.map(\.rawValue).joined(separator: " "), CSV.words(row.reason ?? ""),
      CSV.words(row.comment ?? ""),
    ]
  }
}
