# Words that every document shares.

agreement-title = Our agreement
agreement-subtitle = What each of us can count on while we work together
amendment-title = Changes to our agreement
amendment-subtitle = From { $date }. This is version { $version }. It replaces version { $before }.
amendment-rest = Everything else in our agreement of { $date } stays as it is. The full new version comes with this page.
no-changes = Nothing has changed since version { $before }.

role-client = { $kind ->
    [family] Family member
    [young-person] Young person
    [group] Group member
   *[individual] Client
 }
role-partner = Partner
role-family-member = Family member
role-parent = Parent
role-guardian = Guardian
role-member = Group member
role-therapist = Therapist
register-line = { $number-given ->
    [yes] { $register }, no. { $number }
   *[no] { $register }
 }
kind-individual = Individual
kind-couple = Couple

fact-meet = We meet
fact-review = We look again
fact-cost = It costs
fact-reach = You reach me
fact-crisis = In a crisis

before = Until now
after = From now on
reason = Why
cause-answer-changed = Changed
cause-newly-agreed = New
cause-no-longer-applies = No longer applies
cause-date-moved-on = The date has moved on
cause-our-wording-changed = Said more clearly; the meaning stays the same

place-elsewhere = Somewhere else

sign-heading = We agree
sign-intro = We have talked this through. { $kind ->
        [couple] Any of us
        [family] Any of us
        [young-person] Any of us
       *[individual] Either of us
    } can ask to look at it again.
sign-intro-amendment = We have talked these changes through.
sign-intro-spoken = We have talked this through and agreed it in words, on the date below. You do not need to sign.
sign-intro-attending = We have talked this through. If you come to our next session, I take it that you agree. You can change your mind at any time.
date = Date
initials = Initials

footer = { $reference-given ->
    [yes] { $reference } · version { $version } · { $date }
   *[no] Version { $version } · { $date }
 }
page = Page { $page } of { $pages }
draft = Draft

minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
    .adjective = { $n }-minute
hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
 }
    .adjective = { $n }-hour
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
    .adjective = { $n }-day
working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
 }
    .adjective = { $n }-working-day
weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
 }
    .adjective = { $n }-week
months = { $n ->
    [one] { $n } month
   *[other] { $n } months
 }
    .adjective = { $n }-month
years = { $n ->
    [one] { $n } year
   *[other] { $n } years
 }
    .adjective = { $n }-year
sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
 }
    .adjective = { $n }-session
unit-minutes = minutes
unit-hours = hours
unit-days = days
unit-working-days = working days
unit-weeks = weeks
unit-months = months
unit-years = years
unit-sessions = sessions

yes = Yes
no = No
