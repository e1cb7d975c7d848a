label = AI tools
ask = Do you use AI tools in your work, and what about the client’s own chatbot?
why = Tools that listen and write are new, and clients increasingly ask about them. A clear yes or no, with consent of its own, shows that nothing leaves the room by a side door.
short = AI tools
field-therapist = You use AI tools for this work
choice-therapist-none = No
choice-therapist-with-written-consent = A named one, with separate written consent
field-tool = Name of the tool
field-tasks = What it does for you
choice-tasks-notes = Drafts notes
    .said = draft my notes
choice-tasks-transcripts = Writes down what is said
    .said = write down what is said
choice-tasks-messages = Drafts messages
    .said = draft messages
field-caution = Add a word of care about the client’s own chatbot
clause-none = I use no AI tools to listen to our sessions, or to write my notes or my messages to you.
clause-with-written-consent = I use an AI tool in our work only if { $kind ->
        [couple] you both agree
        [family] you all agree
        [group] all members agree
       *[individual] you agree
    } to it in writing first. It is called { $tool }{ $tasks-given ->
        [yes] {" "}and helps me to { $tasks }
       *[no] {""}
    }. I check what it writes. Before you decide, I tell you what it keeps, where, and who can see it. If you say no, nothing changes between us.
caution = If you talk with a chatbot yourself, please think twice before you tell it what was said here. I cannot know who may read it, and a chatbot does not have to keep our promises. If something it tells you matters to you, please bring it to a session.
