label = When the organization stops paying
ask = Can the work go on privately when the organization no longer pays?
choice-private-may-not = Not possible
    .help = For example because your contract with the organization rules it out.
choice-private-ask-first = You ask the organization first
