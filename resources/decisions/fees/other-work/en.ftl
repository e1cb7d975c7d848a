label = Letters, reports and court
ask = Do you take on work outside the sessions, and at what price?
why = A letter or a day in court can cost more than months of sessions, and it can change how your client sees you. Say now what you do and do not take on, while nothing hangs on it.
short = Other work

field-offered = Work outside the sessions
choice-offered-no = You do not offer any
choice-offered-yes = You do some
field-rate = What it costs
choice-rate-pro-rata = The session fee, for the time it takes
choice-rate-by-agreement = A price you agree on beforehand
choice-rate-listed = The prices in your list
    .help = Fill in the list below.
field-court = Court and lawyers
choice-court-not-offered = You do not work for courts
choice-court-talked-first = You talk about it first
choice-court-rate = You charge for it
    .help = Name the price in the list below, or it costs the same as other work.
field-prices = List of prices
    .add = Add a price
field-prices-what = Work
field-prices-amount = Price
field-prices-per = For
choice-prices-what-letter = Letter
    .said = a letter
choice-prices-what-report = Report
    .said = a report
choice-prices-what-records = Copy of the records
    .said = a copy of your records
choice-prices-what-call = Long phone call
    .said = a long phone call
choice-prices-what-meeting = Meeting that the client asks for
    .said = a meeting that you ask me to join
choice-prices-what-court-statement = Written statement for a court
    .said = a written statement for a court
choice-prices-what-lawyer-calls = Calls with lawyers
    .said = calls with lawyers
choice-prices-what-court-time = Time at court
    .said = time at court, also while I wait
choice-prices-what-travel = Travel
    .said = travel
choice-prices-per-each = Each time
choice-prices-per-hour = Each hour
choice-prices-per-quarter-hour = Every 15 minutes
choice-prices-per-half-hour = Every 30 minutes
choice-prices-per-day = Each day
choice-prices-per-page = Each page
choice-prices-per-mile = Each mile
choice-prices-per-kilometre = Each kilometre
field-prices-least = At least

clause-no = { $basis ->
        [free] {""}
        [organisation-pays] {""}
        [donation] {""}
       *[fixed] The fee covers our sessions.{" "}
    }{ $report ->
        [written-summary] Apart from what I send to { $organisation }, I do not write reports or letters for other people or for a court, so that I can be your therapist first of all.
        [form] Apart from what I send to { $organisation }, I do not write reports or letters for other people or for a court, so that I can be your therapist first of all.
       *[none] I do not write reports or letters for other people, and I do not work for courts, so that my only task is to be your therapist.
    }
clause-yes = At times you may ask me for work outside our sessions, such as a letter, a report, a meeting or a long call.
rate-pro-rata = I charge for the time it takes at the same rate as for a session.
rate-by-agreement = We agree on the price before I start, so that no bill surprises you.
rate-listed = It has its own price, so that you know before you ask.
prices = { $rate ->
        [listed] I charge:
       *[other] Some work has its own price:
    }
price = { $amount } { $per ->
        [hour] an hour for
        [quarter-hour] every 15 minutes for
        [half-hour] every 30 minutes for
        [day] a day for
        [page] a page for
        [mile] a mile for
        [kilometre] a kilometre for
       *[each] for
    } { $what-said }{ $least-given ->
        [yes] {" "}(at least { $least })
       *[no] {""}
    }
court-not-offered = I do not write for courts or speak there, because I could not do that and still be your therapist in the same way.
court-talked-first = If a court or a lawyer may come into it, please talk with me first. We look at what it would mean for our work, and agree on the price, before anything is set in motion.
court-rate = If a court or a lawyer needs my time because of your case, you pay for it, even when the other side asked for it. I cannot see other clients in that time. Please talk with me before you start anything that could lead there.
