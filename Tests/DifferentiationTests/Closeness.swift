/// Whether two numbers are equal up to a relative difference; two NaNs are, and equal infinities.
func isClose(_ actual: Double, _ expected: Double, relativeTolerance: Double) -> Bool {
  if actual.isNaN || expected.isNaN { return actual.isNaN && expected.isNaN }
  if actual == expected { return true }
  return (actual - expected).magnitude <= relativeTolerance * expected.magnitude
}
