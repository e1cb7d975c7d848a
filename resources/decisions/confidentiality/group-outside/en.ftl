label = Between the group’s meetings
ask = May members meet outside the group, and may you meet one of them alone?
why = What two members share over coffee is missing from the circle, and everyone feels the gap. A rule known from the start spares you from having to catch people out.
short = Outside the group
field-contact = Contact between members outside the group
choice-contact-brought-back = They tell the group about it
choice-contact-none = None while both are in the group
choice-contact-free = As they like
field-alone = A session alone, when something does not fit into the group
field-own-therapist = You and a member’s own therapist talk with each other
choice-own-therapist-with-consent = Only if the member agrees
choice-own-therapist-may = Yes, and the member knows it
clause-brought-back = If you meet someone from the group outside our sessions, or write to them, please tell the group. What happens between you is then part of our work, and no one is left out.
clause-none = Please do not meet others from the group outside our sessions, or write to them, while you are both members. What happens between you can then be talked about here, and no one is left out.
clause-free = You may meet others from the group outside our sessions, and write to them. What was said here still stays here.
alone = If something does not fit into the group, you can ask me for a session alone.
own-therapist = { $own-therapist ->
        [may] If you also have a therapist of your own, the two of us may talk with each other about how to help you. You can ask me what we said.
       *[with-consent] If you also have a therapist of your own, the two of us talk with each other only if you agree.
    }
