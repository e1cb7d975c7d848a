choice-methods-cheque = Check
    .said = by check
choice-methods-direct-debit = Automatic bank payment
    .said = by automatic bank payment
