export const friendship = {
  buddies: [
    '[Hiya|Hey all|Morning team], popping in on [Saturday|Friday] for {item}. [Get the kettle on!|Save me a joke.]',
    'Parcel was {n} days late, no drama, you owe me a biscuit 😄',
    'Always a laugh with {staff} at the till. [See you soon.|Never a dull visit.]',
    'No fuss, good tea, good people. That’s why I keep turning up.',
  ],
  'old-friends': [
    'Same as ever please, {tea}. [You know how I take it.|{staff} knows the rest.]',
    'After {years} years you hardly need to ask. [It’s still my Saturday ritual.|You’ve seen my children grow up.]',
    'You sent the wrong size, but in {years} years I think I can forgive that.',
    'Lovely to be greeted by name again. We go back such a long way.',
  ],
  'best-friends': [
    'I’ll be honest with you, {staff}, because that’s how we are: the new tin is awful. You know I adore you.',
    'You’re the first to hear: [we’re moving|the baby is here|I got the job]! Had to tell you.',
    'When I was ill you sent a handwritten note. [I’ve never forgotten it.|I’d do the same for you.] Anything you need, just ask.',
    'Why drop {item} without telling me? I thought we told each other these things. It stung a bit.',
  ],
  'childhood-friends': [
    'One sniff of {item} and I’m back in [my gran’s kitchen|primary school]. Please never change it.',
    'I only buy it once in a blue moon, for old times’ sake. [Same blue label, thank heavens.|Tastes of long summers.]',
    'Bring back the 1980s tin! That was my whole childhood on a shelf.',
  ],
  'compartmentalised-friends': [
    'It’s Christmas, so it’s you and nobody else. [See you next December.|The rest of the year I won’t be around.]',
    'You’re where I buy [Mother’s Day presents|my Advent calendars], once a year, and I wouldn’t go elsewhere for it.',
    'Tea from you, always. Linen, never. That’s our arrangement.',
  ],
} as const;
