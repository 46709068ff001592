/// `gradebook-canvas.csv`, as Canvas' gradebook imports it.
///
/// Canvas finds students by `ID`, then `SIS User ID`, then `SIS Login ID`, then the name; an assignment by the number in brackets
/// behind its name, and makes a new one if there is none. A cell without a number changes nothing.
struct CanvasGradebook {
  let book: GradeBook

  /// The assignment's title, `HW1 Bonus (90210)`.
  let assignment: String

  var text: String {
    CSV.text(
      [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", CSV.words(assignment)],
        ["Points Possible", "", "", "", "", "\(book.maximum)"],
      ] + book.rows.map(row))
  }

  private func row(_ row: GradeRow) -> [String] {
    let isNumber = row.canvas == row.student
    return [
      CSV.words(row.name ?? row.student), CSV.words(row.canvas ?? ""), "",
      isNumber ? "" : CSV.words(row.student),
      CSV.words(row.section ?? ""), row.total?.description ?? "",
    ]
  }
}
