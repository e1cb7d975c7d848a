# British Association for Counselling and Psychotherapy, the framework that will follow the one of 2018.

name = BACP Ethical Framework, the coming edition
