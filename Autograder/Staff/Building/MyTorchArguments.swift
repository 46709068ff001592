/// How the compiler is called for a hand-in's MyTorch.
///
/// With *library evolution* whoever calls a module knows neither the layout of its types nor what is not public. So one harness serves all
/// hand-ins with the same public declarations, whatever they have beside them.
enum MyTorchArguments {
  private static let module = "MyTorch"

  /// The arguments that make an object, and its interface as text, of the sources that follow them.
  ///
  /// - Parameters:
  ///   - output: The folder for both.
  ///   - course: The folder of the modules that a homework can import. That these make no promise of their own for the future is none of
  ///     a student's business, so there are no warnings.
  static func object(output: String, course: String) -> [String] {
    WorkerSupport.lenient + WorkerSupport.arguments(module, output: output) + [
      "-enable-library-evolution", "-suppress-warnings", "-no-verify-emitted-module-interface",
      "-emit-module-interface-path", "\(output)/\(CompiledMyTorch.interfaceName)", "-I", course,
    ]
  }

  /// The arguments that make a module to be imported of an interface in the folder `interface`.
  static func importable(interface: String, output: String, course: String) -> [String] {
    [
      "-frontend", "-compile-module-from-interface", "\(interface)/\(CompiledMyTorch.interfaceName)",
      "-o", "\(output)/\(module).swiftmodule", "-module-name", module, "-I", course,
    ]
  }
}
