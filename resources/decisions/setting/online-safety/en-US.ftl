why = In your room you could act at once; at a distance you need to know where the client is and who is near. Asking each time as a matter of course makes it a habit, not an alarm. Travel matters because your license and insurance may not reach every state.
field-abroad = When the client is in another state or country
clause-talk-first = If you plan to be in another state or country, please tell me before. I may not be able to work with you there, and we can then look together at what is possible.
clause-not-abroad = I cannot work with you while you are in another state or country, because my license and insurance may not hold there. Please tell me before you travel, so that we can plan around it.
clause-by-agreement = While you are in another state or country, we meet only if we have agreed on it before. Other rules may apply there, so please tell me early and I will find out.
