title = Social media and online life
ask = How do you both keep your private lives apart online?
heading = Social media and online life
