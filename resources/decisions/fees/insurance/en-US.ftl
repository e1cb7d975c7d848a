choice-claims-files-or-receipt = You, where you are in network; else the client
choice-claims-receipt = The client claims, with your superbill
clause-files-or-receipt = If I am in your insurer’s network, I send it the claim for you. If I am not, I give you a superbill, which is a detailed receipt, so that you can claim yourself.
clause-receipt = You pay me yourself. I give you a superbill, which is a detailed receipt, so that you can claim from your insurer.
