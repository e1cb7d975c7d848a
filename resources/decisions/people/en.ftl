title = People and place of work
ask = Who takes part, who arranged the therapy, and where you work.
heading = Who takes part, and how we begin
