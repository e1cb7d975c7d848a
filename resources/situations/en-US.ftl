ask-supermarket = You meet in the grocery store. Who says hello?
ask-short-holiday = { who } is going on vacation next week and tells you today. What is charged?
ask-payer-asks = The organization that pays asks how it is going. What does it hear?
ask-seen-on-a-walk = Somebody { $kind ->
    [couple] the couple knows
    [family] the family knows
    [young-person] the young person knows
    [group] a member knows
   *[individual] your client knows
  } comes toward you on your walk. What then?
