/** At most so many, each from one to so many days after the message before. */
const most = 3;
const longestDays = 60;

/** The days between messages, as written: "3, 7"; null where something in it is no such day. */
export function remindersIn(written: string): number[] | null {
  const days = written
    .split(/[ ,;]+/)
    .filter(Boolean)
    .map(Number);
  const isRead = days.every((each) => Number.isInteger(each) && each >= 1 && each <= longestDays);
  return isRead && days.length <= most ? days : null;
}
