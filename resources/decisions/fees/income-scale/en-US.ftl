choice-shown-papers = You look at a pay stub or the like once
shown-papers = I ask to see a pay stub or something like it once, and I do not keep a copy.
