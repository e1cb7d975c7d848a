choice-given-organisations-only = Only for organizations
clause-organisations-only = I write invoices only for organizations that pay for someone’s sessions.
