field-notice = The notice
    .help = Its words are set by your state or your board. Please check that they fit your license.
choice-notice-therapist = In this agreement, as for counselors and therapists
