label = The fee
ask = What does a session cost, and who pays for it?
why = A fee that is clear from the first day is one worry less for your client, and one awkward talk less for you both. Codes of ethics ask you to settle it early, before a debt can come between you.
short = Fee

field-basis = How the fee is set
choice-basis-fixed = One fixed fee
choice-basis-sliding = A sliding scale
    .help = A lowest and a highest fee. You agree on this client’s own fee.
choice-basis-by-income = A scale by income
    .help = A lowest and a highest fee, with steps by what the client earns.
choice-basis-free = No fee
choice-basis-organisation-pays = An organisation pays
    .help = An employer, insurer or service pays you directly.
choice-basis-donation = By donation
    .help = The client gives what they can.

field-amount = Fee for a session
    .help = On a scale: the lowest fee.
field-to = Highest fee
field-other-rates = Sessions with another fee
    .help = For example a longer session, or one in the evening.
    .add = Add a fee
field-other-rates-what = Kind of session
field-other-rates-length = Length
field-other-rates-label = Words of your own
field-other-rates-amount = Fee
choice-other-rates-what-longer = A longer session
    .said = a longer session
choice-other-rates-what-shorter = A shorter session
    .said = a shorter session
choice-other-rates-what-couple = A session as a couple
    .said = a session as a couple
choice-other-rates-what-one-person = A session with one person alone
    .said = a session with one of you alone
choice-other-rates-what-online = An online session
    .said = an online session
choice-other-rates-what-phone = A session by phone
    .said = a session by phone
choice-other-rates-what-outdoors = A session outdoors
    .said = a session outdoors
choice-other-rates-what-home-visit = A session at the client’s home
    .said = a session at your home
choice-other-rates-what-daytime = A session in the daytime
    .said = a session in the daytime
choice-other-rates-what-evening = A session in the evening
    .said = a session in the evening
choice-other-rates-what-weekend = A weekend session
    .said = a weekend session
choice-other-rates-what-student = A session for a student
    .said = a session if you are a student
choice-other-rates-what-unwaged = A session for someone without paid work
    .said = a session if you have no paid work
choice-other-rates-what-assessment = An assessment session
    .said = an assessment session
choice-other-rates-what-other = Another kind of session
    .said = another kind of session

clause-fixed = { $kind ->
        [couple] The fee for the two of you together is { $amount } for each { $length-adj } session.
        [family] The fee for all of you together is { $amount } for each { $length-adj } session.
       *[individual] The fee is { $amount } for each { $length-adj } session.
    }
clause-sliding = { $kind ->
        [couple] The fee for the two of you together is between { $amount } and { $to } for each { $length-adj } session.
        [family] The fee for all of you together is between { $amount } and { $to } for each { $length-adj } session.
       *[individual] The fee is between { $amount } and { $to } for each { $length-adj } session.
    } You tell me what you can manage, and we settle on an amount together.
clause-by-income = The fee is between { $amount } and { $to } for each { $length-adj } session. It follows what { $kind ->
        [couple] the two of you earn
        [family] your family earns
        [young-person] your family earns
       *[individual] you earn
    }.
clause-free = There is no fee for our sessions. Your time here counts just as much as if you paid for it.
clause-organisation-pays = { $organisation-given ->
        [yes] { $organisation }
       *[no] The organisation that arranged our work
    } pays for our sessions, so you do not pay me for them.
clause-donation = There is no set fee. You give what you can, and on some days that may be nothing. It makes no difference to how I work with you.
payer = Most of this part is for whoever pays for you, such as a parent. Where it speaks of paying, “you” means them.
other-rates = Some sessions have another fee:
rate = { $amount } for { $what ->
        [other] { $label-given ->
                [yes] { $label }
               *[no] { $what-said }
            }{ $length-given ->
                [yes] {" "}({ $length })
               *[no] {""}
            }
       *[any] { $what-said }{ $length-given ->
                [yes] {" "}({ $length }{ $label-given ->
                        [yes] , { $label }
                       *[no] {""}
                    })
               *[no] { $label-given ->
                        [yes] {" "}({ $label })
                       *[no] {""}
                    }
            }
    }
margin = { $basis ->
       *[fixed] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount }
            }
        }
        [sliding] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount } to { $to }
            }
        }
        [by-income] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount } to { $to }
            }
        }
        [free] no fee
        [organisation-pays] paid for you
        [donation] by donation
    }
fact = { $basis ->
       *[fixed] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount }
            } a session
        }
        [sliding] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount } to { $to }
            } a session
        }
        [by-income] { $offered ->
            [waived] nothing for now
           *[other] { $paid-given ->
                [yes] { $paid }
               *[no] { $amount } to { $to }
            } a session
        }
        [free] no fee
        [organisation-pays] paid for by { $organisation-given ->
                [yes] { $organisation }
               *[no] an organisation
            }
        [donation] by donation
    }
