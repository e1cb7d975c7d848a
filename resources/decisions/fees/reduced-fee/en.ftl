label = A lower fee
ask = Can a client who has less pay less, and for how long?
why = A client may find it hard to ask about money. If you say first what you can offer, nobody has to feel ashamed. A date to look at it again keeps it fair for both of you.
short = Lower fee

field-offered = A lower fee
choice-offered-no = You do not offer one
choice-offered-ask = You offer one when a client asks
    .help = You settle the amount together.
choice-offered-yes = This client pays less
choice-offered-waived = This client pays nothing for now
choice-offered-scale-paused = You have lower fees, but none right now
field-amount = Lower fee for a session
    .help = Leave it empty in My practice, and fill it in for each client.
field-until = How long it lasts
choice-until-reviews = You look at it at each review
choice-until-date = You look at it on a date
choice-until-while-needed = As long as it is needed
field-date = Look at it again on

clause-no = I have no places at a lower fee. If the fee becomes too much for you, we can think together about what is possible.
clause-ask = If the fee is hard for you to pay, please tell me. We can then agree on a lower one and look at it again at each review.
clause-scale-paused = I have lower fees for people who earn less, but I cannot offer them right now. If the fee becomes too much for you, we can think together about what is possible.
clause-waived = For now I ask no fee from you. { $until ->
       *[reviews] We look at this again each time we review our work.
        [date] We look at this again on { $date }.
        [while-needed] This stays so for as long as you need it.
    } If money gets easier for you, please tell me.
clause-yes = For now you pay { $amount-given ->
        [yes] { $amount } a session
       *[no] a lower fee that we agree on
    }, so that the cost does not keep you from coming. { $until ->
       *[reviews] We look at this again each time we review our work.
        [date] We look at this again on { $date }.
        [while-needed] This stays so for as long as you need it.
    } If money gets easier or harder for you, please tell me.
margin = { $offered ->
        [yes] { $amount-given ->
                [yes] { $amount }
               *[no] {""}
            }
        [waived] nothing for now
       *[no] {""}
    }
