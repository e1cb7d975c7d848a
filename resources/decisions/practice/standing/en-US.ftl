field-qualifications = Your degrees and training
    .help = In plain words, with commas between them and no period at the end.
qualified = My degrees and training are: { $qualifications }.
