label = Missed sessions and the organization
ask = What does the organization that pays count as a session used?
why = A client with six sessions may lose one of them to a cold. They should know it before, and so should you: ask the organization, since it is often in small print.
choice-counts-late-and-missed = Sessions missed or canceled late
clause-ask = { $organisation-given ->
        [yes] { $organisation }
       *[no] The organization that pays
    } may count a missed session as one of yours, so please ask me if you are not sure.
clause-late-and-missed = { $organisation-given ->
        [yes] { $organisation }
       *[no] The organization that pays
    } counts a session as used if you miss it or cancel it late. You then have one fewer.
clause-missed-only = { $organisation-given ->
        [yes] { $organisation }
       *[no] The organization that pays
    } counts a session as used if you do not come and have not told me. You then have one fewer.
