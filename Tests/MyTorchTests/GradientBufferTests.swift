import MyTorch
import NDArrays
import Testing

@Suite struct GradientBufferTests {
  let buffer = GradientBuffer()
  let array: NDArray = [[1, 2, 3], [4, 5, 6]]

  @Test func anArrayHasNoSpotUntilOneIsMade() {
    #expect(!buffer.isInMemory(array))
    buffer.addSpot(array)
    #expect(buffer.isInMemory(array))
    #expect(buffer.getParam(array).elements == [0, 0, 0, 0, 0, 0])
    #expect(buffer.getParam(array).shape == [2, 3])
  }

  @Test func gradientsAccumulate() {
    buffer.addSpot(array)
    buffer.updateParam(array, NDArray.ones([2, 3]))
    buffer.updateParam(array, 2 * NDArray.ones([2, 3]))
    #expect(buffer.getParam(array).elements == [3, 3, 3, 3, 3, 3])
  }

  @Test func aSecondSpotKeepsWhatWasCollected() {
    buffer.addSpot(array)
    buffer.updateParam(array, array)
    buffer.addSpot(array)
    #expect(buffer.getParam(array).elements == array.elements)
  }

  @Test func anEqualArrayElsewhereIsAnotherArray() {
    buffer.addSpot(array)
    #expect(!buffer.isInMemory(array.copy()))
  }

  @Test func theSameViewTakenTwiceIsOneArray() {
    buffer.addSpot(array.T)
    buffer.updateParam(array.T, NDArray.ones([3, 2]))
    #expect(buffer.getParam(array.T).elements == [1, 1, 1, 1, 1, 1])
  }

  @Test func clearForgetsEverything() {
    buffer.addSpot(array)
    buffer.clear()
    #expect(!buffer.isInMemory(array))
    #expect(buffer.memory.isEmpty)
  }

  @Test func aSpotKeepsItsArrayAliveSoThatItsPlaceIsNotReused() {
    weak var kept: NDArray?
    do {
      let shortLived = NDArray.ones([4])
      buffer.addSpot(shortLived)
      kept = shortLived
    }
    #expect(kept != nil)
    buffer.clear()
    #expect(kept == nil)
  }

  @Test func aViewIsToldFromItsBase() async {
    await #expect(processExitsWith: .failure) {
      let square: NDArray = [[1, 2], [3, 4]]
      let buffer = GradientBuffer()
      buffer.addSpot(square)
      buffer.updateParam(square.T, NDArray.ones([2, 2]))
    }
  }

  @Test func anArrayWithoutASpotStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = GradientBuffer().getParam(NDArray.ones([2]))
    }
  }

  @Test func aGradientOfAnotherShapeStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let array = NDArray.ones([2, 3])
      let buffer = GradientBuffer()
      buffer.addSpot(array)
      buffer.updateParam(array, NDArray.ones([3]))
    }
  }
}
