/** Classes of emoji, by what they say in a customer's words. */
export const emojiClasses: Readonly<Record<string, string>> = {
  love: '❤🧡💛💚💙💜🖤🤍🤎💖💗💓💕💞💘💝😍🥰😘💋🫶💑😻♥💌🤗',
  joy: '😀😃😄😁😊🙂☺😌😋😎🥳🎉🎊👏🙌💪✨🌟⭐🤩👍👌💯🏆🥇',
  laugh: '😂🤣😆😅😜😝😛🤪😹',
  fire: '🔥⚡💥🎢🎆🎇💃🕺🍾🥂🍹🍸😈💅',
  sad: '😢😭😞😔😟🙁☹😿💔🥺😥😓😩😫🥀',
  anger: '😠😡🤬👿💢👎🖕😤🤮🤢💩',
  fear: '😱😨😰😳🫣😖🆘',
  secret: '🤫🙊🤐🕵🙈🔒🤭',
  thanks: '🙏🫡',
  indifferent: '😐😑🙄🤷😒🥱😶🫤',
  think: '🤔🧐',
};

const classOf = new Map<string, string>();
for (const [name, members] of Object.entries(emojiClasses)) {
  for (const member of members) classOf.set(member, name);
}

/** The class of an emoji (by its first code point, whatever its colour), or 'other'. */
export function emojiClass(codePoint: string): string {
  return classOf.get(codePoint) ?? 'other';
}

/** Emoticons, longest first within a first character. */
export const emoticons: readonly (readonly [string, string])[] = [
  [":'-(", 'sad'],
  [":'(", 'sad'],
  [':-)', 'joy'],
  [':-D', 'laugh'],
  [':-(', 'sad'],
  [':-/', 'indifferent'],
  [';-)', 'joy'],
  [':-p', 'laugh'],
  [':-P', 'laugh'],
  [':)', 'joy'],
  [':D', 'laugh'],
  [':(', 'sad'],
  [':/', 'indifferent'],
  [';)', 'joy'],
  [':p', 'laugh'],
  [':P', 'laugh'],
  [':3', 'love'],
  ['<3', 'love'],
  ['^^', 'joy'],
  ['=)', 'joy'],
  ['T_T', 'sad'],
  ['-_-', 'indifferent'],
  ['>:(', 'anger'],
];
