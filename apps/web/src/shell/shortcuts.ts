export type ShortcutAction =
  | { kind: 'search' }
  | { kind: 'help' }
  | { kind: 'palette' }
  | { kind: 'wait' }
  | { kind: 'go'; letter: string };

export interface KeyPress {
  key: string;
  /** Control or command held. */
  isCommand: boolean;
  isAlternate: boolean;
}

/** What a key asks for, given where the cursor is and whether `g` was just pressed. Null: nothing of ours. */
export function nextShortcut(
  press: KeyPress,
  where: { isTyping: boolean; isAfterG: boolean; letters: string[] },
): ShortcutAction | null {
  if (press.isCommand && !press.isAlternate && press.key.toLowerCase() === 'k') return { kind: 'palette' };
  if (press.isCommand || press.isAlternate || where.isTyping) return null;
  if (where.isAfterG && where.letters.includes(press.key)) return { kind: 'go', letter: press.key };
  if (press.key === 'g') return { kind: 'wait' };
  if (press.key === '/') return { kind: 'search' };
  return press.key === '?' ? { kind: 'help' } : null;
}

/** Whether keys go to a field. A dialog keeps its keys too. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="combobox"], [role="listbox"]') !== null
  );
}
