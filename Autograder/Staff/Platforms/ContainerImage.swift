/// A container image with the toolchain, a sandbox, and all that hand-ins share: for Tango, Kubernetes Jobs, or by hand.
enum ContainerImage {
  static let files = [
    PackagedFile(path: "Containerfile", text: containerfile),
    PackagedFile(path: ".dockerignore", text: ignored),
  ]

  private static let containerfile = """
    # docker build -f Containerfile -t autograder .
    # docker run --rm --network none -v "$PWD/handin.tar:/handin.tar:ro" autograder /handin.tar --format json
    #
    # A sandbox within the container needs user namespaces (docker run --security-opt seccomp=… or a runtime that has them); without
    # them each hand-in must have a container of its own, and the report says that there was no sandbox.
    FROM swift:6.3

    RUN apt-get update \\
        && apt-get install -y --no-install-recommends bubblewrap make unzip \\
        && rm -rf /var/lib/apt/lists/*

    COPY grader /opt/autograder
    # What hand-ins share is kept in the kit's folder, which a grading user other than root must be able to write.
    RUN /opt/autograder/grade.sh --prepare && chmod -R a+rwX /opt/autograder/kit/.build/handin-support

    ENTRYPOINT ["/opt/autograder/grade.sh"]

    """

  private static let ignored = """
    **/.build

    """
}
