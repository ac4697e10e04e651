export const tense = {
  teammates: [
    'We collected {n}0 kilos of old linen in {city}! [Next month we go bigger.|Count me in for the sorting.]',
    'I can run the stall with {staff} on Saturday, who’s taking the afternoon?',
    'Our refill scheme is working, the whole building joined. Let’s finish the labels together.',
  ],
  'business-partners': [
    'Following our call, I confirm {n} sets for the guest house. Can we fix the restock for the {n}th?',
    'Suggestion: combine our deliveries. It saves you freight and me space. Thoughts?',
    'Happy to sign for the year once we’ve settled two points on lead times. Shall we talk Thursday?',
  ],
  'master-servant': [
    'I want {item} at my door before ten tomorrow. [See to it.|Not later.]',
    'Put your manager on. I spend enough here not to be kept waiting.',
    'Have it wrapped and carried to the car. And open on Sunday, I’ll be there at eleven.',
  ],
  captivity: [
    'Locked into your linen contract until {month} with no way out. [Thirty-six months for sheets.|You know we have no choice.]',
    'Your capsules only fit your machine, so I pay and shut up. The day I can leave, I will.',
    'Asked to cancel three times, refused three times. We’re hostages.',
  ],
  'ex-friends': [
    'I used to love coming in. [It isn’t what it was.|Something broke and nobody noticed.] I’m not angry, just sad.',
    'You never answered, after all the times I stood up for you. I’ll go quietly.',
    'There was a time you’d have phoned me. I’m closing my account, and it hurts.',
  ],
  adversaries: [
    'This is [theft|a disgrace]. My solicitor has the file and so will the papers. [You’ll pay back every cent.|See you in court.]',
    'Liars. Nobody should buy here and I’ll make sure everyone knows what you did.',
    'You took {price} euros and laughed. I will not let this go.',
  ],
  'stalker-prey': [
    'That’s {n} messages this week. [Leave me alone.|Stop following me around.]',
    'How do you know I walked past the shop? Delete everything you hold on me.',
    'I’ve unsubscribed three times. STOP.',
  ],
} as const;
