working-days = { $n ->
    [one] { $n } business day
   *[other] { $n } business days
 }
    .adjective = { $n }-business-day
unit-working-days = business days
