where-it-is = { $where ->
       *[other] You will find me at { $address }.
        [mixed] You will find my office at { $address }.
    }
