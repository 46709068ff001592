import HW1Bonus
import NDArrays
import Testing

struct DatasetTests {
  @Test func batchesAreCopiesInTheOrderAskedFor() {
    let data = Dataset(inputs: [[1, 2], [3, 4], [5, 6]], labels: [[1, 0], [0, 1], [1, 0]])
    let batch = data.batch([2, 0, 2])
    #expect(data.count == 3)
    #expect(batch.count == 3)
    #expect(batch.inputs.elements == [5, 6, 1, 2, 5, 6])
    #expect(batch.labels.elements == [1, 0, 1, 0, 1, 0])
    batch.inputs.fill(0)
    #expect(data.inputs.elements == [1, 2, 3, 4, 5, 6])
  }

  @Test func rowsThatDoNotPairStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(inputs: NDArray.zeros(3, 2), labels: NDArray.zeros(2, 2))
    }
  }

  @Test func everyEpochHasItsOwnOrder() {
    let order = shuffledOrder(10, seed: 1, epoch: 1)
    #expect(order.sorted() == Array(0..<10))
    #expect(order == shuffledOrder(10, seed: 1, epoch: 1))
    #expect(order != shuffledOrder(10, seed: 1, epoch: 2))
    #expect(shuffledOrder(10, seed: 1, epoch: 2) != shuffledOrder(10, seed: 2, epoch: 1))
  }
}
