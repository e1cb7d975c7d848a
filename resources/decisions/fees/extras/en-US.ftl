choice-also-repeats = Canceling often
