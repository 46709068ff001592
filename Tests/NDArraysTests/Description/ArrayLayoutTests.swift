import NDArrays
import Testing

/// Line breaks and summaries.
///
/// The texts are NumPy's.
struct ArrayLayoutTests {
  @Test func longRowsAreBroken() {
    let array = counting(30) / 8
    #expect(
      array.description == """
        [0.    0.125 0.25  0.375 0.5   0.625 0.75  0.875 1.    1.125 1.25  1.375
         1.5   1.625 1.75  1.875 2.    2.125 2.25  2.375 2.5   2.625 2.75  2.875
         3.    3.125 3.25  3.375 3.5   3.625]
        """)
    #expect(
      array.debugDescription == """
        array([0.   , 0.125, 0.25 , 0.375, 0.5  , 0.625, 0.75 , 0.875, 1.   ,
               1.125, 1.25 , 1.375, 1.5  , 1.625, 1.75 , 1.875, 2.   , 2.125,
               2.25 , 2.375, 2.5  , 2.625, 2.75 , 2.875, 3.   , 3.125, 3.25 ,
               3.375, 3.5  , 3.625])
        """)
  }

  @Test func longRowsOfMatricesAreBroken() {
    let array = counting(2, 12) * 1.5
    #expect(
      array.debugDescription == """
        array([[ 0. ,  1.5,  3. ,  4.5,  6. ,  7.5,  9. , 10.5, 12. , 13.5, 15. ,
                16.5],
               [18. , 19.5, 21. , 22.5, 24. , 25.5, 27. , 28.5, 30. , 31.5, 33. ,
                34.5]])
        """)
  }

  @Test func aThousandElementsAreShown() {
    #expect(NDArray.zeros(1000).description.filter { $0 == "0" }.count == 1000)
  }

  @Test func moreAreSummarised() {
    #expect(counting(1001).description == "[   0.    1.    2. ...  998.  999. 1000.]")
    #expect(
      counting(1001).debugDescription
        == "array([   0.,    1.,    2., ...,  998.,  999., 1000.], shape=(1001,))")
    #expect(
      counting(1001, 1).description == """
        [[   0.]
         [   1.]
         [   2.]
         ...
         [ 998.]
         [ 999.]
         [1000.]]
        """)
  }

  @Test func summariesOfSeveralAxes() {
    #expect(
      counting(7, 200).description == """
        [[0.000e+00 1.000e+00 2.000e+00 ... 1.970e+02 1.980e+02 1.990e+02]
         [2.000e+02 2.010e+02 2.020e+02 ... 3.970e+02 3.980e+02 3.990e+02]
         [4.000e+02 4.010e+02 4.020e+02 ... 5.970e+02 5.980e+02 5.990e+02]
         ...
         [8.000e+02 8.010e+02 8.020e+02 ... 9.970e+02 9.980e+02 9.990e+02]
         [1.000e+03 1.001e+03 1.002e+03 ... 1.197e+03 1.198e+03 1.199e+03]
         [1.200e+03 1.201e+03 1.202e+03 ... 1.397e+03 1.398e+03 1.399e+03]]
        """)
    #expect(
      counting(2, 3, 200).debugDescription == """
        array([[[0.000e+00, 1.000e+00, 2.000e+00, ..., 1.970e+02, 1.980e+02,
                 1.990e+02],
                [2.000e+02, 2.010e+02, 2.020e+02, ..., 3.970e+02, 3.980e+02,
                 3.990e+02],
                [4.000e+02, 4.010e+02, 4.020e+02, ..., 5.970e+02, 5.980e+02,
                 5.990e+02]],

               [[6.000e+02, 6.010e+02, 6.020e+02, ..., 7.970e+02, 7.980e+02,
                 7.990e+02],
                [8.000e+02, 8.010e+02, 8.020e+02, ..., 9.970e+02, 9.980e+02,
                 9.990e+02],
                [1.000e+03, 1.001e+03, 1.002e+03, ..., 1.197e+03, 1.198e+03,
                 1.199e+03]]], shape=(2, 3, 200))
        """)
  }

  @Test func onlyWhatIsShownDecidesTheFormat() {
    let array = counting(1001) / 7
    array[500] = 1e9
    #expect(array.description.hasPrefix("[0.00000000e+00 1.42857143e-01 2.85714286e-01 ... 1.42571429e+02\n"))
    let whole = NDArray.ones(1001)
    whole[500] = 1e9
    #expect(whole.description == "[1. 1. 1. ... 1. 1. 1.]")
  }
}
