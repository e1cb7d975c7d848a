field-language = Into and from
    .help = A language, such as Spanish or American Sign Language.
choice-brings-organisation = The agency or organization
choice-pays-organisation = The agency or organization
