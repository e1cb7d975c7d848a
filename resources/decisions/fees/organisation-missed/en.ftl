label = Missed sessions and the organisation
ask = What does the organisation that pays count as a session used?
why = A client with six sessions may lose one of them to a cold. They should know it before, and so should you: ask the organisation, since it is often in small print.
short = Counted as used

field-counts = Counted as used
choice-counts-ask = You do not know, or it depends
choice-counts-late-and-missed = Sessions missed or cancelled late
choice-counts-missed-only = Only sessions missed without a word
choice-counts-none = None

clause-ask = { $organisation-given ->
        [yes] { $organisation }
       *[no] The organisation that pays
    } may count a missed session as one of yours, so please ask me if you are not sure.
clause-late-and-missed = { $organisation-given ->
        [yes] { $organisation }
       *[no] The organisation that pays
    } counts a session as used if you miss it or cancel it late. You then have one fewer.
clause-missed-only = { $organisation-given ->
        [yes] { $organisation }
       *[no] The organisation that pays
    } counts a session as used if you do not come and have not told me. You then have one fewer.
clause-none = A session that you miss is not counted as used, so you still have it.
