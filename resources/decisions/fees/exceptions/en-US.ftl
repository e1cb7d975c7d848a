choice-exceptions-hospital = A stay in the hospital
    .said = a stay in the hospital
