item-who-you-are = Says who you are: training, license or registration, experience and approach
