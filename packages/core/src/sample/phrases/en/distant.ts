export const distant = {
  'complete-strangers': [
    '[Hello|Good morning], I’ve only just [come across you|found your site]. [Where are your shops?|Do you ship abroad?]',
    'Never heard of you before today. Is {item} in stock?',
    'Could you tell me your opening hours in {city}? I’ve never been.',
    'Do I need an account to order? First time looking.',
  ],
  'fleeting-acquaintances': [
    'Picked up {item} while changing trains. [Did the job.|All fine.] [Flying home tonight.|No need for a card.]',
    'We ducked in out of the rain on our [weekend|trip] in {city}. Nice enough. We live miles away.',
    'Only passing through, so please don’t put me on any list.',
  ],
  'casual-acquaintances': [
    'I [drop by|look in] every [couple of months|so often]. Pleasant people, that’s about it.',
    'Nice little place, [I stop when I’m in the area|no complaints]. Do you still have {item}?',
    'We hardly know each other but it’s always a friendly hello. [Suits me.|Fine by me.]',
  ],
  'basic-exchange': [
    'Ordered, paid, delivered [as stated|on the day]. [Nothing to add.|That’s all I ask.]',
    'The discount code didn’t apply. Please refund the {n} euro difference.',
    'I buy wherever it’s cheapest. This time {price} euros with you, postage included.',
    'Just need the invoice and a delivery date. No newsletter.',
  ],
} as const;
