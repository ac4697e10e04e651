export const household = {
  kinship: [
    'My [mum|grandmother] always had {item} in the cupboard, so I do too. [It runs in the family.|Never thought twice about it.]',
    'Three generations on the same tablecloth pattern. We’re a Brumelle household.',
    'Ordering for my parents as well, they won’t hear of any other make.',
  ],
  'parent-child': [
    'I haven’t a clue about sheet sizes. [Could you choose for me?|Please just tell me what to get.]',
    'Am I washing it properly? [I’d rather ask you first.|Tell me what to do and I’ll do it.]',
    'Thank you for looking after me, I’d be lost without your advice. What next?',
  ],
  'arranged-marriage': [
    'My employer’s scheme gives us vouchers for your shop, so here I am. [Not my choice, but fine.|It seems to be for the long run.]',
    'The landlord has a contract with you for the linen. Please tell me what I’m supposed to sign.',
    'Our wedding list was put here by my in-laws, so I suppose we’re customers now.',
  ],
  'marriage-of-convenience': [
    'It’s on my way to work, that’s the main thing. [Good enough.|It’ll do.]',
    'The subscription ticks over and I can’t be bothered to look for another.',
    'There may well be better, but you have my details already and it comes on Tuesdays.',
  ],
  marriage: [
    '{years} years today since my first order. I wouldn’t dream of going anywhere else.',
    'We got through the winter shortage together and I stayed, because I chose you. [I expect the same back.|For good.]',
    'A friend gave me another brand’s tea. I gave it away. It’s you or nothing.',
  ],
  courtship: [
    'Before I commit, [could you tell me where the flax is grown?|how does it wear after a year?]',
    'I’m torn between you and {rival}. [What makes you different?|No rush, I’d like to be sure.]',
    'The samples were lovely. May I try two more before deciding on {item}?',
    'I’ve been eyeing {item} for a fortnight. Can I send it back if the colour’s wrong?',
  ],
  rebound: [
    'Left {rival} after the second lost parcel, so I’ve washed up here. [Please don’t be like them.|Anyone would do, frankly.]',
    'At {rival} they lied about the ingredients. I’m only here because I couldn’t stand another month of them.',
    'Still furious with {rival}. We’ll see how you compare.',
  ],
} as const;
