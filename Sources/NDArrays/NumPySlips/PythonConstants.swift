// Python's words for values.

@available(*, unavailable, renamed: "true")
public var True: Bool { unavailable() }

@available(*, unavailable, renamed: "false")
public var False: Bool { unavailable() }
