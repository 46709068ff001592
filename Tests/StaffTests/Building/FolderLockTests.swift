import Foundation
import Testing

@testable import Staff

@Suite struct FolderLockTests {
  @Test func theNextOneWaits() async throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let lock = try FolderLock(folder)
    let path = folder.appendingPathComponent(FolderLock.fileName).path
    let other = open(path, O_RDWR)
    defer { close(other) }
    #expect(flock(other, LOCK_EX | LOCK_NB) != 0)
    lock.release()
    #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let error = #expect(throws: FolderLock.Refused.self) {
      try FolderLock(URL(fileURLWithPath: "/no/such/folder"))
    }
    #expect(error?.description.contains("/no/such/folder/lock") == true)
  }
}
