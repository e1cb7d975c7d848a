title = Your own clauses
ask = Is there anything that the other parts do not say?
heading = What else we agree
