choice-in-view-neighbours = Neighbors
    .said = a neighbor
