label = Your own policy
ask = Is there anything else you would pass on, by your own rule?
why = Some limits are neither in the law nor against it: they are how you practise. Naming them as your own lets a client ask about them, and keeps the other two lists true.
short = Own policy
field-limits = I would also pass something on if
field-untold = Of these, where you may not be able to tell the client first
intro = { $kind ->
        [young-person] My own rule is that I would also tell someone else if:
       *[individual] My own policy is that I would also pass something on if:
    }
item = { $item }{ $untold-has ->
        [yes] {" "}(maybe before I tell you)
       *[no] {""}
    }
