label = Channels and reply times
ask = How can a client reach you, and when do you answer?
why = Not knowing when an answer comes can be harder than a late answer. A time that you can keep, even in a full week, makes you someone to rely on.
short = Channels

field-channels = Ways to reach you
    .help = One line for each way and what it is for. Leave out what you do not use.
    .add = Add a way
field-channels-channel = Channel
field-channels-used-for = Used for
field-channels-within = You answer within
field-channels-hours = You look at it
choice-channels-channel-email = Email
    .said = email
choice-channels-channel-text = Text message
    .said = text message
choice-channels-channel-phone = Phone and voicemail
    .said = phone
choice-channels-channel-secure = Secure messages
    .said = secure message
choice-channels-channel-post = Post
    .said = post
choice-channels-channel-video = Video call
    .said = video call
choice-channels-channel-social = Messages on a social network
    .said = social network message
choice-channels-used-for-arrangements = Arrangements
    .said = to book, move or cancel a session
choice-channels-used-for-running-late = Late or cancelling today
    .said = if you are late or cannot come that day
choice-channels-used-for-short-support = A short word of support
    .said = for a short word of support
choice-channels-used-for-crisis = A crisis
    .said = if you are in a crisis
choice-channels-hours-weekdays = Monday to Friday, in the daytime
    .said = in the daytime from Monday to Friday
choice-channels-hours-weekdays-evenings = Monday to Friday, evenings too
    .said = from Monday to Friday and in the evening too
choice-channels-hours-every-day = Every day
    .said = every day
choice-channels-hours-any-time = Day and night
    .said = day and night
field-warm = Say that limits are no lack of care
    .help = Recommended: one warm sentence after the limits.

intro = You can reach me in { $channels-count ->
        [1] this way
       *[other] these ways
    }:
item = by { $channel-said }, { $used-for-said }: I check it { $hours-said } and answer within { $within }
row-channels = { $channel-said } (answer within { $within })
warm = I set these limits so that I can be fully there for you when we meet. They do not mean that I care any less about how you are.
fact = { $channels-given ->
        [yes] { $channels }
       *[no] when we meet
    }
