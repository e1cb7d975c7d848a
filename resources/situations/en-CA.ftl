ask-payer-asks = The organization that pays asks how it is going. What does it hear?
