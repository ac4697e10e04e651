export const passion = {
  fling: [
    'The new collection is [wild|gorgeous]!! Bought {item} in about a minute 😍 What’s coming next?',
    'Totally smitten this month, ask me again in the autumn. [More surprises please!|Such fun.]',
    'I get bored fast so keep them coming 🔥 That colour!',
  ],
  'one-night-stand': [
    'Bought {item} on a midnight whim. Adore it. [That’s me done.|No need to stay in touch.]',
    'It was perfect, once. I shan’t be back, so please don’t write.',
  ],
  'secret-affair': [
    'Plain packaging please, [my husband counts the boxes|nobody at home knows]. Our little secret.',
    'I hide {item} behind the books and have it when everyone’s asleep. Don’t ring the house!',
    'Could you leave my name off the slip? I’d rather the office didn’t find out about my weakness.',
  ],
  addiction: [
    'Down to my last two bags of {tea}. [When is it back??|I can’t do Monday without it.]',
    'Out of stock AGAIN. I’m refreshing the page every ten minutes, I can’t sleep.',
    'Swore I’d stop. Ordered twice since breakfast. You’ve got me hooked.',
  ],
  'star-groupie': [
    'I own every single edition and the signed cup 🤩 You are simply the best and I tell everyone!',
    'Someone was rude about you online and I argued for two hours. Nobody insults Brumelle.',
    'Will the founder be at the opening? I’ve taken the day off to get a photo with her!!!',
  ],
  'guru-disciple': [
    'Followed your brewing lesson to the letter, 75 degrees, three minutes. [A revelation.|I had it all wrong.] What should I learn next?',
    'If the house recommends {item}, I take it. You’ve taught me everything I know about tea.',
    'Will there be an advanced class? I took six pages of notes from {staff}.',
  ],
} as const;
