# What the agreement would say when something happens: the questions, and the words around the answers.

title = What would our agreement say?
subtitle = Situations from practice, with the words that answer them. For supervision: nothing here is about one client.
answered = The agreement says:
open = The agreement leaves this open. Where it could say it: { $decisions }.
silent = The agreement says nothing about this. Where it could: { $decisions }.
notice = Made on { $date } from what was chosen. Whatever was typed for one client has been left out: a name, a date, a note or an added sentence. A ruled line shows where it was.
footer = For supervision · { $date }

who = { $kind ->
    [couple] One of the couple
    [family] Somebody in the family
    [young-person] The young person
    [group] A member of the group
   *[individual] Your client
 }

ask-message-at-night = { who } writes to you at two in the morning. When do you answer?
ask-long-messages = { who } sends long messages between sessions. What was agreed?
ask-in-despair = { who } writes that they cannot bear it any longer. Who is there now?
ask-may-die = { who } says in a session that they may end their life. Whom do you tell?
ask-harm-to-others = { who } says that they may badly hurt somebody. Whom do you tell?
ask-child-at-risk = You hear that a child may be in danger. What do you pass on?
ask-friend-request = { who } sends you a friend request. What do you do?
ask-message-on-a-network = { who } writes to you on a social network. Do you read it?
ask-client-searches = { who } has looked you up online. Is that all right?
ask-you-search = You are worried and tempted to look a client up online. May you?
ask-review = Somebody has written about you online. Do you answer?
ask-photo = { who } takes a photo in your room and posts it. What was agreed?
ask-client-records = { who } has been recording the session on a phone. Is that allowed?
ask-ai-notes = A program could write your notes for you. May it listen?
ask-supermarket = You meet in the supermarket. Who says hello?
ask-gift = { who } brings you a gift. Do you take it?
ask-hug = { who } would like a hug. What do you say?
ask-about-you = { who } asks about your own life. Do you answer?
ask-you-are-late = The session begins ten minutes late because of you. What happens?
ask-client-is-late = { who } comes twenty minutes late. What happens?
ask-late-cancelling = { who } cancels on the morning of the session. What is charged?
ask-no-word = { who } does not come and sends no word. What do you do?
ask-third-missed = { who } misses a third session. What now?
ask-short-holiday = { who } is going on holiday next week and tells you today. What is charged?
ask-your-holiday = You are going away for three weeks. When do you say so, and who is there meanwhile?
ask-you-fall-ill = You wake up ill on a working day. What happens to the session?
ask-you-cannot-work = You die, or cannot work for a long time. Who tells your clients?
ask-cold = { who } has a heavy cold. Should they come?
ask-drunk = { who } arrives drunk. Does the session take place?
ask-threat = You are threatened or insulted in a session. What do you do?
ask-somebody-comes-in = Somebody else comes into the room in the middle of a session. What was agreed?
ask-seen-on-a-walk = Somebody { $kind ->
    [couple] the couple knows
    [family] the family knows
    [young-person] the young person knows
    [group] a member knows
   *[individual] your client knows
  } comes towards you on your walk. What then?
ask-video-drops = The video drops in the middle of a sentence. Who calls whom?
ask-abroad = { who } is moving abroad, or calls in from there. Can you go on?
ask-unpaid = A bill has not been paid for a month. What do you do?
ask-fee-rise = You want to raise your fee. When, and how?
ask-cannot-afford = { $kind ->
    [couple] The couple
    [family] The family
    [young-person] The family
   *[individual] { who }
  } can no longer afford the fee. What can you offer?
ask-partner-phones = The partner of your client phones you in secret and asks how it is going. What do you say?
ask-couple-secret = One of them writes to you with something the { $kind ->
    [family] others
   *[couple] other
  } must not know. What do you do with it?
ask-couple-parts = { $kind ->
    [family] The parents
   *[couple] The couple
  } part, and one of them wants your notes for the court. What do you do?
ask-parent-asks = A parent asks what was said. What do you tell them?
ask-parents-disagree = The parents live apart and disagree about the therapy. Who decides?
ask-gossip = A member of the group gossips about another outside. What happens?
ask-members-meet = Two members of the group go for a drink together. Is that all right?
ask-payer-asks = The organisation that pays asks how it is going. What does it hear?
ask-police-letter = A letter comes from the police. What do you hand over?
ask-solicitor = A lawyer asks you for a report. Do you write it?
ask-doctor-asks = The family doctor phones and would like to compare notes. Do you talk?
ask-supervision = { who } asks whom you tell about the sessions. Who hears what?
ask-see-notes = { who } wants to see your notes. How?
ask-old-notes = Somebody asks for their notes after ten years. Do you still have them?
ask-angry-with-you = { who } is hurt by something you said. How can they tell you?
ask-complaint = { who } wants to complain about you. Where do they go?
ask-stuck = The work seems to be stuck. When do you look at it?
ask-stop-today = { who } wants to stop today. Can they?
ask-silence = Three weeks of silence. How often do you try, and when do you close?
ask-you-want-to-end = You think that you can no longer help. How do you end?
ask-comes-back = { who } would like to come back a year after the end. May they?
ask-friends-afterwards = { who } suggests a coffee after the end. Can you be friends?
